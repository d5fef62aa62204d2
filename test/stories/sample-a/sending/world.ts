import { HYBRID_REVIEW_SLUG } from '../../../../src/sample-data/index.js';
import { addAccount } from '../../../accounts/visitor.js';
import type { Data, TestApp } from '../../../support/create-test-app.js';
import { onDay, type Player, player, type Staff, staffOf } from '../cast.js';
import { advance } from '../review.js';
import { allOf } from './pages.js';

/** A Thursday, after the holidays of the end of April. */
export const DAY = '2021-05-06';

export type Kind = 'central' | 'committee' | 'department' | 'school' | 'partner';

/** A body that takes part, with the site at which its delegates sit, and who speaks for it. */
export interface SentBody {
  id: string;
  kind: Kind;
  /** Its place among those of its kind; of three bodies of a province the same. */
  at: number;
  siteId: string;
  email: string;
  focalPoint: Player;
}

export interface Site {
  id: string;
  hostId: string;
}

export type Groups = Record<'central' | 'departments' | 'schools' | 'partners' | 'press', string>;

/** Somebody of the directory, with the post that they hold. */
export interface Official {
  personId: string;
  name: string;
  bodyId: string;
  postId: string;
  rank: number;
  heldFrom: string;
}

/** The next review of the series, as large as the sample: planned, its agenda published, nobody invited yet. */
export interface World extends Staff {
  plenary: TestApp;
  conferenceId: string;
  seriesId: string;
  chairId: string;
  /** The main one first, then the provinces in their order. */
  sites: Site[];
  bodies: SentBody[];
  groups: Groups;
  /** Those whom the sample review knows by name. */
  officials: Official[];
}

const KINDS: Record<string, Kind> = {
  ...{ MINISTRY: 'central', MINISTERIAL_AGENCY: 'central', GOVERNMENT_AGENCY: 'central' },
  ...{ PEOPLES_COMMITTEE: 'committee', PROVINCIAL_DEPARTMENT: 'department', SCHOOL: 'school' },
  ...{ ASSOCIATION: 'partner', INSTITUTE: 'partner' },
};

/** @param spokenFor whether somebody speaks for the body; a small world needs only a few */
export async function createWorld(
  plenary: TestApp,
  spokenFor: (kind: Kind, at: number) => boolean = () => true,
): Promise<World> {
  onDay(plenary, '2021-04-12');
  const { conferenceBySlug: sample } = await plenary.ask(
    'query ($slug: String!) { conferenceBySlug(slug: $slug) { id series { id } } }',
    { slug: HYBRID_REVIEW_SLUG },
  );
  const { conference } = await plenary.mutate(
    'createNextConference',
    { sourceId: sample.id, startsOn: DAY, nextInSeries: true },
    `conference { id officers { role person { id } } sites(first: 100) { nodes { id name host { id } } } }`,
  );
  const conferenceId = conference.id;
  const staff = await staffOf(plenary, conferenceId);
  await restOfTheHolidays(staff.administrator);
  await advance(staff, conferenceId, 'PLAN');
  await publishAgenda(staff.organiser, conferenceId);
  const siteNames = new Map<string, string>(conference.sites.nodes.map(({ id, name }: Data) => [name, id]));
  return {
    ...staff,
    ...{ plenary, conferenceId, seriesId: sample.series.id },
    chairId: conference.officers.find(({ role }: Data) => role === 'CHAIR').person.id,
    sites: conference.sites.nodes.map(({ id, host }: Data) => ({ id, hostId: host.id })),
    bodies: await bodiesOf(plenary, staff.administrator, sample.id, siteNames, spokenFor),
    groups: await groupsOf(plenary),
    officials: await officialsOf(plenary, sample.id),
  };
}

/** Those that change from year to year, as an office enters them. */
async function restOfTheHolidays(administrator: Player): Promise<void> {
  const holiday = (day: string, text: string) => ({ day, kind: 'HOLIDAY', name: [{ language: 'vi', text }] });
  await administrator.act(
    'setCalendarDays',
    { days: [holiday('2021-04-21', 'Giỗ Tổ Hùng Vương'), holiday('2021-05-03', 'Nghỉ bù')] },
    'calendarDays { day }',
  );
}

async function publishAgenda(organiser: Player, conferenceId: string): Promise<void> {
  const { conference } = await organiser.ask(
    'query ($id: ID!) { conference(id: $id) { agendaDraft { revision } } }',
    { id: conferenceId },
  );
  const { revision } = conference.agendaDraft;
  await organiser.act(
    'publishAgenda',
    { conferenceId, expectedRevision: revision, baseVersion: 0 },
    'agendaVersion { number }',
  );
}

async function bodiesOf(
  plenary: TestApp,
  administrator: Player,
  sampleId: string,
  siteNames: ReadonlyMap<string, string>,
  spokenFor: (kind: Kind, at: number) => boolean,
): Promise<SentBody[]> {
  const represented = await allOf(
    plenary,
    sampleId,
    'attendances',
    'site { name } party { ... on Body { id kind } }',
    ', stated: BODY_REPRESENTED',
  );
  const bodies: SentBody[] = [];
  for (const { site, party } of represented) {
    const kind = KINDS[party.kind]!;
    const at = bodies.filter(body => body.kind === kind).length;
    const { id, email } = await addAccount(plenary, {
      ...{ password: null, email: `${kind}-${at}@sample.example`, name: `Đầu mối ${kind} ${at}` },
    });
    if (spokenFor(kind, at))
      await administrator.act('appointFocalPoint', { bodyId: party.id, email }, 'focalPoint { id }');
    bodies.push({
      ...{ id: party.id, kind, at, siteId: siteNames.get(site.name)!, email },
      focalPoint: await player(plenary, { id }),
    });
  }
  return bodies;
}

async function groupsOf({ ask }: TestApp): Promise<Groups> {
  const { bodyGroups } = await ask('{ bodyGroups(text: "mẫu", first: 100) { nodes { id name } } }');
  const named = (text: string) => bodyGroups.nodes.find(({ name }: Data) => name.startsWith(text)).id;
  return {
    central: named('các bộ, ngành trung ương'),
    departments: named('Sở Phát triển'),
    schools: named('các trường bồi dưỡng'),
    partners: named('các hội, viện'),
    press: named('các cơ quan báo chí'),
  };
}

async function officialsOf(plenary: TestApp, sampleId: string): Promise<Official[]> {
  const present = await allOf(
    plenary,
    sampleId,
    'attendances',
    'party { ... on Person { id name appointments(on: "2021-05-06") { heldFrom post { id rank body { id } } } } }',
    ', stated: PERSON_PRESENT',
  );
  return present.flatMap(({ party: { id: personId, name, appointments } }) =>
    appointments.map(({ heldFrom, post }: Data) => ({
      ...{ personId, name, bodyId: post.body.id, postId: post.id, rank: post.rank, heldFrom },
    })),
  );
}
