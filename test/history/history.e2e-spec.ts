import { createConference } from '../directives/world.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';

const ENTRY = `nodes {
  command accountName via databaseUser sequence hash at conference { id }
  changes { totalCount nodes { table key before after } }
}`;
const HISTORY = `query ($id: ID!, $first: Int, $after: String) {
  conference(id: $id) { history(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } ${ENTRY}
  } }
}`;
const LOG = `query ($conferenceId: ID, $first: Int, $after: String) {
  auditLog(conferenceId: $conferenceId, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { command sequence conference { id } }
  }
}`;

describe('what happened to a conference', () => {
  let plenary: TestApp;
  let ministry: string;
  let conference: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    const body = { name: [{ language: 'vi', text: 'Bộ Nội vụ' }], kind: 'MINISTRY', level: 'CENTRAL' };
    ministry = (await plenary.mutate('createBody', body, 'body { id }')).body.id;
  });
  beforeEach(async () => {
    conference = await createConference(plenary, ministry);
  });
  afterAll(() => plenary.close());

  async function rename(id: string, title: string): Promise<void> {
    const { revision } = (await plenary.ask(`{ conference(id: "${id}") { revision } }`)).conference;
    const input = { id, expectedRevision: revision, title: [{ language: 'vi', text: title }] };
    await plenary.mutate('updateConference', input, 'conference { id }');
  }
  const historyOf = async (id: string, page: object = {}): Promise<Data> =>
    (await plenary.ask(HISTORY, { id, ...page })).conference.history;

  it('is told newest first: who, by which command, and each row before and after', async () => {
    await rename(conference, 'Hội nghị sơ kết');
    const { nodes, totalCount } = await historyOf(conference);
    expect(totalCount).toBe(2);
    const [renamed, created] = nodes;
    expect(renamed).toEqual({
      ...{ command: 'updateConference', accountName: 'Quản trị viên', via: 'TOKEN', databaseUser: null },
      ...{ sequence: 2, conference: { id: conference } },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      at: expect.stringMatching(/^20\d\d-.*Z$/),
      changes: {
        totalCount: 1,
        nodes: [
          { table: 'conference', key: conference, before: expect.any(String), after: expect.any(String) },
        ],
      },
    });
    const [change] = renamed.changes.nodes;
    expect(JSON.parse(change.before)).toMatchObject({ revision: 1, title: { vi: 'Hội nghị tổng kết' } });
    expect(JSON.parse(change.after)).toMatchObject({ revision: 2, title: { vi: 'Hội nghị sơ kết' } });
    expect(Object.keys(JSON.parse(change.after))).toEqual(['revision', 'updated_at', 'title']);

    expect(created).toMatchObject({ command: 'createConference', sequence: 1 });
    expect(created.changes.nodes[0]).toMatchObject({ table: 'conference', key: conference, before: null });
    expect(JSON.parse(created.changes.nodes[0].after)).toMatchObject({
      id: conference,
      convener_id: ministry,
    });
  });

  it('comes in pages that fit together, of entries and of their changes', async () => {
    for (const title of ['Một', 'Hai']) await rename(conference, title);
    const first = await historyOf(conference, { first: 2 });
    const second = await historyOf(conference, { first: 2, after: first.pageInfo.endCursor });
    expect([first, second].map(page => page.nodes.map((node: Data) => node.sequence))).toEqual([[3, 2], [1]]);
    expect([first, second].map(page => page.pageInfo.hasNextPage)).toEqual([true, false]);

    const changes = (after: string | null) =>
      plenary.ask(
        `query ($id: ID!, $after: String) { conference(id: $id) { history(first: 1) { nodes {
           changes(first: 1, after: $after) { pageInfo { hasNextPage endCursor } nodes { table } } } } } }`,
        { id: conference, after },
      );
    const { pageInfo } = (await changes(null)).conference.history.nodes[0].changes;
    expect(pageInfo).toEqual({ hasNextPage: false, endCursor: expect.any(String) });
    expect((await changes(pageInfo.endCursor)).conference.history.nodes[0].changes.nodes).toEqual([]);
  });

  it('takes the same number of statements for one entry and for three', async () => {
    const one = await statementsOf(() => historyOf(conference));
    for (const title of ['Một', 'Hai']) await rename(conference, title);
    const three = await statementsOf(() => historyOf(conference));
    expect(one.result.nodes).toHaveLength(1);
    expect(three.result.nodes).toHaveLength(3);
    expect(three.statements.length).toBe(one.statements.length);
  });

  it('is no business of people who are not its organisers', async () => {
    const update = { id: conference, expectedRevision: 1, visibility: 'PUBLIC' };
    await plenary.mutate('updateConference', update, 'conference { id }');
    const answer = await plenary.ask(HISTORY, { id: conference }, null);
    expect(answer).toEqual({ conference: { history: null } });
  });

  it('stands in the log of administrators, with what happened beside it', async () => {
    await plenary.mutate('createPerson', { name: 'Nguyễn Văn A' }, 'person { id }');
    await rename(conference, 'Hội nghị sơ kết');
    const { auditLog } = await plenary.ask(LOG, { first: 3 });
    expect(auditLog.nodes.map(({ command, conference }: Data) => [command, conference?.id ?? null])).toEqual([
      ['updateConference', conference],
      ['createPerson', null],
      ['createConference', conference],
    ]);
    expect(auditLog.pageInfo.hasNextPage).toBe(true);
    const next = await plenary.ask(LOG, { first: 3, after: auditLog.pageInfo.endCursor });
    expect(next.auditLog.nodes).toHaveLength(3);
    const own = await plenary.ask(LOG, { conferenceId: conference });
    expect(own.auditLog.nodes.map(({ sequence }: Data) => sequence)).toEqual([2, 1]);
  });

  it('refuses the log to others, and an id that is none', async () => {
    const anonymous = await plenary.send(LOG, {}, {}, null);
    expect(anonymous.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    const wrong = await plenary.send(LOG, { conferenceId: 'x' });
    expect(wrong.errors?.map(({ extensions }) => extensions.reason)).toEqual(['INVALID_ID']);
  });
});
