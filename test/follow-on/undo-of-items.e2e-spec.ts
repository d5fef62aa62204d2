import { draftOf } from '../agenda/versions/setting.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { createSetting, nextConference, type Setting } from './setting.js';

describe('an item that takes up a directive, taken off the agenda', () => {
  let plenary: TestApp;
  let setting: Setting;
  let next: Data;
  beforeEach(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    next = await nextConference(plenary, setting.review);
    const [item] = next.sessions[0].items;
    await plenary.mutate('removeAgendaItem', { id: item.id, expectedRevision: 1 }, 'agendaSession { id }');
  });
  afterEach(() => plenary.close());

  const undoInput = async () => ({
    conferenceId: next.id,
    expectedRevision: (await draftOf(plenary, next.id)).revision,
  });
  const undo = async () => plenary.mutate('undoAgendaChange', await undoInput(), 'draftChange { command }');
  const takenUp = async (): Promise<string[]> => {
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { sessions { items { takesUp { directive { id } } } } } }',
      { id: next.id },
    );
    return conference.sessions
      .flatMap(({ items }: Data) => items)
      .flatMap(({ takesUp }: Data) => takesUp)
      .map(({ directive }: Data) => directive.id);
  };

  it('takes it up again when that is undone, and when the undo is done and undone again', async () => {
    const { toMinistry, toProvinces } = setting;
    expect(await takenUp()).toEqual([toProvinces]);
    await undo();
    expect(await takenUp()).toEqual([toMinistry, toProvinces]);
    await undo();
    expect(await takenUp()).toEqual([toProvinces]);
    await undo();
    expect(await takenUp()).toEqual([toMinistry, toProvinces]);
  });

  it('does not come back while another item takes up its directive', async () => {
    const { toMinistry, toProvinces } = setting;
    const { data } = await plenary.send(
      'query ($id: ID!) { conference(id: $id) { history(first: 2) { nodes { id command } } } }',
      { id: next.id },
    );
    const removal = data.conference.history.nodes[0];
    expect(removal.command).toBe('removeAgendaItem');
    const takeUp = { conferenceId: next.id, directiveIds: [toMinistry] };
    await plenary.mutate('takeUpDirectives', takeUp, 'agendaSession { id }');
    const input = { ...(await undoInput()), changeId: removal.id };
    expect(await plenary.refuse('undoAgendaChange', input)).toMatchObject([{ code: 'CHANGED_SINCE' }]);
    expect(await takenUp()).toEqual([toProvinces, toMinistry]);
  });
});
