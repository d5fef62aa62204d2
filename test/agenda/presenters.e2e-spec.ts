import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { addSession, createSetting, NOBODY, outline, type Setting, vi } from './setting.js';

const PRESENTERS =
  'agendaItem { id revision presenters { role person { name } post { title } body { name } representativeUnnamed printed } }';

describe('presenters', () => {
  let plenary: TestApp;
  let setting: Setting;
  let sessionId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    sessionId = await addSession(plenary, { conferenceId: setting.conferenceId, title: vi('Sáng') });
  });
  afterAll(() => plenary.close());

  const input = (...presenters: object[]) => ({
    sessionId,
    kind: 'REPORT',
    title: vi('Báo cáo'),
    presenters,
  });
  const add = async (...presenters: object[]) =>
    (await plenary.mutate('addAgendaItem', input(...presenters), PRESENTERS)).agendaItem;

  it('are kept in order: a body by an unnamed representative, a person in a post, a person alone', async () => {
    const { presenters } = await add(
      { bodyId: setting.department, printed: 'đại diện Vụ Đào tạo bồi dưỡng' },
      { personId: setting.person, postId: setting.post, role: 'MODERATOR' },
      { personId: setting.otherPerson, role: 'DISCUSSANT' },
    );
    expect(presenters).toEqual([
      {
        role: 'PRESENTER',
        person: null,
        post: null,
        body: { name: 'Vụ Đào tạo bồi dưỡng' },
        representativeUnnamed: true,
        printed: 'đại diện Vụ Đào tạo bồi dưỡng',
      },
      {
        role: 'MODERATOR',
        person: { name: 'Nguyễn Văn Mẫu' },
        post: { title: 'Thứ trưởng' },
        body: { name: 'Bộ Nội vụ' },
        representativeUnnamed: false,
        printed: null,
      },
      {
        role: 'DISCUSSANT',
        person: { name: 'Trần Thị Mẫu' },
        post: null,
        body: null,
        representativeUnnamed: false,
        printed: null,
      },
    ]);
  });

  it('stand for the body that is named rather than that of the post', async () => {
    const { presenters } = await add({
      personId: setting.person,
      postId: setting.post,
      bodyId: setting.department,
    });
    expect(presenters).toMatchObject([
      { post: { title: 'Thứ trưởng' }, body: { name: 'Vụ Đào tạo bồi dưỡng' } },
    ]);
  });

  it('are replaced as a whole list, which counts as a change of the item', async () => {
    const { id } = await add({ bodyId: setting.department }, { personId: setting.person });
    const changed = { id, expectedRevision: 1, presenters: [{ personId: setting.otherPerson }] };
    const { agendaItem } = await plenary.mutate('updateAgendaItem', changed, PRESENTERS);
    expect(agendaItem).toMatchObject({ revision: 2, presenters: [{ person: { name: 'Trần Thị Mẫu' } }] });
    const emptied = await plenary.mutate(
      'updateAgendaItem',
      { id, expectedRevision: 2, presenters: [] },
      PRESENTERS,
    );
    expect(emptied.agendaItem.presenters).toEqual([]);
  });

  it('stay when the item is changed without them', async () => {
    const { id } = await add({ bodyId: setting.department });
    const { agendaItem } = await plenary.mutate(
      'updateAgendaItem',
      { id, expectedRevision: 1, closed: true },
      PRESENTERS,
    );
    expect(agendaItem.presenters).toMatchObject([{ body: { name: 'Vụ Đào tạo bồi dưỡng' } }]);
  });

  const refusals: [string, () => object, string, string[], string][] = [
    [
      'neither a person nor a body',
      () => ({ printed: 'đại biểu' }),
      'PRESENTER_MISSING',
      ['presenters', '1'],
      'Name the person (personId), or the body whose representative presents (bodyId).',
    ],
    [
      'a post without the person who holds it',
      () => ({ postId: setting.post, bodyId: setting.ministry }),
      'PERSON_MISSING',
      ['presenters', '1', 'personId'],
      'A post needs the person who holds it; if the person is not known, name the body only.',
    ],
    [
      'a post that is not held on the first day',
      () => ({ personId: setting.person, postId: setting.laterPost }),
      'POST_NOT_HELD_ON_DATE',
      ['presenters', '1', 'postId'],
      'Nguyễn Văn Mẫu does not hold this post on 2021-03-30. Posts held: Thứ trưởng (Bộ Nội vụ).',
    ],
    [
      'a person who does not exist',
      () => ({ personId: NOBODY }),
      'NOT_FOUND',
      ['presenters', '1', 'personId'],
      'No such person.',
    ],
    [
      'a body that does not exist',
      () => ({ bodyId: NOBODY }),
      'NOT_FOUND',
      ['presenters', '1', 'bodyId'],
      'No such body.',
    ],
    [
      'a post that does not exist',
      () => ({ personId: setting.person, postId: NOBODY }),
      'NOT_FOUND',
      ['presenters', '1', 'postId'],
      'No such post.',
    ],
    [
      'an id that is none',
      () => ({ personId: 'x' }),
      'INVALID_ID',
      ['presenters', '1', 'personId'],
      'An id must be a UUID.',
    ],
  ];

  it.each(refusals)(
    'are refused with %s, and nothing is written',
    async (_, presenter, code, path, message) => {
      const before = await outline(plenary, setting.conferenceId);
      const faulty = input({ bodyId: setting.ministry }, presenter());
      expect(await plenary.refuse('addAgendaItem', faulty)).toEqual([{ code, path, message }]);
      expect(await outline(plenary, setting.conferenceId)).toEqual(before);
    },
  );

  it('are refused in an update too, and the old list stays', async () => {
    const { id } = await add({ bodyId: setting.department });
    const errors = await plenary.refuse(
      'updateAgendaItem',
      { id, expectedRevision: 1, presenters: [{}] },
      'vi',
    );
    expect(errors).toEqual([
      {
        code: 'PRESENTER_MISSING',
        path: ['presenters', '0'],
        message: 'Cần nêu người trình bày (personId) hoặc cơ quan có đại diện trình bày (bodyId).',
      },
    ]);
    const { node } = await plenary.ask(
      'query ($id: ID!) { node(id: $id) { ... on AgendaItem { revision presenters { body { name } } } } }',
      { id },
    );
    expect(node).toEqual({ revision: 1, presenters: [{ body: { name: 'Vụ Đào tạo bồi dưỡng' } }] });
  });
});
