import { statementsOf } from '../../support/count-statements.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import {
  addSession,
  at,
  createConference,
  createSetting,
  NOBODY,
  outline,
  type Setting,
  vi,
} from '../setting.js';
import { draftOf } from '../versions/setting.js';
import { createDay, type Day } from './setting.js';

describe('changing an agenda at once', () => {
  let plenary: TestApp;
  let setting: Setting;
  let day: Day;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  beforeEach(async () => {
    day = await createDay(plenary, setting);
  });
  afterAll(() => plenary.close());

  const change = (changes: object[], conferenceId = day.conferenceId) => ({ conferenceId, changes });
  const paper = (title: string, more: object) => ({ addItem: { kind: 'PAPER', title: vi(title), ...more } });
  const entries = async () => {
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { history(first: 100) { totalCount nodes { command } } } }',
      { id: day.conferenceId },
    );
    return conference.history;
  };

  it('applies a list of changes with one entry and one revision of the draft', async () => {
    const before = { entries: await entries(), draft: await draftOf(plenary, day.conferenceId) };
    const { ids } = await plenary.mutate(
      'changeAgenda',
      change([
        { addSession: { ref: 'tối', title: vi('Tối'), plannedStart: at('19:00'), plannedEnd: at('21:00') } },
        paper('Giao lưu', { sessionRef: 'tối', plannedStart: at('19:00'), durationMinutes: 30 }),
        { updateItem: { id: day.report, expectedRevision: 1, title: vi('Báo cáo chính') } },
        { moveItem: { id: day.report, expectedRevision: 1, sessionRef: 'tối', plannedStart: at('20:00') } },
        { removeItem: { id: day.debate, expectedRevision: 1 } },
        { removeSession: { id: day.afternoon, expectedRevision: 1 } },
      ]),
      'conference { id } ids',
    );
    expect(await outline(plenary, day.conferenceId)).toEqual([
      '1 Sáng',
      '1.1 Khai mạc',
      '1.2 Tham luận',
      '2 Tối',
      '2.1 Giao lưu',
      '2.2 Báo cáo chính',
    ]);
    expect(ids.slice(2)).toEqual([day.report, day.report, day.debate, day.afternoon]);
    const after = { entries: await entries(), draft: await draftOf(plenary, day.conferenceId) };
    expect(after.entries.totalCount).toBe(before.entries.totalCount + 1);
    expect(after.entries.nodes[0].command).toBe('changeAgenda');
    expect(after.draft.revision).toBe(before.draft.revision + 1);
  });

  const good = () => paper('Thêm', { sessionId: day.morning });
  it.each([
    [
      'two changes in one entry',
      () => ({ ...good(), removeItem: { id: day.paper, expectedRevision: 1 } }),
      'ONE_CHANGE_EXPECTED',
      '',
    ],
    ['none', () => ({}), 'ONE_CHANGE_EXPECTED', ''],
    [
      'a start outside',
      () => ({ updateItem: { id: day.report, expectedRevision: 1, plannedStart: at('13:00') } }),
      'ITEM_OUTSIDE_SESSION',
      'updateItem.plannedStart',
    ],
    ['an unknown ref', () => paper('A', { sessionRef: 'x' }), 'UNKNOWN_REF', 'addItem.sessionRef'],
    ['no session', () => paper('A', {}), 'ONE_SESSION_EXPECTED', 'addItem.sessionId'],
    [
      'an item that is not there',
      () => ({ removeItem: { id: NOBODY, expectedRevision: 1 } }),
      'NOT_FOUND',
      'removeItem.id',
    ],
    [
      'a title in no language',
      () => ({ updateItem: { id: day.report, expectedRevision: 1, title: [] } }),
      'TEXT_LENGTH',
      'updateItem.title',
    ],
  ])('refuses %s at its path, and applies nothing', async (_, bad, code, path) => {
    const before = await outline(plenary, day.conferenceId);
    const errors = await plenary.refuse('changeAgenda', change([good(), bad()]));
    expect(errors.map(error => [error.code, error.path.join('.')])).toEqual([
      [code, ['changes.1', path].filter(Boolean).join('.')],
    ]);
    expect(await outline(plenary, day.conferenceId)).toEqual(before);
  });

  it('refuses what belongs to another conference', async () => {
    const other = await createConference(plenary, setting.ministry);
    const session = await addSession(plenary, { conferenceId: other, title: vi('Khác') });
    const errors = await plenary.refuse(
      'changeAgenda',
      change([{ updateSession: { id: session, expectedRevision: 1, title: vi('Sửa') } }]),
    );
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['changes', '0', 'updateSession', 'id'] }]);
    expect(await outline(plenary, other)).toEqual(['1 Khác']);
  });

  it('tells which revision is behind', async () => {
    const { data, errors } = await plenary.send(
      'mutation ($input: ChangeAgendaInput!) { changeAgenda(input: $input) { ids } }',
      { input: change([good(), { removeItem: { id: day.paper, expectedRevision: 7 } }]) },
    );
    expect(data.changeAgenda).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      currentRevision: 1,
      inputPath: ['changes', '1', 'removeItem', 'expectedRevision'],
    });
  });

  it('takes 500 changes and no more, with statements in proportion', async () => {
    const many = (count: number) =>
      change(Array.from({ length: count }, (_, at) => paper(`${at}`, { sessionId: day.morning })));
    const errors = await plenary.refuse('changeAgenda', many(501));
    expect(errors).toMatchObject([{ code: 'TOO_MANY', path: ['changes'] }]);
    const cost = async (count: number) =>
      (await statementsOf(() => plenary.mutate('changeAgenda', many(count), 'ids'))).statements.length;
    const one = await cost(1);
    expect((await cost(11)) - one).toBe(10 * ((await cost(2)) - one));
    await plenary.mutate('changeAgenda', many(500), 'ids');
  });
});
