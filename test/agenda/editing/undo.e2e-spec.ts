import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { addItem, at, createConference, createSetting, NOBODY, type Setting, vi } from '../setting.js';
import { draftOf, publish } from '../versions/setting.js';
import { createDay, type Day, draftContent, revisionOf } from './setting.js';

const UNDONE =
  'draftChange { changeId command publishedSince by { name } previous { changeId command } conference { id } }';

describe('undoing changes of the draft', () => {
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

  const draft = () => draftContent(plenary, day.conferenceId);
  const input = async (more: object = {}) => ({
    conferenceId: day.conferenceId,
    expectedRevision: (await draftOf(plenary, day.conferenceId)).revision,
    ...more,
  });
  const undo = async (more: object = {}) =>
    (await plenary.mutate('undoAgendaChange', await input(more), UNDONE)).draftChange;
  const refuse = async (more: object = {}) =>
    (await plenary.refuse('undoAgendaChange', await input(more))).map(({ code, path }) => [
      code,
      path.join('.'),
    ]);
  const update = async (id: string, changes: object) =>
    plenary.mutate(
      'updateAgendaItem',
      { id, expectedRevision: await revisionOf(plenary, id), ...changes },
      'agendaItem { id }',
    );

  it('takes back the last change, says which it was, and counts revisions on', async () => {
    const before = await draft();
    await update(day.report, {
      title: [
        { language: 'vi', text: 'Báo cáo mới' },
        { language: 'en', text: 'New report' },
      ],
      presenters: [],
    });
    expect(await undo()).toMatchObject({
      command: 'updateAgendaItem',
      publishedSince: false,
      previous: { command: 'addAgendaItem' },
      conference: { id: day.conferenceId },
    });
    expect(await draft()).toEqual(before);
    expect(await revisionOf(plenary, day.report)).toBe(3);
  });

  it('restores an item that was taken off, with its id, place and presenters', async () => {
    const before = await draft();
    await plenary.mutate('removeAgendaItem', { id: day.report, expectedRevision: 1 }, 'agendaSession { id }');
    expect(await draft()).not.toEqual(before);
    await undo();
    expect(await draft()).toEqual(before);
  });

  it('redoes what an undo took back, by undoing that', async () => {
    await plenary.mutate(
      'compactSession',
      { sessionId: day.morning, expectedRevision: 1 },
      'agendaSession { id }',
    );
    const compact = await draft();
    await undo();
    expect(await undo()).toMatchObject({
      command: 'undoAgendaChange',
      previous: { command: 'compactSession' },
    });
    expect(await draft()).toEqual(compact);
  });

  it('goes back further by the change before', async () => {
    const before = await draft();
    await update(day.report, { title: vi('Một') });
    await update(day.paper, { durationMinutes: 30 });
    const { previous } = await undo();
    await undo({ changeId: previous.changeId });
    expect(await draft()).toEqual(before);
  });

  it('takes back a list of changes as a whole', async () => {
    const before = await draft();
    const changes = [
      { addSession: { ref: 'A', title: vi('Tối'), position: 1 } },
      { moveItem: { id: day.report, expectedRevision: 1, sessionRef: 'A', plannedStart: at('20:00') } },
      {
        moveItem: {
          id: day.debate,
          expectedRevision: 1,
          sessionId: day.morning,
          position: 1,
          plannedStart: null,
        },
      },
      { removeSession: { id: day.afternoon, expectedRevision: 1 } },
    ];
    await plenary.mutate('changeAgenda', { conferenceId: day.conferenceId, changes }, 'ids');
    await undo();
    expect(await draft()).toEqual(before);
  });

  it('leaves later changes elsewhere, and the places without gaps', async () => {
    const item = await addItem(plenary, 'Chen', { sessionId: day.morning, position: 1 });
    const { id: changeId } = (await history())[0]!;
    await addItem(plenary, 'Cuối', { sessionId: day.morning });
    await undo({ changeId });
    const [morning] = await draft();
    expect(morning.items.map(({ id }: { id: string }) => id)).not.toContain(item);
    expect(
      morning.items.map(({ position, title }: { position: number; title: string }) => `${position} ${title}`),
    ).toEqual(['1 Khai mạc', '2 Báo cáo', '3 Tham luận', '4 Cuối']);
  });

  it('refuses a change of what was changed since, and writes nothing', async () => {
    await update(day.report, { title: vi('Một') });
    const { id: changeId } = (await history())[0]!;
    await update(day.report, { title: vi('Hai') });
    const before = await draft();
    expect(await refuse({ changeId })).toEqual([['CHANGED_SINCE', 'changeId']]);
    expect(await draft()).toEqual(before);
  });

  it('refuses to take back an item that has got presenters since', async () => {
    const item = await addItem(plenary, 'Mới', { sessionId: day.morning });
    const { id: changeId } = (await history())[0]!;
    await update(item, { presenters: [{ bodyId: setting.ministry }] });
    expect(await refuse({ changeId })).toEqual([['CHANGED_SINCE', 'changeId']]);
  });

  it('says that the agenda was published since, and leaves what is published', async () => {
    await update(day.report, { title: vi('Công bố') });
    await publish(plenary, day.conferenceId);
    expect(await undo()).toMatchObject({ command: 'updateAgendaItem', publishedSince: true });
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { agenda { sessions { items { title } } } } }',
      { id: day.conferenceId },
    );
    expect(conference.agenda.sessions[0].items[1].title).toBe('Công bố');
  });

  it('refuses an id of no change of this draft, a draft without changes, and a revision that is behind', async () => {
    expect(await refuse({ changeId: NOBODY })).toEqual([['NOT_FOUND', 'changeId']]);
    const empty = await createConference(plenary, setting.ministry);
    const errors = await plenary.refuse('undoAgendaChange', { conferenceId: empty, expectedRevision: 1 });
    expect(errors).toMatchObject([{ code: 'NOTHING_TO_UNDO', path: ['conferenceId'] }]);
    const answer = await plenary.send(
      'mutation ($input: UndoAgendaChangeInput!) { undoAgendaChange(input: $input) { userErrors { code } } }',
      { input: await input({ expectedRevision: 1 }) },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('CONFLICT');
  });

  const history = async (): Promise<{ id: string }[]> => {
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { history(first: 5) { nodes { id command } } } }',
      { id: day.conferenceId },
    );
    return conference.history.nodes;
  };
});
