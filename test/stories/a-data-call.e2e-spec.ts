import readWorkbook from 'read-excel-file/universal';
import { sheetRows, workbook } from '../agenda/sheets/hand-made.js';
import {
  createSetting,
  type FocalPoint,
  focalPointOf,
  issuedRequest,
  itIs,
  PERIOD,
  revisionOf,
  type Setting,
  standings,
  vi,
} from '../reports/data-calls/setting.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';

const HEADINGS = ['Mã chỉ tiêu', 'Từ ngày', 'Đến ngày', 'Kết quả', 'Hệ số', 'Tỷ lệ báo cáo (%)', 'Ghi chú'];

describe('a request for reports to a group of three bodies', () => {
  let plenary: TestApp;
  let setting: Setting;
  let request: Awaited<ReturnType<typeof issuedRequest>>;
  let bySheet: FocalPoint;
  let byApi: FocalPoint;
  let late: FocalPoint;
  let report: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    itIs(plenary, '2026-11-01');
    setting = await createSetting(plenary);
    request = await issuedRequest(plenary, setting, [{ groupId: setting.group }]);
    [bySheet, byApi, late] = (await Promise.all(setting.bodies.map(body => focalPointOf(plenary, body)))) as [
      FocalPoint,
      FocalPoint,
      FocalPoint,
    ];
  }, 60_000);
  afterAll(() => plenary.close());

  const write = async (who: FocalPoint, at: number, input: object = {}): Promise<string> => {
    const target = await revisionOf(plenary, request.asked[at]!);
    return (await who.mutate('writeReport', { ...target, ...input }, 'requestedReport { report { id } }'))
      .requestedReport.report.id;
  };
  const deliver = async (who: FocalPoint, at: number, select = 'requestedReport { id }') =>
    who.mutate('deliverReport', await revisionOf(plenary, request.asked[at]!), select);

  it('asks all members of the day of issue, each of which sees only what it was asked for', async () => {
    expect(await standings(plenary, request.id, '2026-11-01')).toEqual({
      states: ['OUTSTANDING', 'OUTSTANDING', 'OUTSTANDING'],
      counts: [3, 0, 0, 3, 0],
    });
    const { reportRequest } = await byApi.ask(
      `query ($id: ID!) { reportRequest(id: $id) { title addressees { group { id } } headings { title guidance }
        figures { indicator { code } period { label } target { value } }
        requested { totalCount nodes { body { name } dueOn } } counts { asked } } }`,
      { id: request.id },
    );
    expect(reportRequest).toEqual({
      title: 'Báo cáo kết quả',
      addressees: null,
      headings: [
        { title: 'Kết quả', guidance: 'Nêu số liệu' },
        { title: 'Kiến nghị', guidance: null },
      ],
      figures: [
        { indicator: { code: 'TRAINED-hoi-nghi' }, period: { label: '2025' }, target: { value: '500' } },
        { indicator: { code: 'FUNDING-hoi-nghi' }, period: { label: '2025' }, target: null },
      ],
      requested: { totalCount: 1, nodes: [{ body: { name: 'Hà Giang' }, dueOn: '2026-11-10' }] },
      counts: { asked: 1 },
    });
  });

  it('gets a report from a sheet that was downloaded, filled in, tried and applied', async () => {
    itIs(plenary, '2026-11-05');
    report = await write(bySheet, 0, {
      sections: [{ headingId: request.headings[0], language: 'vi', text: 'Đã mở 12 lớp.' }],
    });
    const template = await bySheet.rest('GET', `report-requests/${request.id}/figures.xlsx?language=vi`);
    const [sheet] = await readWorkbook(new Uint8Array(template.raw).buffer as ArrayBuffer);
    expect(sheet!.data.map((row: Data[]) => [row[0], row[1], row[7], row[8]])).toEqual([
      ['Cơ quan', 'Mã chỉ tiêu', 'Mục tiêu', 'Kết quả'],
      ['Cao Bằng', 'TRAINED-hoi-nghi', 500, null],
      ['Cao Bằng', 'FUNDING-hoi-nghi', null, null],
    ]);
    const file = workbook({
      rows: sheetRows([
        HEADINGS,
        ['TRAINED-hoi-nghi', '01/01/2025', '31/12/2025', 403, null, 80.3, '403 lượt người'],
        ['FUNDING-hoi-nghi', '01/01/2025', '31/12/2025', 543959, 1_000_000, null, null],
      ]),
    });
    const send = (apply: boolean) =>
      bySheet.rest('POST', `reports/${report}/figures/import?apply=${apply}`, { payload: file });
    const counts = { rows: 2, added: 2, changed: 0, unchanged: 0, empty: 0, errorCount: 0, errors: [] };
    expect((await send(false)).body).toEqual({ applied: false, ...counts });
    expect((await send(true)).body).toEqual({ applied: true, ...counts });
    expect((await send(true)).body).toEqual({ applied: true, ...counts, added: 0, unchanged: 2 });
    const told = await bySheet.ask(
      `query ($id: ID!) { report(id: $id) { observations { nodes {
        value body { name } target { value } reportedRatio { percent } computedRatio { percent } notes { code } } } } }`,
      { id: report },
    );
    expect(told.report.observations.nodes).toEqual([
      {
        value: '403',
        body: { name: 'Cao Bằng' },
        target: { value: '500' },
        reportedRatio: { percent: '80.3' },
        computedRatio: { percent: '80.6' },
        notes: [{ code: 'RATIO_DIFFERS' }],
      },
      {
        value: '543959000000',
        body: { name: 'Cao Bằng' },
        target: null,
        reportedRatio: null,
        computedRatio: null,
        notes: [],
      },
    ]);
    expect(await plenary.ask('query ($id: ID!) { report(id: $id) { state } }', { id: report })).toEqual({
      // The administrator speaks for all.
      report: { state: 'DRAFT' },
    });
    const { requestedReport } = await deliver(
      bySheet,
      0,
      'requestedReport { state deliveredOn missingHeadings { title } missingFigures { indicator { code } } }',
    );
    expect(requestedReport).toEqual({
      state: 'DELIVERED_IN_TIME',
      deliveredOn: '2026-11-05',
      missingHeadings: [{ title: 'Kiến nghị' }],
      missingFigures: [],
    });
  });

  it('gets a report through the API, too late', async () => {
    itIs(plenary, '2026-11-12');
    const reportId = await write(byApi, 1, { title: vi('Báo cáo của Hà Giang') });
    const observation = {
      ...{ indicatorId: setting.trained, period: PERIOD, targetId: setting.target },
      ...{ bodyId: setting.bodies[1], reportedValue: '500' },
    };
    await byApi.mutate('recordObservations', { reportId, observations: [observation] }, 'report { id }');
    const { requestedReport } = await deliver(
      byApi,
      1,
      'requestedReport { state missingFigures { indicator { code } } }',
    );
    expect(requestedReport).toEqual({
      state: 'DELIVERED_LATE',
      missingFigures: [{ indicator: { code: 'FUNDING-hoi-nghi' } }],
    });
  });

  it('tells who is late at the end of whatever day', async () => {
    expect(await standings(plenary, request.id, '2026-11-06')).toEqual({
      states: ['DELIVERED_IN_TIME', 'OUTSTANDING', 'OUTSTANDING'],
      counts: [3, 1, 0, 2, 0],
    });
    expect(await standings(plenary, request.id, '2026-11-11')).toEqual({
      states: ['DELIVERED_IN_TIME', 'OVERDUE', 'OVERDUE'],
      counts: [3, 1, 0, 0, 2],
    });
    expect(await standings(plenary, request.id, '2026-11-12')).toEqual({
      states: ['DELIVERED_IN_TIME', 'DELIVERED_LATE', 'OVERDUE'],
      counts: [3, 1, 1, 0, 1],
    });
    expect(await standings(plenary, request.id, '2026-10-31')).toEqual({
      states: [],
      counts: [0, 0, 0, 0, 0],
    });
    const { requestedReports } = await plenary.ask(
      `query ($id: ID!) { requestedReports(requestId: $id, state: OVERDUE) { totalCount nodes { body { name } } } }`,
      { id: request.id },
    );
    expect(requestedReports).toEqual({ totalCount: 1, nodes: [{ body: { name: 'Lai Châu' } }] });
  });

  it('returns a report, which is outstanding again and keeps its history', async () => {
    itIs(plenary, '2026-11-13');
    const refused = await bySheet.refuse('writeReport', {
      ...(await revisionOf(plenary, request.asked[0]!)),
      title: vi('Khác'),
    });
    expect(refused.map(({ code }) => code)).toEqual(['ALREADY_DELIVERED']);
    await plenary.mutate(
      'returnReport',
      { ...(await revisionOf(plenary, request.asked[0]!)), reason: 'Tỷ lệ không khớp' },
      'requestedReport { id }',
    );
    const extension = { dueOn: '2026-11-15', reason: 'Báo cáo được trả lại' };
    const { requestedReport } = await plenary.mutate(
      'extendReport',
      { ...(await revisionOf(plenary, request.asked[0]!)), ...extension },
      `requestedReport { state dueOn before: dueOn(asOf: "2026-11-12")
        deliveries { deliveredOn onPaper returnedOn returnReason } extensions { grantedOn dueOn reason } }`,
    );
    expect(requestedReport).toEqual({
      state: 'OUTSTANDING',
      dueOn: '2026-11-15',
      before: '2026-11-10',
      deliveries: [
        {
          deliveredOn: '2026-11-05',
          onPaper: false,
          returnedOn: '2026-11-13',
          returnReason: 'Tỷ lệ không khớp',
        },
      ],
      extensions: [{ grantedOn: '2026-11-13', ...extension }],
    });
    expect((await standings(plenary, request.id, '2026-11-12')).states[0]).toBe('DELIVERED_IN_TIME');
  });

  it('has the figure revised, whose earlier values stay, and takes the report into the record', async () => {
    itIs(plenary, '2026-11-14');
    const { nodes } = (
      await bySheet.ask('query ($id: ID!) { report(id: $id) { observations { nodes { id revision } } } }', {
        id: report,
      })
    ).report.observations;
    const revised = await bySheet.mutate(
      'reviseObservation',
      {
        ...{ id: nodes[0].id, expectedRevision: 1, reason: 'Làm tròn sai' },
        reportedRatio: { percent: '80.6', denominator: 'TARGET' },
      },
      `observation { revision notes { code } revisions { revision reportedRatio { percent } reason recordedBy { id } }
        earlier: valuesOn(day: "2026-11-13") { reportedRatio { percent } } never: valuesOn(day: "2026-11-04") { value } }`,
    );
    expect(revised.observation).toMatchObject({
      revision: 2,
      notes: [],
      revisions: [
        { revision: 2, reportedRatio: { percent: '80.6' }, reason: 'Làm tròn sai' },
        { revision: 1, reportedRatio: { percent: '80.3' }, reason: null },
      ],
      earlier: { reportedRatio: { percent: '80.3' } },
      never: null,
    });
    await deliver(bySheet, 0);
    await plenary.mutate(
      'acceptReport',
      await revisionOf(plenary, request.asked[0]!),
      'requestedReport { id }',
    );
    const seen = await byApi.ask(
      'query ($id: ID!) { report(id: $id) { state requested { id } sections { text heading { title } } } }',
      { id: report },
    );
    expect(seen.report).toEqual({
      state: 'ACCEPTED',
      requested: null,
      sections: [{ text: 'Đã mở 12 lớp.', heading: { title: 'Kết quả' } }],
    });
    expect((await standings(plenary, request.id, '2026-11-14')).states).toEqual([
      ...['DELIVERED_IN_TIME', 'DELIVERED_LATE', 'OVERDUE'],
    ]);
  });

  it('takes nothing more when it is closed, and again when it is reopened', async () => {
    await plenary.mutate('closeReportRequest', await revisionOf(plenary, request.id), 'reportRequest { id }');
    const input = { ...(await revisionOf(plenary, request.asked[2]!)), title: vi('Muộn') };
    expect((await late.refuse('writeReport', input)).map(({ code }) => code)).toEqual(['REQUEST_NOT_OPEN']);
    await plenary.mutate(
      'reopenReportRequest',
      await revisionOf(plenary, request.id),
      'reportRequest { id }',
    );
    await plenary.mutate(
      'recordDelivery',
      { ...(await revisionOf(plenary, request.asked[2]!)), deliveredOn: '2026-11-09' },
      'requestedReport { id }',
    );
    expect((await standings(plenary, request.id, '2026-11-14')).counts).toEqual([3, 2, 1, 0, 0]);
  });
});
