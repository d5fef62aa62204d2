import { statementsOf } from '../../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { addItem, addSession, at, createSetting, type Setting, vi } from '../setting.js';

const CONFLICTS = 'conflicts { kind first { title } second { title } }';

describe('conflicts in the answer of a change', () => {
  let plenary: TestApp;
  let setting: Setting;
  let session: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    session = await addSession(plenary, { conferenceId: setting.conferenceId, roomId: setting.roomA });
    await addItem(plenary, 'a', { sessionId: session, plannedStart: at('08:00'), durationMinutes: 60 });
  });
  afterAll(() => plenary.close());

  const clash = {
    ...{ kind: 'PAPER', title: vi('b'), plannedStart: at('08:30') },
    durationMinutes: 60,
  };
  const twice = { kind: 'ROOM_USED_TWICE', first: { title: 'a' }, second: { title: 'b' } };

  it('are those in which the item takes part, and the change is made', async () => {
    const added = await plenary.mutate(
      'addAgendaItem',
      { sessionId: session, ...clash },
      `agendaItem { id title } ${CONFLICTS}`,
    );
    expect(added).toMatchObject({ agendaItem: { title: 'b' }, conflicts: [twice] });
    const away = await addSession(plenary, { conferenceId: setting.conferenceId, roomId: setting.roomB });
    const other = await plenary.mutate('addAgendaItem', { sessionId: away, ...clash }, CONFLICTS);
    expect(other.conflicts).toEqual([]);
    const moved = await plenary.mutate(
      'updateAgendaItem',
      { id: added.agendaItem.id, expectedRevision: 1, plannedStart: at('09:00') },
      CONFLICTS,
    );
    expect(moved.conflicts).toEqual([]);
    await plenary.mutate(
      'updateAgendaItem',
      { id: added.agendaItem.id, expectedRevision: 2, plannedStart: at('08:30') },
      'agendaItem { id }',
    );
  });

  it('are those of the items of a session that has changed', async () => {
    const { agendaSession, conflicts } = await plenary.mutate(
      'updateSession',
      { id: session, expectedRevision: 1, title: vi('Phiên sáng') },
      `agendaSession { title } ${CONFLICTS}`,
    );
    expect([agendaSession.title, conflicts]).toEqual(['Phiên sáng', [twice]]);
  });

  it('are read with the answer in one statement, and only when they are selected', async () => {
    const change = (expectedRevision: number, select: string) =>
      statementsOf(() =>
        plenary.mutate('updateSession', { id: session, expectedRevision, title: vi('Phiên') }, select),
      );
    const without = await change(2, 'agendaSession { id }');
    const withThem = await change(3, `agendaSession { id } ${CONFLICTS}`);
    const reads = ({ statements }: { statements: string[] }) =>
      statements.filter(text => text.includes('as data'));
    expect([reads(without).length, reads(withThem).length]).toEqual([1, 1]);
    expect(reads(without)[0]).not.toContain('ROOM_USED_TWICE');
  });

  it('are none where the change was refused', async () => {
    const { data } = await plenary.send(
      `mutation ($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { agendaItem { id } ${CONFLICTS} userErrors { code } } }`,
      { input: { sessionId: setting.person, ...clash } },
    );
    const answer: Data = data.addAgendaItem;
    expect(answer).toEqual({ agendaItem: null, conflicts: [], userErrors: [{ code: 'NOT_FOUND' }] });
  });
});
