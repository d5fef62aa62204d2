import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { createConference, createSetting, NOBODY, type Setting } from './setting.js';

const LIST = `query ($id: ID!) { conference(id: $id) { attendances {
  totalCount
  nodes {
    stated role body { name } site { name } source { title }
    party { ... on Body { name abbreviation } ... on BodyGroup { name definition } ... on Person { name } }
  }
} } }`;

describe('attendances of a conference', () => {
  let plenary: TestApp;
  let setting: Setting;
  let conferenceId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  afterAll(() => plenary.close());
  beforeEach(async () => {
    conferenceId = await createConference(plenary, setting.ministry);
  });

  const record = async (party: object): Promise<string> =>
    (await plenary.mutate('recordAttendance', { conferenceId, ...party }, 'attendance { id }')).attendance.id;
  const recordAll = async () => [
    await record({ personId: setting.person, bodyId: setting.ministry, role: 'GUEST' }),
    await record({ groupId: setting.schools }),
    await record({ bodyId: setting.school, role: 'GUEST' }),
  ];
  const page = async (args: string) =>
    (
      await plenary.ask(
        `query ($id: ID!) { conference(id: $id) { attendances(${args}) { nodes { stated } pageInfo { hasNextPage endCursor } } } }`,
        { id: conferenceId },
      )
    ).conference.attendances;
  const stated = ({ nodes }: { nodes: { stated: string }[] }) => nodes.map(node => node.stated);

  it('are read with one statement, be it one or three', async () => {
    await record({ personId: setting.otherPerson });
    const one = await statementsOf(() => plenary.ask(LIST, { id: conferenceId }));
    await record({ groupId: setting.schools });
    await record({ bodyId: setting.ministry });
    const three = await statementsOf(() => plenary.ask(LIST, { id: conferenceId }));
    expect([one.result.conference.attendances.totalCount, one.statements.length]).toEqual([1, 1]);
    expect([three.result.conference.attendances.totalCount, three.statements.length]).toEqual([3, 1]);
    expect(three.result.conference.attendances.nodes.map((node: { party: object }) => node.party)).toEqual([
      { name: 'Trần Thị Mẫu' },
      { name: 'các trường đào tạo bồi dưỡng', definition: 'NAMED_ONLY' },
      { name: 'Bộ Nội vụ', abbreviation: null },
    ]);
  });

  it('come in the order of the record, page by page', async () => {
    await recordAll();
    const first = await page('first: 2');
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect([stated(first), first.pageInfo.hasNextPage]).toEqual([
      ['PERSON_PRESENT', 'GROUP_REPRESENTED'],
      true,
    ]);
    expect([stated(second), second.pageInfo.hasNextPage]).toEqual([['BODY_REPRESENTED'], false]);
  });

  it('can be narrowed to a statement and to a role', async () => {
    await recordAll();
    expect(stated(await page('stated: GROUP_REPRESENTED'))).toEqual(['GROUP_REPRESENTED']);
    expect(stated(await page('role: GUEST'))).toEqual(['PERSON_PRESENT', 'BODY_REPRESENTED']);
    expect(stated(await page('role: GUEST, stated: BODY_REPRESENTED'))).toEqual(['BODY_REPRESENTED']);
    expect(stated(await page('role: PRESS'))).toEqual([]);
  });

  it('are found by their ids alone', async () => {
    const id = await record({ bodyId: setting.school });
    const { node } = await plenary.ask(
      'query ($id: ID!) { node(id: $id) { __typename ... on Attendance { role } } }',
      { id },
    );
    expect(node).toEqual({ __typename: 'Attendance', role: 'PARTICIPANT' });
  });

  describe('removeAttendance', () => {
    it('takes one back and answers with the conference; a new one comes last', async () => {
      const [first] = await recordAll();
      const { conference } = await plenary.mutate(
        'removeAttendance',
        { id: first, expectedRevision: 1 },
        'conference { id attendances { nodes { stated } } }',
      );
      expect([conference.id, stated(conference.attendances)]).toEqual([
        conferenceId,
        ['GROUP_REPRESENTED', 'BODY_REPRESENTED'],
      ]);
      await record({ personId: setting.person });
      expect(stated(await page('first: 9'))).toEqual([
        'GROUP_REPRESENTED',
        'BODY_REPRESENTED',
        'PERSON_PRESENT',
      ]);
    });

    it('refuses an attendance that does not exist', async () => {
      expect(await plenary.refuse('removeAttendance', { id: NOBODY, expectedRevision: 1 })).toEqual([
        { code: 'NOT_FOUND', path: ['id'], message: 'No such attendance.' },
      ]);
    });
  });
});
