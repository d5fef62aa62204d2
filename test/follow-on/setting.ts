import { setClock } from '../accounts/visitor.js';
import { createConference, createWorld, lifeOf, vi, type World } from '../directives/world.js';
import { withProof } from '../factories/proof.js';
import type { Data, TestApp } from '../support/create-test-app.js';

/** A series with a review of 2020 that has given directives, on 1 March 2021. */
export interface Setting {
  world: World;
  life: ReturnType<typeof lifeOf>;
  series: string;
  /** The review of 2020, in the series. */
  review: string;
  /** Told to the Ministry of Home Affairs, with a summary; issued. */
  toMinistry: string;
  /** Told to three provinces; issued. */
  toProvinces: string;
  /** Was in force from 1 July 2020 until TODAY, when it was withdrawn. */
  withdrawn: string;
}

export const TODAY = new Date('2021-03-01T03:00:00Z');

export async function createSetting(plenary: TestApp): Promise<Setting> {
  setClock(plenary.app, TODAY);
  const world = await createWorld(plenary);
  const { mutate } = plenary;
  const { conferenceSeries } = await mutate(
    'createConferenceSeries',
    { name: vi('Hội nghị tổng kết'), convenerId: world.ministry },
    'conferenceSeries { id }',
  );
  const review = await createConference(plenary, world.ministry, { seriesId: conferenceSeries.id });
  const inReview = { ...world, conference: review };
  const life = lifeOf(plenary, inReview);
  const lead = (party: object) => ({ assignments: [{ role: 'LEAD', ...party }] });
  const toMinistry = await life.issued({
    ...lead({ bodyId: world.ministry }),
    summary: [
      { language: 'vi', text: 'rà soát chương trình' },
      { language: 'en', text: 'look into the programme' },
    ],
  });
  const toProvinces = await life.issued({
    ...lead({ groupId: world.provincesGroup }),
    text: 'Giao các tỉnh, thành phố tiếp tục bồi dưỡng',
  });
  // Not for the next conference.
  await life.record(lead({ bodyId: world.finance }));
  const withdrawn = await life.issued(lead({ bodyId: world.finance }));
  await life.step('withdrawDirective', withdrawn, { reason: 'Nhầm' });
  return {
    world: inReview,
    life,
    series: conferenceSeries.id,
    review,
    toMinistry: toMinistry.id,
    toProvinces: toProvinces.id,
    withdrawn: withdrawn.id,
  };
}

/** Confirms a share in SQL, as of a day: how that is done through the API is told elsewhere. */
export const CONFIRM = `${withProof('directive_id = $1 and body_id = $3', '$2')}
  update assignment set state = 'CONFIRMED_DONE', completed_on = $2, confirmed_on = $2
  where directive_id = $1 and body_id = $3`;

export async function nextConference(
  plenary: TestApp,
  sourceId: string,
  more: object = {},
  select = '',
): Promise<Data> {
  const input = { sourceId, startsOn: '2021-06-15', nextInSeries: true, ...more };
  return (
    await plenary.mutate(
      'createNextConference',
      input,
      `conference { id revision state numberInSeries sessions { title(language: "en") items { ${select} id title(language: "en") kind durationMinutes
        presenters { body { name } } takesUp { directive { id } statusRequests { id } } } } }`,
    )
  ).conference;
}

export async function plan(
  plenary: TestApp,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  await plenary.mutate(
    'advanceConference',
    { id, expectedRevision: revision, action: 'PLAN' },
    'conference { id }',
  );
}
