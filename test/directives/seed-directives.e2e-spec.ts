import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { createWorld, vi, type World } from './world.js';

describe('the two directives of the seed', () => {
  let plenary: TestApp;
  let world: World;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
  });
  afterAll(() => plenary.close());

  const stated = () => ({
    conferenceId: world.conference,
    language: 'vi',
    force: 'REQUEST',
    verb: 'đề nghị',
    statedById: world.speaker,
    postId: world.deputyMinister,
    capacityPrinted: 'Thứ trưởng',
    statedIn: 'SPEECH',
    sourceId: world.article,
    agendaItemId: world.item,
    timing: 'ONGOING',
  });

  const PARTY = '{ __typename ... on Body { name } ... on BodyGroup { name } }';
  const EVERYTHING = `mutation ($input: RecordDirectiveInput!) { recordDirective(input: $input) { userErrors { code } directive {
    number state allowedActions text english: text(language: "en") language summary purpose force verb capacityPrinted
    statedBy { name } post { title body { name } } statedIn source { kind } verifiedAgainst { kind }
    conference { id } agendaItem { title } programme { name } expectedOutput interpretationNote
    timing deadline reviewOn issuedOn withdrawnReason derivedFrom { number } derived { number } sample
    leadBody { name } addressees ${PARTY} notes { code message }
    assignments { role addressed party ${PARTY} members { totalCount } }
  } } }`;

  const record = async (input: object, language: string) => {
    const { data, errors } = await plenary.send(EVERYTHING, { input }, { 'accept-language': language });
    expect(errors).toBeUndefined();
    return data.recordDirective.directive;
  };

  it('keeps the first: the Ministry leads and is addressed, the provinces carry out and are not', async () => {
    const text =
      'đề nghị Bộ Nội vụ hướng dẫn các tỉnh, thành phố tiếp tục thực hiện việc đào tạo, bồi dưỡng cán bộ, công chức xã theo chương trình quốc gia về xây dựng nông thôn mới';
    const summary =
      'hướng dẫn các tỉnh, thành phố tiếp tục thực hiện việc đào tạo, bồi dưỡng cán bộ, công chức xã';
    const directive = await record(
      {
        ...stated(),
        text,
        summary: vi(summary),
        programmeId: world.programme,
        expectedOutput: vi('hướng dẫn (không nêu hình thức)'),
        interpretationNote: 'Hai đề nghị song song.',
        assignments: [
          { role: 'LEAD', bodyId: world.ministry, addressed: true },
          { role: 'IMPLEMENT', groupId: world.provincesGroup, addressed: false },
        ],
      },
      'vi',
    );
    expect(directive).toEqual({
      number: 1,
      state: 'RECORDED',
      allowedActions: ['VERIFY', 'ACTIVATE', 'SUPERSEDE', 'WITHDRAW'],
      text,
      english: text,
      language: 'vi',
      summary,
      purpose: null,
      force: 'REQUEST',
      verb: 'đề nghị',
      capacityPrinted: 'Thứ trưởng',
      statedBy: { name: 'Triệu Văn Cường' },
      post: { title: 'Thứ trưởng', body: { name: 'Bộ Nội vụ' } },
      statedIn: 'SPEECH',
      source: { kind: 'ARTICLE' },
      verifiedAgainst: null,
      conference: { id: world.conference },
      agendaItem: { title: 'Phát biểu' },
      programme: { name: 'Xây dựng nông thôn mới' },
      expectedOutput: 'hướng dẫn (không nêu hình thức)',
      interpretationNote: 'Hai đề nghị song song.',
      timing: 'ONGOING',
      deadline: null,
      reviewOn: null,
      issuedOn: null,
      withdrawnReason: null,
      derivedFrom: null,
      derived: [],
      sample: false,
      leadBody: { name: 'Bộ Nội vụ' },
      addressees: [{ __typename: 'Body', name: 'Bộ Nội vụ' }],
      assignments: [
        { role: 'LEAD', addressed: true, party: { __typename: 'Body', name: 'Bộ Nội vụ' }, members: null },
        {
          role: 'IMPLEMENT',
          addressed: false,
          party: { __typename: 'BodyGroup', name: 'các tỉnh, thành phố' },
          members: null,
        },
      ],
      notes: [
        { code: 'SELF_ADDRESSED', message: 'Người phát biểu giữ chức vụ tại chính cơ quan được giao.' },
        { code: 'NO_REVIEW_DATE', message: 'Nhiệm vụ thường xuyên, không thời hạn, chưa có ngày rà soát.' },
      ],
    });
  });

  it('keeps the second: the ministries and sectors are addressed as a group, and nobody leads', async () => {
    const purpose =
      'đáp ứng việc trang bị kiến thức cho các đối tượng là cán bộ, công chức xã trong tình hình mới';
    const directive = await record(
      {
        ...stated(),
        text: `các Bộ, ngành tiếp tục đổi mới chương trình, nội dung đào tạo, bồi dưỡng nhằm ${purpose}`,
        summary: vi('tiếp tục đổi mới chương trình, nội dung đào tạo, bồi dưỡng'),
        purpose: vi(purpose),
        assignments: [{ role: 'IMPLEMENT', groupId: world.sectorsGroup }],
      },
      'en',
    );
    const sectors = { __typename: 'BodyGroup', name: 'các Bộ, ngành' };
    expect(directive).toMatchObject({
      number: 2,
      purpose,
      programme: null,
      leadBody: null,
      addressees: [sectors],
      assignments: [{ role: 'IMPLEMENT', addressed: true, party: sectors, members: null }],
      notes: [
        { code: 'NO_LEAD', message: 'No body leads yet.' },
        { code: 'NO_REVIEW_DATE', message: 'It is ongoing, without a deadline, and has no review date yet.' },
      ],
    });
  });
});
