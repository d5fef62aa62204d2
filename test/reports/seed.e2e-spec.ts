import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { createSetting, defineIndicator, FIRST, SECOND, type Setting, vi } from './setting.js';

/** What was reported on 12 June 2020, through mutations alone. */
describe('the report of 12 June 2020', () => {
  let plenary: TestApp;
  let setting: Setting;
  let reportId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    const presented = {
      itemId: setting.item,
      presentedByBodyId: setting.department,
      printed: 'đại diện Vụ Đào tạo bồi dưỡng – Bộ Nội vụ',
    };
    const input = {
      conferenceId: setting.conference,
      title: vi('Báo cáo kết quả'),
      sourceId: setting.source,
    };
    reportId = (
      await plenary.mutate('recordReport', { ...input, presentations: [presented] }, 'report { id }')
    ).report.id;

    const money = { unit: 'VND' };
    const indicators = {
      furtherTrained: await defineIndicator(plenary, {
        name: vi('tổng số cán bộ, công chức xã được bồi dưỡng'),
      }),
      firstFunding: await defineIndicator(plenary, { name: vi('tổng kinh phí'), ...money }),
      trained: await defineIndicator(plenary, {
        name: vi('tổng số cán bộ, công chức xã được đào tạo, bồi dưỡng'),
      }),
      secondFunding: await defineIndicator(plenary, { name: vi('tổng số kinh phí'), ...money }),
    };
    const target = async (set: object) => (await plenary.mutate('setTarget', set, 'target { id }')).target.id;
    const target1956 = await target({
      indicatorId: indicators.furtherTrained,
      period: FIRST,
      setById: setting.decision1956,
      printed: 'mục tiêu đặt ra tại Quyết định sô 1956/QĐ-TTg',
    });
    const target1600 = await target({
      indicatorId: indicators.trained,
      period: SECOND,
      setById: setting.decision1600,
    });
    const ratio = (percent: string, printed: string) => ({
      reportedRatio: { percent, printed, denominator: 'TARGET' },
    });
    const observations = [
      {
        ...{ indicatorId: indicators.furtherTrained, period: FIRST, reportedValue: '403183' },
        ...{ printed: '403.183 lượt người', targetId: target1956, ...ratio('80.3', '80,3%') },
      },
      {
        ...{ indicatorId: indicators.firstFunding, period: FIRST, reportedValue: '543959', scale: 1_000_000 },
        ...{ printed: 'khoảng 543.959 triệu đồng', approximate: true },
      },
      {
        ...{ indicatorId: indicators.trained, period: SECOND, reportedValue: '146691' },
        ...{ printed: '146.691 lượt người', targetId: target1600, ...ratio('30', '30%') },
      },
      {
        ...{
          indicatorId: indicators.secondFunding,
          period: SECOND,
          reportedValue: '215737',
          scale: 1_000_000,
        },
        ...{ printed: '215.737 triệu đồng' },
      },
    ];
    await plenary.mutate('recordObservations', { reportId, observations }, 'report { id }');
  });
  afterAll(() => plenary.close());

  const read = async (select: string) => {
    const query = `query ($id: ID!) { report(id: $id) { ${select} } }`;
    const { data, errors } = await plenary.send(query, { id: reportId }, { 'accept-language': 'vi' });
    expect(errors).toBeUndefined();
    return data.report;
  };

  it('has four values in their periods, each as printed and exact', async () => {
    const { observations } = await read(
      'observations { nodes { period { label isComplete(on: "2020-06-12") } value formatted printed approximate asOf indicator { unit version } } }',
    );
    const first = { label: '2010-2015', isComplete: true };
    const second = { label: '2016-2020', isComplete: false };
    const people = { unit: 'PERSON_TIMES', version: 1 };
    const money = { unit: 'VND', version: 1 };
    const row = (
      period: object,
      indicator: object,
      approximate: boolean,
      value: string,
      formatted: string,
      printed: string,
    ) => ({
      ...{ period, indicator, approximate, value, formatted, printed, asOf: null },
    });
    expect(observations.nodes).toEqual([
      row(first, people, false, '403183', '403.183', '403.183 lượt người'),
      row(first, money, true, '543959000000', '543.959.000.000', 'khoảng 543.959 triệu đồng'),
      row(second, people, false, '146691', '146.691', '146.691 lượt người'),
      row(second, money, false, '215737000000', '215.737.000.000', '215.737 triệu đồng'),
    ]);
  });

  it('keeps target, reported ratio, computed ratio and implied target apart', async () => {
    const { observations } = await read(
      `observations { nodes {
        target { value setBy { number } }
        reportedRatio { percent decimals printed denominator denominatorValue }
        computedRatio { percent } impliedTarget { value lowest highest }
      } }`,
    );
    const none = { target: null, reportedRatio: null, computedRatio: null, impliedTarget: null };
    const printed = { denominator: 'TARGET', denominatorValue: null };
    expect(observations.nodes).toEqual([
      {
        target: { value: null, setBy: { number: '1956/QĐ-TTg' } },
        reportedRatio: { percent: '80.3', decimals: 1, printed: '80,3%', ...printed },
        computedRatio: null,
        impliedTarget: { value: '502096', lowest: '501783', highest: '502409' },
      },
      none,
      {
        target: { value: null, setBy: { number: '1600/QĐ-TTg' } },
        reportedRatio: { percent: '30', decimals: 0, printed: '30%', ...printed },
        computedRatio: null,
        impliedTarget: { value: '488970', lowest: '480954', highest: '497258' },
      },
      none,
    ]);
  });

  it('notes what a reader must know, and nothing else', async () => {
    const { observations } = await read('observations { nodes { notes { code } } }');
    const codes = observations.nodes.map(({ notes }: { notes: { code: string }[] }) =>
      notes.map(({ code }) => code),
    );
    expect(codes).toEqual([
      ['TARGET_VALUE_UNKNOWN'],
      ['APPROXIMATE'],
      ['TARGET_VALUE_UNKNOWN', 'PERIOD_NOT_COMPLETE', 'AS_OF_UNKNOWN'],
      ['PERIOD_NOT_COMPLETE', 'AS_OF_UNKNOWN'],
    ]);
  });

  it('warns that the two counts, and the two fundings, are no series', async () => {
    const { notes } = await read('notes { code message }');
    const text = 'Cùng đơn vị tính nhưng là các chỉ tiêu khác nhau, không ghép thành một chuỗi số liệu: ';
    expect(notes).toEqual([
      {
        code: 'INDICATOR_DEFINITIONS_DIFFER',
        message: `${text}"tổng số cán bộ, công chức xã được bồi dưỡng" (2010-2015); "tổng số cán bộ, công chức xã được đào tạo, bồi dưỡng" (2016-2020)`,
      },
      {
        code: 'INDICATOR_DEFINITIONS_DIFFER',
        message: `${text}"tổng kinh phí" (2010-2015); "tổng số kinh phí" (2016-2020)`,
      },
    ]);
  });
});
