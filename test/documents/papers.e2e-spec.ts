import { DataSource } from 'typeorm';
import { addAccount, cookieOf } from '../accounts/visitor.js';
import { createConference, createSetting, NOBODY, type Setting, vi } from '../agenda/setting.js';
import { type Morning, morning, openToAll, publish } from '../agenda/versions/setting.js';
import { addFile } from '../factories/file.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';

const PAPERS =
  'query ($id: ID!) { node(id: $id) { ... on AgendaItem { papers { title file { id } removedAt } } } }';

describe('papers', () => {
  let plenary: TestApp;
  let setting: Setting;
  let conferenceId: string;
  let agenda: Morning;
  let stranger: { cookie: string };
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    const { id } = await addAccount(plenary, { password: null });
    stranger = { cookie: await cookieOf(plenary, id) };
  });
  beforeEach(async () => {
    conferenceId = await createConference(plenary, setting.ministry);
    agenda = await morning(plenary, conferenceId, null);
  });
  afterAll(() => plenary.close());

  const input = async (more: object = {}) => ({
    ...{ conferenceId, fileId: await addFile(plenary, conferenceId), title: vi('Tham luận'), kind: 'PAPER' },
    ...{ language: 'vi', confidentiality: 'NONE', itemIds: [agenda.report], ...more },
  });
  const add = async (more: object = {}, select = 'id') =>
    (await plenary.mutate('addPaper', await input(more), `paper { ${select} }`)).paper;
  const change = async (mutation: string, id: string, more: object, select: string) => {
    const { node } = await plenary.ask('query ($id: ID!) { node(id: $id) { ... on Paper { revision } } }', {
      id,
    });
    const change = { id, expectedRevision: node.revision, ...more };
    return (await plenary.mutate(mutation, change, `paper { ${select} }`)).paper;
  };
  const read = async (query: string, id: string, headers?: Record<string, string>): Promise<Data> => {
    const { data, errors } = await plenary.send(query, { id }, headers, headers ? null : undefined);
    expect(errors).toBeUndefined();
    return data;
  };
  const titlesAt = async (item: string, headers?: Record<string, string>) =>
    (await read(PAPERS, item, headers)).node?.papers.map(({ title }: { title: string }) => title);
  const rows = () =>
    plenary.app
      .get(DataSource)
      .query('select count(*)::int as n from paper')
      .then(([{ n }]: Data) => n);

  it('lie at items of the draft and, once that is published, of every version', async () => {
    const paper = await add(
      {},
      'title kind language confidentiality items { title } versions { number reason }',
    );
    expect(paper).toEqual({
      ...{ title: 'Tham luận', kind: 'PAPER', language: 'vi', confidentiality: 'NONE' },
      ...{ items: [{ title: 'Báo cáo' }], versions: [{ number: 1, reason: null }] },
    });
    await openToAll(plenary, conferenceId);
    expect(await titlesAt(agenda.report, stranger)).toBeUndefined();
    await publish(plenary, conferenceId);
    const published = await read(
      'query ($id: ID!) { conference(id: $id) { agenda { number sessions { items { papers { title } } } } papers { totalCount } } }',
      conferenceId,
      stranger,
    );
    expect(published.conference).toEqual({
      agenda: { number: 1, sessions: [{ items: [{ papers: [] }, { papers: [{ title: 'Tham luận' }] }] }] },
      papers: { totalCount: 1 },
    });
  });

  it('at two items, one of them closed, are told of at the open one only', async () => {
    await openToAll(plenary, conferenceId);
    await plenary.mutate(
      'updateAgendaItem',
      { id: agenda.opening, expectedRevision: 1, closed: true },
      'agendaItem { id }',
    );
    await publish(plenary, conferenceId);
    const { id } = await add({ itemIds: [agenda.opening, agenda.report] });
    await add({ itemIds: [agenda.opening], title: vi('Kín') });
    expect(await titlesAt(agenda.opening, stranger)).toEqual([]);
    expect(await titlesAt(agenda.report, stranger)).toEqual(['Tham luận']);
    const { node } = await read(
      'query ($id: ID!) { node(id: $id) { ... on Paper { items { id } } } }',
      id,
      stranger,
    );
    expect(node.items).toEqual([{ id: agenda.report }]);
    expect((await titlesAt(agenda.opening)).sort()).toEqual(['Kín', 'Tham luận']);
  });

  it.each(['INTERNAL', 'RESTRICTED'])(
    'that are %s are not there for who has no part in the conference',
    async confidentiality => {
      await openToAll(plenary, conferenceId);
      await publish(plenary, conferenceId);
      const { id } = await add({ confidentiality });
      expect(await titlesAt(agenda.report, stranger)).toEqual([]);
      expect((await read('query ($id: ID!) { node(id: $id) { id } }', id, stranger)).node).toBeNull();
      const all = 'query ($id: ID!) { conference(id: $id) { papers { totalCount nodes { id } } } }';
      expect((await read(all, conferenceId, stranger)).conference.papers).toEqual({
        totalCount: 0,
        nodes: [],
      });
      expect((await read(all, conferenceId)).conference.papers.totalCount).toBe(1);
    },
  );

  it('get versions; those before are for the staff', async () => {
    await openToAll(plenary, conferenceId);
    await publish(plenary, conferenceId);
    const { id, file: first } = await add({}, 'id file { id }');
    const fileId = await addFile(plenary, conferenceId);
    const select = 'revision file { id } versions { number reason file { id } }';
    const after = await change('addPaperVersion', id, { fileId, reason: 'Sửa số liệu' }, select);
    const now = { number: 2, reason: 'Sửa số liệu', file: { id: fileId } };
    expect(after).toEqual({
      revision: 2,
      file: { id: fileId },
      versions: [now, { number: 1, reason: null, file: first }],
    });
    const query = `query ($id: ID!) { node(id: $id) { ... on Paper { ${select} } } }`;
    expect((await read(query, id, stranger)).node.versions).toEqual([now]);
    const file = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await read(file, fileId, stranger)).node).toEqual({ id: fileId });
    expect((await read(file, first.id, stranger)).node).toBeNull();
  });

  it('are changed and laid elsewhere', async () => {
    const { id } = await add();
    expect(
      await change(
        'updatePaper',
        id,
        { title: vi('Khác'), kind: 'DATA', confidentiality: 'INTERNAL' },
        'title kind revision',
      ),
    ).toEqual({ title: 'Khác', kind: 'DATA', revision: 2 });
    const placed = await change('placePaper', id, { itemIds: [agenda.opening] }, 'revision items { id }');
    expect(placed).toEqual({ revision: 3, items: [{ id: agenda.opening }] });
    expect(await titlesAt(agenda.report)).toEqual([]);
  });

  it('that were removed leave their title where others could have read it, and no file', async () => {
    await openToAll(plenary, conferenceId);
    await publish(plenary, conferenceId);
    const { id, file } = await add({}, 'id file { id }');
    const removed = await change('removePaper', id, { reason: 'Nhầm tệp' }, 'removedAt removedReason');
    expect(removed).toEqual({ removedAt: expect.any(String), removedReason: 'Nhầm tệp' });
    const { node } = await read(PAPERS, agenda.report, stranger);
    expect(node.papers).toEqual([{ title: 'Tham luận', file: null, removedAt: removed.removedAt }]);
    expect((await read('query ($id: ID!) { node(id: $id) { id } }', file.id, stranger)).node).toBeNull();
    const again = { id, expectedRevision: 2, reason: 'x' };
    expect((await plenary.refuse('removePaper', again))[0]).toMatchObject({
      code: 'PAPER_REMOVED',
      path: ['id'],
    });
  });

  it('that were removed before anybody could read them leave nothing', async () => {
    const { id } = await add();
    await change('removePaper', id, { reason: 'Nhầm' }, 'id');
    await openToAll(plenary, conferenceId);
    await publish(plenary, conferenceId);
    expect(await titlesAt(agenda.report, stranger)).toEqual([]);
  });

  it('are refused, and nothing is written, with a file that is not available or not theirs', async () => {
    const before = await rows();
    for (const state of ['QUARANTINED', 'REFUSED']) {
      const fileId = await addFile(plenary, conferenceId, { state });
      const [fault] = await plenary.refuse('addPaper', await input({ fileId }));
      expect(fault).toMatchObject({ code: 'FILE_NOT_AVAILABLE', path: ['fileId'] });
    }
    const other = await createConference(plenary, setting.ministry);
    for (const fileId of [NOBODY, await addFile(plenary, other)]) {
      const [fault] = await plenary.refuse('addPaper', await input({ fileId }));
      expect(fault).toMatchObject({ code: 'NOT_FOUND', path: ['fileId'] });
    }
    const item = (await morning(plenary, other, null)).report;
    for (const itemId of [NOBODY, item]) {
      const [fault] = await plenary.refuse('addPaper', await input({ itemIds: [agenda.report, itemId] }));
      expect(fault).toMatchObject({ code: 'NOT_FOUND', path: ['itemIds', '1'] });
    }
    expect(await rows()).toBe(before);
  });

  it('of 1, 3 and 40 items are read with the same number of statements', async () => {
    const counts = [];
    for (const wanted of [1, 3, 40]) {
      while ((await titlesAt(agenda.report)).length < wanted) await add();
      await titlesAt(agenda.report);
      const { result, statements } = await statementsOf(() =>
        read(
          'query ($id: ID!) { conference(id: $id) { sessions { items { papers { title file { name } versions { number } items { title } } } } } }',
          conferenceId,
        ),
      );
      expect(result.conference.sessions[0].items[1].papers).toHaveLength(wanted);
      counts.push(statements.length);
    }
    expect(counts).toEqual([1, 1, 1]);
  });
});
