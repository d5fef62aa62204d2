import { createOpenConference, type OpenConference, step } from '../agenda/course/setting.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { aWhile, listen, Subscriber } from './subscriber.js';

const NOW = `subscription ($id: ID!) { nowChanged(conferenceId: $id) {
  kind agenda { number } items { id state } conference { onNow { current { title } next { title } } } } }`;
const AGENDA = 'subscription ($id: ID!) { agendaChanged(conferenceId: $id) { kind } }';

describe('nowChanged', () => {
  let plenary: TestApp;
  let subscriber: Subscriber;
  let conference: OpenConference;
  beforeAll(async () => {
    plenary = await createTestApp();
    const url = await listen(plenary);
    conference = await createOpenConference(plenary);
    subscriber = await Subscriber.of(url);
  });
  afterAll(async () => {
    subscriber.close();
    await plenary.close();
  });

  it('tells what began, ended and was left out, in order; agendaChanged does not', async () => {
    const { conferenceId: id, opening, report } = conference;
    const now = subscriber.subscribe(NOW, { id });
    subscriber.subscribe(AGENDA, { id });
    await aWhile();
    await step(plenary, 'start', opening);
    await step(plenary, 'extend', opening, { minutes: 10 });
    await step(plenary, 'skip', report, { reason: 'Báo cáo viên vắng mặt' });
    await step(plenary, 'reset', report);
    const told = (await subscriber.events(4)).map(({ nowChanged }) => nowChanged);
    expect(told.map(({ kind, items }) => [kind, items.map((item: { id: string }) => item.id)])).toEqual([
      ['ITEM_STARTED', [opening]],
      ['ITEM_EXTENDED', [opening]],
      ['ITEM_SKIPPED', [report]],
      ['ITEM_RESET', [report]],
    ]);
    expect(told[0]).toMatchObject({
      agenda: { number: 1 },
      items: [{ state: 'RUNNING' }],
      conference: { onNow: [{ current: { title: 'Khai mạc' }, next: { title: 'Báo cáo' } }] },
    });
    expect(subscriber.messages.filter(({ type, id: of }) => type === 'next' && of !== now)).toEqual([]);
  });
});
