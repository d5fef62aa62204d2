import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/platform/config/index.js';
import { createSetting, type Setting, vi } from '../agenda/setting.js';
import { changeItem, type Morning, morning, openToAll, publish } from '../agenda/versions/setting.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { asOwner } from '../support/database.js';
import { AGENDA, asAdministrator, aWhile, listen, Subscriber } from './subscriber.js';

describe('agendaChanged', () => {
  let plenary: TestApp;
  let url: string;
  let setting: Setting;
  let items: Morning;
  let open: Subscriber[] = [];
  beforeAll(async () => {
    plenary = await createTestApp();
    url = await listen(plenary);
    setting = await createSetting(plenary);
    await openToAll(plenary, setting.conferenceId);
    items = await morning(plenary, setting.conferenceId, setting.roomA);
  });
  afterEach(() => {
    for (const subscriber of open) subscriber.close();
    open = [];
  });
  afterAll(() => plenary.close());

  const visitor = async () => {
    const subscriber = await Subscriber.of(url);
    open.push(subscriber);
    return subscriber;
  };
  const follow = async (subscriber: Subscriber, query = AGENDA, after?: number) => {
    const id = subscriber.subscribe(query, { id: setting.conferenceId, after });
    await aWhile();
    return id;
  };
  let made = 0;
  const publishNext = async () => {
    made += 1;
    await changeItem(plenary, items.report, { title: vi(`Báo cáo ${made}`) });
    return publish(plenary, setting.conferenceId, { reason: `Lần ${made}` });
  };

  it('tells of a published version, with what has changed, in one message', async () => {
    await publishNext();
    const subscriber = await visitor();
    const id = await follow(
      subscriber,
      `subscription ($id: ID!) { agendaChanged(conferenceId: $id) {
        kind at agenda { number reason } conference { agenda { number changes { text(language: "vi") } } } } }`,
    );
    await publishNext();
    const [event] = await subscriber.events(1);
    expect(event.agendaChanged).toEqual({
      kind: 'PUBLISHED',
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      agenda: { number: 2, reason: 'Lần 2' },
      conference: { agenda: { number: 2, changes: [{ text: 'Đổi tên “Báo cáo 1” thành “Báo cáo 2”.' }] } },
    });
    expect(await subscriber.message('next')).toMatchObject({ id });
  });

  it('is as README.md shows it', async () => {
    const readme = readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8');
    const shown = /```graphql\n(subscription[\s\S]*?)```/.exec(readme)![1]!;
    const subscriber = await visitor();
    subscriber.subscribe(shown, { conferenceId: setting.conferenceId });
    await aWhile();
    const { number } = await publishNext();
    const [{ agendaChanged }] = await subscriber.events(1);
    expect(agendaChanged.conference.agenda.number).toBe(number);
    expect(agendaChanged.conference.agenda.changes).toHaveLength(1);
  });

  it('says nothing of the draft, and nothing any more when the client has said complete', async () => {
    const subscriber = await visitor();
    const id = await follow(subscriber);
    await changeItem(plenary, items.opening, { title: vi('Khai mạc hội nghị') });
    await aWhile();
    expect(subscriber.told).toEqual([]);
    subscriber.say({ id, type: 'complete' });
    await publishNext();
    await aWhile();
    expect(subscriber.told).toEqual([]);
  });

  it('tells first what was missed since `after`, and then goes on', async () => {
    const first = await visitor();
    await follow(first);
    await publishNext();
    const [{ agendaChanged: known }] = await first.events(1);
    first.close();
    const missed = [(await publishNext()).number, (await publishNext()).number];

    const again = await visitor();
    await follow(again, AGENDA, known.number);
    expect((await again.events(2)).map(each => each.agendaChanged.agenda.number)).toEqual(missed);
    const { number } = await publishNext();
    expect((await again.events(3)).at(-1)!.agendaChanged.agenda.number).toBe(number);
    const numbers = again.told.map(each => each.agendaChanged.number);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    expect(new Set(numbers).size).toBe(3);
  });

  it('takes a number that there is not yet as the newest one', async () => {
    const subscriber = await visitor();
    await follow(subscriber, AGENDA, 2_000_000_000);
    const { number } = await publishNext();
    expect((await subscriber.events(1))[0].agendaChanged.agenda.number).toBe(number);
  });

  it('needs as many statements for 30 subscribers as for 3', async () => {
    const subscribers = await Promise.all(Array.from({ length: 3 }, visitor));
    const tellAll = async () => {
      await publishNext();
      await Promise.all(subscribers.map(each => each.message('next', each.told.length + 1)));
    };
    const countFor = async () => {
      // Once before: who has been told has surely begun to follow.
      await tellAll();
      const { statements } = await statementsOf(tellAll);
      // The heartbeat of the listening connection comes when it comes.
      return statements.filter(statement => statement !== 'select 1').length;
    };
    for (const each of subscribers) await follow(each);
    const few = await countFor();
    const more = await Promise.all(Array.from({ length: 27 }, visitor));
    subscribers.push(...more);
    for (const each of more) each.subscribe(AGENDA, { id: setting.conferenceId, after: null });
    await aWhile();
    expect(await countFor()).toBe(few);
  });

  it('is nowChanged as well, for a version changes what comes next', async () => {
    const subscriber = await visitor();
    await follow(
      subscriber,
      'subscription ($id: ID!) { nowChanged(conferenceId: $id) { kind conference { id } } }',
    );
    await publishNext();
    const conference = { id: setting.conferenceId };
    expect(await subscriber.events(1)).toEqual([{ nowChanged: { kind: 'PUBLISHED', conference } }]);
  });

  it('goes on when the connection that listens is killed', async () => {
    const subscriber = await visitor();
    await follow(subscriber);
    await asOwner(
      plenary.app,
      `do $$ begin perform pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name = 'plenary listening';
         assert found; end $$`,
    );
    const numbers = [(await publishNext()).number, (await publishNext()).number];
    expect((await subscriber.events(2)).map(each => each.agendaChanged.agenda.number)).toEqual(numbers);
  });

  it('shows to the administrator what the staff sees', async () => {
    const subscriber = await asAdministrator(url);
    open.push(subscriber);
    await follow(
      subscriber,
      `subscription ($id: ID!) { agendaChanged(conferenceId: $id) {
        conference { agendaDraft { state } viewerCan { publishAgenda } } } }`,
    );
    await publishNext();
    expect(await subscriber.events(1)).toEqual([
      {
        agendaChanged: {
          conference: { agendaDraft: { state: 'DRAFT' }, viewerCan: { publishAgenda: true } },
        },
      },
    ]);
  });
});
