import { DataSource } from 'typeorm';
import { addAccount, cookieOf } from '../../accounts/visitor.js';
import { makeConcludable } from '../../conferences/concluding.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { addItem, at } from '../setting.js';
import { changeItem, publish } from '../versions/setting.js';
import { advance, createOpenConference, itIs, type OpenConference, refuseStep, step } from './setting.js';

describe('the course of an item', () => {
  let plenary: TestApp;
  let setting: OpenConference;
  beforeAll(async () => {
    plenary = await createTestApp();
  });
  beforeEach(async () => {
    setting = await createOpenConference(plenary);
  });
  afterAll(() => plenary.close());

  const row = async (id: string) =>
    (
      await plenary.app
        .get(DataSource)
        .query(
          'select state::text, actual_start as start, actual_end as end, extra_minutes as extra from item_course where id = $1',
          [id],
        )
    )[0];

  it('ends when it is finished', async () => {
    await step(plenary, 'start', setting.opening);
    itIs(plenary, '08:22');
    await step(plenary, 'finish', setting.opening);
    expect(await row(setting.opening)).toEqual({
      state: 'FINISHED',
      start: new Date(at('08:00')),
      end: new Date(at('08:22')),
      extra: 0,
    });
  });

  it('needs a start, and an end that comes after it, within a day', async () => {
    expect(await refuseStep(plenary, 'finish', setting.opening)).toMatchObject([
      { code: 'START_REQUIRED', path: ['startedAt'] },
    ]);
    await step(plenary, 'start', setting.opening);
    expect(await refuseStep(plenary, 'finish', setting.opening)).toEqual([
      {
        code: 'END_BEFORE_START',
        path: ['at'],
        message: '“Khai mạc” began at 2021-03-30 08:00; it must end after that.',
      },
    ]);
    itIs(plenary, '08:10');
    const late = { startedAt: at('07:00', 29) };
    expect(await refuseStep(plenary, 'finish', setting.report, late)).toMatchObject([
      { code: 'HELD_TOO_LONG' },
    ]);
    expect(await refuseStep(plenary, 'finish', setting.report, { startedAt: at('23:00', 29) })).toMatchObject(
      [{ code: 'TIME_OUTSIDE_CONFERENCE', path: ['startedAt'] }],
    );
    expect(await row(setting.report)).toBeUndefined();
  });

  it('is skipped with a reason, and may still be held', async () => {
    const skipped = await step(plenary, 'skip', setting.report, { reason: 'Báo cáo viên vắng' });
    expect(skipped).toMatchObject({ state: 'SKIPPED', skipReason: 'Báo cáo viên vắng', actualStart: null });
    expect(await refuseStep(plenary, 'skip', setting.report, { reason: 'x' })).toEqual([
      {
        code: 'INVALID_STATE',
        path: ['id'],
        message: 'The item is SKIPPED; possible steps: START, FINISH, RESET.',
      },
    ]);
    expect(await step(plenary, 'start', setting.report)).toMatchObject({
      state: 'RUNNING',
      skipReason: null,
    });
    expect(await refuseStep(plenary, 'skip', setting.report, { reason: 'x' }, 'vi')).toEqual([
      {
        code: 'INVALID_STATE',
        path: ['id'],
        message: 'Nội dung đang ở trạng thái RUNNING; các bước có thể: FINISH, EXTEND, RESET.',
      },
    ]);
  });

  it('is extended while it runs, to as many minutes in all', async () => {
    expect(await refuseStep(plenary, 'extend', setting.opening, { minutes: 5 })).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
    await step(plenary, 'start', setting.opening);
    await step(plenary, 'extend', setting.opening, { minutes: 5 });
    expect(
      await step(plenary, 'extend', setting.opening, { minutes: 15 }, 'extraMinutes expectedEnd'),
    ).toEqual({
      extraMinutes: 15,
      expectedEnd: '2021-03-30T01:35:00Z',
    });
    const unknown = await addItem(plenary, 'Thảo luận', {
      sessionId: setting.session,
      roomId: setting.roomB,
    });
    await publish(plenary, setting.conferenceId, { reason: 'x' });
    await step(plenary, 'start', unknown);
    expect(await refuseStep(plenary, 'extend', unknown, { minutes: 5 })).toMatchObject([
      { code: 'DURATION_UNKNOWN', path: ['id'] },
    ]);
  });

  it('is reset after a mistake, which the history keeps', async () => {
    await step(plenary, 'start', setting.opening);
    await step(plenary, 'extend', setting.opening, { minutes: 5 });
    expect(
      await step(plenary, 'reset', setting.opening, {}, 'state actualStart extraMinutes courseRevision'),
    ).toEqual({
      state: 'PLANNED',
      actualStart: null,
      extraMinutes: 0,
      courseRevision: 3,
    });
    const commands = await plenary.app
      .get(DataSource)
      .query(`select command from audit_entry where chain = $1 order by sequence desc limit 3`, [
        setting.conferenceId,
      ]);
    expect(commands).toEqual([
      { command: 'resetAgendaItem' },
      { command: 'extendAgendaItem' },
      { command: 'startAgendaItem' },
    ]);
    expect(await refuseStep(plenary, 'reset', setting.opening)).toMatchObject([{ code: 'INVALID_STATE' }]);
  });

  it('is entered after the conference, with its times', async () => {
    await advance(plenary, setting.conferenceId, 'CLOSE');
    itIs(plenary, '18:00');
    expect(await refuseStep(plenary, 'start', setting.opening)).toMatchObject([
      { code: 'TIME_REQUIRED', path: ['at'] },
    ]);
    const held = { startedAt: at('08:05'), at: at('08:31') };
    const select = 'state actualStart actualEnd expectedStart';
    expect(await step(plenary, 'finish', setting.opening, held, select)).toEqual({
      state: 'FINISHED',
      actualStart: '2021-03-30T01:05:00Z',
      actualEnd: '2021-03-30T01:31:00Z',
      expectedStart: '2021-03-30T01:05:00Z',
    });
    await makeConcludable(plenary, setting.conferenceId);
    await advance(plenary, setting.conferenceId, 'CONCLUDE');
    expect(await refuseStep(plenary, 'start', setting.report, { at: at('09:00') })).toMatchObject([
      { code: 'INVALID_STATE', message: 'The conference is CONCLUDED; possible steps: ARCHIVE.' },
    ]);
  });

  it('is recorded by organisers and secretaries of the conference only', async () => {
    const account = await addAccount(plenary, { password: null });
    const cookie = await cookieOf(plenary, account.id);
    const start = async () => {
      const { data, errors } = await plenary.send(
        `mutation ($input: StartAgendaItemInput!) { startAgendaItem(input: $input) { agendaItem { state } userErrors { code } } }`,
        { input: { id: setting.opening, expectedRevision: 0 } },
        { cookie },
        null,
      );
      return errors ? errors[0]!.extensions.code : data.startAgendaItem;
    };
    expect(await start()).toBe('FORBIDDEN');
    expect(await row(setting.opening)).toBeUndefined();
    const role = { conferenceId: setting.conferenceId, email: account.email, role: 'SECRETARY' };
    const administrator = {
      cookie: await cookieOf(plenary, (await addAccount(plenary, { administrator: true })).id),
    };
    await plenary.send(
      'mutation ($input: GiveRoleInput!) { giveRole(input: $input) { userErrors { code } } }',
      { input: role },
      administrator,
      null,
    );
    expect(await start()).toEqual({ agendaItem: { state: 'RUNNING' }, userErrors: [] });
  });

  it('shows the times of a closed item to everybody, and why it was skipped to those who are admitted', async () => {
    await changeItem(plenary, setting.opening, { closed: true });
    await changeItem(plenary, setting.report, { closed: true });
    await publish(plenary, setting.conferenceId, { reason: 'Họp kín' });
    await step(plenary, 'start', setting.opening);
    await step(plenary, 'skip', setting.report, { reason: 'Bí mật' });
    const query =
      'query ($id: ID!) { node(id: $id) { ... on AgendaItem { title state actualStart skipReason } } }';
    const read = async (id: string, by?: null) => (await plenary.ask(query, { id }, by)).node;
    expect(await read(setting.opening, null)).toEqual({
      title: 'Nội dung họp kín',
      state: 'RUNNING',
      actualStart: '2021-03-30T01:00:00Z',
      skipReason: null,
    });
    expect(await read(setting.report, null)).toMatchObject({ state: 'SKIPPED', skipReason: null });
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { agenda(version: 1) { sessions { items { title skipReason } } } } }',
      { id: setting.conferenceId },
      null,
    );
    expect(conference.agenda.sessions[0].items[1]).toEqual({ title: 'Báo cáo', skipReason: null });
    expect(await read(setting.report)).toMatchObject({ state: 'SKIPPED', skipReason: 'Bí mật' });
  });
});
