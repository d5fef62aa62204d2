import { SEED_SLUG } from '../../src/sample-data/index.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { SAMPLES_TIMEOUT } from '../support/samples.js';
import { SAMPLES_TEMPLATE } from '../support/server.js';

/** What was reported, found and asked for on 12 June 2020, as the founding article tells it. */
describe('the outcome of the seed conference', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp(SAMPLES_TEMPLATE);
  }, SAMPLES_TIMEOUT);
  afterAll(() => plenary.close());

  const ask = async (selection: string): Promise<Data> =>
    (await plenary.ask(`{ conferenceBySlug(slug: "${SEED_SLUG}") { ${selection} } }`)).conferenceBySlug;

  it('is one report of the department, with figures that are not one series', async () => {
    const { reports } = await ask(
      `reports { totalCount nodes { title preparedBy { name } source { kind } notes { code }
        presentations { item { title } presentedByBody { name } presentedByPerson { name } printed } } }`,
    );
    expect(reports).toEqual({
      totalCount: 1,
      nodes: [
        {
          title:
            'Báo cáo kết quả triển khai thực hiện công tác đào tạo, bồi dưỡng cán bộ, công chức xã theo Quyết định số 1956/QĐ-TTG giai đoạn 2010-2015 và Quyết định số 1600/QĐ-TTg giai đoạn 2016-2020',
          preparedBy: null,
          source: { kind: 'ARTICLE' },
          notes: [{ code: 'INDICATOR_DEFINITIONS_DIFFER' }, { code: 'INDICATOR_DEFINITIONS_DIFFER' }],
          presentations: [
            {
              item: {
                title:
                  'Báo cáo kết quả triển khai thực hiện công tác đào tạo, bồi dưỡng cán bộ, công chức xã',
              },
              presentedByBody: { name: 'Vụ Đào tạo bồi dưỡng' },
              presentedByPerson: null,
              printed: 'đại diện Vụ Đào tạo bồi dưỡng – Bộ Nội vụ',
            },
          ],
        },
      ],
    });
  });

  const FIRST = { from: '2010-01-01', to: '2015-12-31', label: '2010-2015' };
  const SECOND = { from: '2016-01-01', to: '2020-12-31', label: '2016-2020' };

  it('is four observations, two of them against targets whose values are not told', async () => {
    const { reports } = await ask(
      `reports { nodes { observations { nodes {
        indicator { name unit aggregation version definition sample } period { from to label } body { name }
        reportedValue scale value approximate printed asOf
        target { value printed clause body { name } setBy { number } }
        reportedRatio { percent decimals printed denominator denominatorValue } computedRatio { percent }
        impliedTarget { value lowest highest } notes { code }
      } } } }`,
    );
    const codes = (...all: string[]) => all.map(code => ({ code }));
    const interim = ['PERIOD_NOT_COMPLETE', 'AS_OF_UNKNOWN'];
    const indicator = (name: string, unit: string) => ({
      ...{ name, unit },
      aggregation: 'SUM',
      version: 1,
      definition: null,
      sample: false,
    });
    const ratio = { denominator: 'TARGET', denominatorValue: null };
    const target = { value: null, clause: null, body: null };
    const unknown = { body: null, asOf: null, computedRatio: null };
    const alone = { ...unknown, target: null, reportedRatio: null, impliedTarget: null };
    expect(reports.nodes[0].observations.nodes).toEqual([
      {
        ...unknown,
        indicator: indicator('tổng số cán bộ, công chức xã được bồi dưỡng', 'PERSON_TIMES'),
        period: FIRST,
        reportedValue: '403183',
        scale: 1,
        value: '403183',
        approximate: false,
        printed: '403.183 lượt người',
        target: {
          ...target,
          printed: 'mục tiêu đặt ra tại Quyết định sô 1956/QĐ-TTg',
          setBy: { number: '1956/QĐ-TTg' },
        },
        reportedRatio: { ...ratio, percent: '80.3', decimals: 1, printed: '80,3%' },
        impliedTarget: { value: '502096', lowest: '501783', highest: '502409' },
        notes: codes('TARGET_VALUE_UNKNOWN'),
      },
      {
        ...alone,
        indicator: indicator('tổng kinh phí bồi dưỡng cán bộ, công chức xã', 'VND'),
        period: FIRST,
        reportedValue: '543959',
        scale: 1_000_000,
        value: '543959000000',
        approximate: true,
        printed: 'khoảng 543.959 triệu đồng',
        notes: codes('APPROXIMATE'),
      },
      {
        ...unknown,
        indicator: indicator('tổng số cán bộ, công chức xã được đào tạo, bồi dưỡng', 'PERSON_TIMES'),
        period: SECOND,
        reportedValue: '146691',
        scale: 1,
        value: '146691',
        approximate: false,
        printed: '146.691 lượt người',
        target: {
          ...target,
          printed: 'mục tiêu tại Quyết định số 1600/QĐ-TTg',
          setBy: { number: '1600/QĐ-TTg' },
        },
        reportedRatio: { ...ratio, percent: '30', decimals: 0, printed: '30%' },
        impliedTarget: { value: '488970', lowest: '480954', highest: '497258' },
        notes: codes('TARGET_VALUE_UNKNOWN', ...interim),
      },
      {
        ...alone,
        indicator: indicator('tổng số kinh phí đào tạo, bồi dưỡng cán bộ, công chức xã', 'VND'),
        period: SECOND,
        reportedValue: '215737',
        scale: 1_000_000,
        value: '215737000000',
        approximate: false,
        printed: '215.737 triệu đồng',
        notes: codes(...interim),
      },
    ]);
  });

  it('is three findings of the Ministry and one of the chair', async () => {
    const { findings } = await ask(
      `findings { kind text language statedByBody { name } statedByPerson { name } source { kind } report { id } }`,
    );
    const stated = { kind: 'ACHIEVEMENT', language: 'vi', source: { kind: 'ARTICLE' } };
    const ofMinistry = {
      ...stated,
      statedByBody: { name: 'Bộ Nội vụ' },
      statedByPerson: null,
      report: { id: expect.any(String) },
    };
    expect(findings).toEqual([
      {
        ...ofMinistry,
        text: expect.stringMatching(/^được sự quan tâm của chính quyền các cấp.*phụ trách\.\.\.$/),
      },
      {
        ...ofMinistry,
        text: 'Đội ngũ cán bộ, công chức cấp xã đã dần đáp ứng ngày một tốt hơn yêu cầu, nhiệm vụ',
      },
      {
        ...ofMinistry,
        text: expect.stringMatching(/^Với các kết quả đó.*công việc được phân công phụ trách\.$/),
      },
      {
        ...stated,
        text: 'ghi nhận kết quả đã đạt được trong 2 giai đoạn',
        statedByBody: null,
        statedByPerson: { name: 'Triệu Văn Cường' },
        report: null,
      },
    ]);
  });

  it('is two requests of the chair: recorded, ongoing, to a body and to a group', async () => {
    const party = '__typename ... on Body { name } ... on BodyGroup { groupName: name definition }';
    const { directives } = await ask(
      `directives { totalCount nodes { number state sample force verb text language summary purpose
        statedBy { name } post { title body { name } } capacityPrinted statedIn source { kind } verifiedAgainst { id }
        agendaItem { title } programme { name } expectedOutput timing deadline reviewOn issuedOn withdrawnReason
        derivedFrom { id } derived { id } interpretationNote leadBody { name } notes { code }
        addressees { ${party} } assignments { role addressed party { ${party} } members { totalCount } } } }`,
    );
    const stated = {
      state: 'RECORDED',
      sample: false,
      force: 'REQUEST',
      verb: 'đề nghị',
      language: 'vi',
      statedBy: { name: 'Triệu Văn Cường' },
      post: { title: 'Thứ trưởng', body: { name: 'Bộ Nội vụ' } },
      capacityPrinted: 'Thứ trưởng',
      statedIn: 'SPEECH',
      source: { kind: 'ARTICLE' },
      verifiedAgainst: null,
      agendaItem: { title: 'Phát biểu tại Hội nghị' },
      timing: 'ONGOING',
      deadline: null,
      reviewOn: null,
      issuedOn: null,
      withdrawnReason: null,
      derivedFrom: null,
      derived: [],
      interpretationNote: expect.stringMatching(
        /two parallel requests.*"Phát biểu tại Hội nghị, Thứ trưởng.*\.\/\."$/s,
      ),
    };
    const ministry = { __typename: 'Body', name: 'Bộ Nội vụ' };
    const group = (groupName: string) => ({ __typename: 'BodyGroup', groupName, definition: 'NAMED_ONLY' });
    expect(directives.totalCount).toBe(2);
    expect(directives.nodes).toEqual([
      {
        ...stated,
        number: 1,
        text: 'đề nghị Bộ Nội vụ hướng dẫn các tỉnh, thành phố tiếp tục thực hiện việc đào tạo, bồi dưỡng cán bộ, công chức xã theo chương trình quốc gia về xây dựng nông thôn mới',
        summary:
          'hướng dẫn các tỉnh, thành phố tiếp tục thực hiện việc đào tạo, bồi dưỡng cán bộ, công chức xã',
        purpose: null,
        programme: { name: 'Chương trình mục tiêu quốc gia xây dựng nông thôn mới' },
        expectedOutput: 'hướng dẫn (không nêu hình thức)',
        leadBody: { name: 'Bộ Nội vụ' },
        addressees: [ministry],
        assignments: [
          { role: 'LEAD', addressed: true, party: ministry, members: null },
          { role: 'IMPLEMENT', addressed: false, party: group('các tỉnh, thành phố'), members: null },
        ],
        notes: [{ code: 'SELF_ADDRESSED' }, { code: 'NO_REVIEW_DATE' }],
      },
      {
        ...stated,
        number: 2,
        text: 'các Bộ, ngành tiếp tục đổi mới chương trình, nội dung đào tạo, bồi dưỡng nhằm đáp ứng việc trang bị kiến thức cho các đối tượng là cán bộ, công chức xã trong tình hình mới',
        summary: 'tiếp tục đổi mới chương trình, nội dung đào tạo, bồi dưỡng',
        purpose:
          'đáp ứng việc trang bị kiến thức cho các đối tượng là cán bộ, công chức xã trong tình hình mới',
        programme: null,
        expectedOutput: null,
        leadBody: null,
        addressees: [group('các Bộ, ngành')],
        assignments: [{ role: 'IMPLEMENT', addressed: true, party: group('các Bộ, ngành'), members: null }],
        notes: [{ code: 'NO_LEAD' }, { code: 'NO_REVIEW_DATE' }],
      },
    ]);
  });
});
