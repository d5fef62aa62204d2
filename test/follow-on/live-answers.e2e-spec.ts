import { ConferenceRole } from '../../src/platform/auth/index.js';
import { publish } from '../agenda/versions/setting.js';
import { aWhile, listen, Subscriber } from '../live/subscriber.js';
import { withRole } from '../minutes/setting.js';
import { focalPointOf } from '../reports/data-calls/setting.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { createSetting, nextConference, plan } from './setting.js';

const ANSWERS = `conference { agenda { sessions { items { takesUp { statusRequests { text } } } } } }`;
const FOLLOW = `subscription ($id: ID!) { agendaChanged(conferenceId: $id) { ${ANSWERS} } }`;

describe('the answers of bodies on what became of directives', () => {
  let plenary: TestApp;
  let url: string;
  const open: Subscriber[] = [];
  beforeAll(async () => {
    plenary = await createTestApp();
    url = await listen(plenary);
  });
  afterAll(async () => {
    for (const subscriber of open) subscriber.close();
    await plenary.close();
  });

  const textsIn = ({ conference }: Data): string[] =>
    conference.agenda.sessions
      .flatMap(({ items }: Data) => items)
      .flatMap(({ takesUp }: Data) => takesUp)
      .flatMap(({ statusRequests }: Data) => statusRequests)
      .flatMap(({ text }: Data) => text ?? []);

  it('come to delegates who follow the agenda, and not to a body that sees the conference because it was asked', async () => {
    const { review, world } = await createSetting(plenary);
    const next = await nextConference(plenary, review);
    await plan(plenary, next);
    await plenary.mutate('askForStatus', { conferenceId: next.id, dueOn: '2021-06-01' }, 'asked');
    const [haGiang, daNang] = world.provinces as [string, string];
    const [answering, other] = [await focalPointOf(plenary, haGiang), await focalPointOf(plenary, daNang)];
    const [{ id }] = (await answering.ask('{ statusRequests { nodes { id } } }')).statusRequests.nodes;
    const answer = { id, expectedRevision: 1, text: 'Đã mở 12 lớp', percent: 60 };
    await answering.mutate('answerStatusRequest', answer, 'statusRequest { id }');

    const delegate = await withRole(plenary, next.id, ConferenceRole.DELEGATE);
    const followers = await Promise.all(
      [other.cookie, delegate.cookie].map(cookie => Subscriber.of(url, { headers: { cookie } })),
    );
    open.push(...followers);
    for (const follower of followers) follower.subscribe(FOLLOW, { id: next.id });
    await aWhile();
    await publish(plenary, next.id);
    const told = await Promise.all(followers.map(each => each.events(1)));
    expect(told.map(([event]) => textsIn(event.agendaChanged))).toEqual([[], ['Đã mở 12 lớp']]);
  });
});
