import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { statementsOf } from '../../support/count-statements.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { addItem, addSession, at, createSetting, type Setting, vi } from '../setting.js';
import { counts, importInto, request, slugOf } from './support.js';

const FORMULAS = [
  '=1+1',
  '+84',
  '-2',
  '@SUM(A1)',
  "'=1",
  '＝1+1',
  '=HYPERLINK("http://x";"y")',
  'a"b;c,d\te',
];

describe('exporting an agenda', () => {
  let plenary: TestApp;
  let setting: Setting;
  let slug: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    const { conferenceId, roomA, roomB } = setting;
    slug = await slugOf(plenary, conferenceId);
    const times = { plannedStart: at('08:00'), plannedEnd: at('17:00', 31) };
    const sessionId = await addSession(plenary, {
      conferenceId,
      title: vi('Phiên toàn thể'),
      roomId: roomA,
      ...times,
    });
    await addItem(plenary, 'Báo cáo tổng kết', {
      ...{ sessionId, kind: 'REPORT', plannedStart: at('08:30'), durationMinutes: 30, roomId: roomB },
      presenters: [{ personId: setting.person, postId: setting.post }, { bodyId: setting.department }],
    });
    await addItem(plenary, 'Họp riêng', {
      sessionId,
      plannedStart: at('23:30'),
      durationMinutes: 60,
      closed: true,
    });
    for (const title of FORMULAS) await addItem(plenary, title, { sessionId, durationMinutes: 10 });
  });
  afterAll(() => plenary.close());

  const get = (url: string, by?: string | null) => request(plenary, 'GET', `${slug}/${url}`, { by });
  const rowsOfCsv = (raw: Buffer, delimiter: string): string[][] => parse(raw, { delimiter, bom: true });

  it('writes CSV that Excel reads: with BOM, and semicolons for those who read Vietnamese', async () => {
    const vietnamese = await get('agenda.csv?language=vi');
    expect(vietnamese.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="agenda-${slug}.csv"`,
      'cache-control': 'no-store',
    });
    expect(vietnamese.raw.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const [headings, session, report, secret] = rowsOfCsv(vietnamese.raw, ';');
    expect(headings).toEqual([
      'Mã',
      'Mã phiên',
      'Phiên',
      'Ngày',
      'Bắt đầu',
      'Kết thúc',
      'Thời lượng (phút)',
      'Nội dung',
      'Nội dung (tiếng Anh)',
      'Loại',
      'Phòng',
      'Họp kín',
      'Người trình bày',
    ]);
    const id = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(session).toEqual([
      '',
      id,
      'Phiên toàn thể',
      '30/03/2021',
      '08:00',
      '31/03/2021 17:00',
      '',
      '',
      '',
      '',
      'Hội trường A',
      '',
      '',
    ]);
    expect(report).toEqual([
      id,
      id,
      'Phiên toàn thể',
      '30/03/2021',
      '08:30',
      '09:00',
      '',
      'Báo cáo tổng kết',
      '',
      'Báo cáo',
      'Phòng B',
      'không',
      'Nguyễn Văn Mẫu; Vụ Đào tạo bồi dưỡng',
    ]);
    // Past midnight an end on the clock would not say how long it is.
    expect(secret!.slice(3, 8)).toEqual(['30/03/2021', '23:30', '', '60', 'Họp riêng']);
    const english = rowsOfCsv((await get('agenda.csv')).raw, ',');
    expect(english[0]!.slice(0, 4)).toEqual(['Code', 'Session code', 'Session', 'Date']);
    expect(english[2]!.slice(9, 12)).toEqual(['Report', 'Phòng B', 'no']);
    expect(rowsOfCsv((await get('agenda.csv?separator=tab')).raw, '\t')[0]).toEqual(english[0]);
  });

  it('quotes what a spreadsheet would run', async () => {
    const titles = rowsOfCsv((await get('agenda.csv')).raw, ',')
      .slice(4)
      .map(row => row[7]);
    expect(titles).toEqual([
      "'=1+1",
      "'+84",
      "'-2",
      "'@SUM(A1)",
      "''=1",
      "'＝1+1",
      '\'=HYPERLINK("http://x";"y")',
      'a"b;c,d\te',
    ]);
  });

  it('writes a workbook that its reader reads', async () => {
    const { raw, headers } = await get('agenda.xlsx?language=vi');
    expect(headers['content-disposition']).toBe(`attachment; filename="agenda-${slug}.xlsx"`);
    const [sheet] = await readWorkbook(new Uint8Array(raw).buffer);
    expect(sheet!.sheet).toBe('Chương trình');
    const [, session, report] = sheet!.data as unknown as unknown[][];
    expect(session!.slice(2, 5)).toEqual([
      'Phiên toàn thể',
      new Date('2021-03-30T00:00:00Z'),
      expect.any(Date),
    ]);
    // Its reader rounds down.
    expect(Math.round((session![5] as Date).getTime() / 1000)).toBe(
      Date.parse('2021-03-31T17:00:00Z') / 1000,
    );
    expect(report!.slice(6, 13)).toEqual([
      null,
      'Báo cáo tổng kết',
      null,
      'Báo cáo',
      'Phòng B',
      'không',
      'Nguyễn Văn Mẫu; Vụ Đào tạo bồi dưỡng',
    ]);
    expect(sheet!.data.slice(4).map(row => row[7])).toEqual(FORMULAS);
  });

  it('writes texts as texts and times as numbers with a format, as another parser of XML sees it', async () => {
    const parts = unzipSync(new Uint8Array((await get('agenda.xlsx?language=vi')).raw));
    const xml = (name: string) => new DOMParser().parseFromString(strFromU8(parts[name]!), 'text/xml');
    const cells = [...xml('xl/worksheets/sheet1.xml').getElementsByTagName('c')];
    const cell = (place: string) => cells.find(one => one.getAttribute('r') === place)!;
    const shared = [...xml('xl/sharedStrings.xml').getElementsByTagName('si')].map(one => one.textContent);
    const value = (place: string) => cell(place).getElementsByTagName('v')[0]!.textContent;
    expect(cell('H5').getAttribute('t')).toBe('s');
    expect(shared[Number(value('H5'))]).toBe('=1+1');
    expect(cells.filter(one => one.getElementsByTagName('f').length > 0)).toEqual([]);
    expect(Number(value('D3'))).toBe(44285);
    expect(Number(value('E3'))).toBeCloseTo(8.5 / 24, 10);
    const styles = xml('xl/styles.xml');
    const formats = new Map(
      [...styles.getElementsByTagName('numFmt')].map(one => [
        one.getAttribute('numFmtId'),
        one.getAttribute('formatCode'),
      ]),
    );
    const styled = [...styles.getElementsByTagName('cellXfs')[0]!.getElementsByTagName('xf')];
    const format = (place: string) =>
      formats.get(styled[Number(cell(place).getAttribute('s'))]!.getAttribute('numFmtId'));
    expect([format('D3'), format('E3')]).toEqual(['dd/mm/yyyy', 'hh:mm']);
  });

  it('needs the same few statements, however long the agenda is', async () => {
    const { statements } = await statementsOf(() => get('agenda.csv'));
    expect(statements).toHaveLength(5);
    const { statements: published } = await statementsOf(() => get('agenda-template.xlsx'));
    expect(published).toHaveLength(1);
  });

  it('gives a template with headings, which imports as nothing, and what goes into its columns', async () => {
    const { raw } = await get('agenda-template.xlsx?language=vi');
    const sheets = await readWorkbook(new Uint8Array(raw).buffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Chương trình', 'Hướng dẫn']);
    expect(sheets[0]!.data).toHaveLength(1);
    expect(sheets[1]!.data).toHaveLength(13);
    const report = await importInto(plenary, slug)(raw, 'apply=true&removeMissing=true');
    expect([report.status, counts(report)]).toEqual([200, {}]);
  });

  it('comes back unchanged, in both forms', async () => {
    for (const url of ['agenda.xlsx', 'agenda.xlsx?language=vi', 'agenda.csv', 'agenda.csv?language=vi']) {
      const { raw } = await get(url);
      const report = await importInto(plenary, slug)(raw, 'apply=true&removeMissing=true');
      expect([url, report.body.errors, counts(report)]).toEqual([url, [], { rows: 11, unchanged: 10 }]);
    }
  });
});
