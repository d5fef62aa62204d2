import { type HandCell, sheetRows, workbook } from '../../agenda/sheets/hand-made.js';
import { counts, faults, request } from '../../agenda/sheets/support.js';
import { openToAll } from '../../agenda/versions/setting.js';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { createSetting, focalPointOf, NOBODY, type Setting, vi } from '../data-calls/setting.js';

const HEADINGS = [
  'Cơ quan',
  'Mã chỉ tiêu',
  'Từ ngày',
  'Đến ngày',
  'Mục tiêu',
  'Kết quả',
  'Hệ số',
  'Tỷ lệ (%)',
];
const [FROM, TO] = ['01/01/2025', '31/12/2025'];

describe('importing figures', () => {
  let plenary: TestApp;
  let setting: Setting;
  let report: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  }, 60_000);
  beforeEach(async () => {
    const input = { conferenceId: setting.conference, title: vi('Báo cáo') };
    report = (await plenary.mutate('recordReport', input, 'report { id }')).report.id;
  });
  afterAll(() => plenary.close());

  const send = (file: Buffer | string, query = '', id = report) =>
    request(plenary, 'POST', `../reports/${id}/figures/import?${query}`, { payload: file });
  const sheet = (...rows: HandCell[][]) => workbook({ rows: sheetRows([HEADINGS, ...rows]) });
  const row = (
    value: HandCell,
    more: HandCell[] = [],
    code = 'TRAINED-hoi-nghi',
    body = 'Cao Bằng',
  ): HandCell[] => [...[body, code, FROM, TO, null, value], ...more];
  const total = async () =>
    (
      await plenary.ask('query ($id: ID!) { report(id: $id) { observations { totalCount } } }', {
        id: report,
      })
    ).report.observations.totalCount;

  it('names each fault with its cell, guesses at no text, and writes nothing', async () => {
    const file = sheet(
      row(403),
      row('403.183', [], 'TRAINED-hoi-nghi', 'Hà Giang'),
      row('543.959 triệu đồng', [], 'FUNDING-hoi-nghi'),
      row(5, [null, 0.803], 'TRAINED-hoi-nghi', 'Lai Châu'),
      row(1.5, [], 'TRAINED-hoi-nghi', 'Cao Bằng'),
      row(7, [3], 'FUNDING-hoi-nghi', 'Lai Châu'),
      row(7, [], 'NOTHING', 'Lai Châu'),
      row(7, [], 'FUNDING-hoi-nghi', 'Nơi khác'),
      row('80,3%', [], 'FUNDING-hoi-nghi', 'Hà Giang'),
      ['Hà Giang', 'FUNDING-hoi-nghi', '30/02/2025', TO, 12, 7],
    );
    const sent = await send(file, 'apply=true');
    expect([sent.status, await total()]).toEqual([422, 0]);
    expect(faults(sent)).toEqual([
      ...['F3 NUMBER_EXPECTED', 'F4 NUMBER_EXPECTED', 'H5 PERCENT_CELL', 'B6 ROW_TWICE', 'G7 INVALID_VALUE'],
      ...['B8 NOT_FOUND', 'A9 NOT_FOUND', 'F10 NUMBER_EXPECTED', 'C11 INVALID_DATE'],
    ]);
    const messages = sent.body.errors.map(({ message }: Data) => message);
    expect(messages[0]).toBe(
      '"403.183" is a text and no number: it may be 403,183 or 403.183. Format the cell as Number and enter the number.',
    );
    expect(messages[1]).toContain('it may be 543,959 or 543.959');
    expect(messages[7]).toContain('it may be 80.3');
    const spoken = await request(plenary, 'POST', `../reports/${report}/figures/import?language=vi`, {
      payload: file,
    });
    expect(spoken.body.errors[0].message).toContain('có thể là 403.183 hoặc 403,183');
  });

  it('tells what the command refuses at the cells of its rows', async () => {
    const sent = await send(
      sheet(row(-5), row(1.5, [], 'FUNDING-hoi-nghi'), ['Cao Bằng', 'FUNDING-hoi-nghi', TO, FROM, 9, 1]),
    );
    expect(faults(sent).sort()).toEqual([
      ...['D4 PERIOD_REVERSED', 'E4 TARGET_DIFFERS', 'F2 NEGATIVE_VALUE', 'F3 DIGITS_EXPECTED'],
    ]);
  });

  it('takes from CSV what has one reading', async () => {
    const csv = (value: string) =>
      `${HEADINGS.join(';')}\nHà Giang;FUNDING-hoi-nghi;${FROM};${TO};;${value};triệu;80.3`;
    expect(faults(await send(csv('543.959')))).toEqual(['F2 NUMBER_EXPECTED']);
    expect(counts(await send(csv('543959'), 'apply=true'))).toEqual({ rows: 1, added: 1 });
    expect(counts(await send(csv('543959'), 'apply=true'))).toEqual({ rows: 1, unchanged: 1 });
  });

  it('revises figures that differ, with a reason only', async () => {
    await send(sheet(row(403)), 'apply=true');
    const refused = await send(sheet(row(404)), 'apply=true');
    expect([refused.status, faults(refused)]).toEqual([422, ['-- REASON_REQUIRED']]);
    expect(
      counts(await send(sheet(row(404), row(null, [], 'FUNDING-hoi-nghi')), 'apply=true&reason=Sai')),
    ).toEqual({
      ...{ rows: 2, changed: 1, empty: 1 },
    });
    const { report: read } = await plenary.ask(
      `query ($id: ID!) { report(id: $id) { observations { nodes { revisions { revision value reason } } } } }`,
      { id: report },
    );
    expect(read.observations.nodes).toEqual([
      {
        revisions: [
          { revision: 2, value: '404', reason: 'Sai' },
          { revision: 1, value: '403', reason: null },
        ],
      },
    ]);
    const again = await request(plenary, 'GET', `../reports/${report}/figures.xlsx`);
    expect(counts(await send(again.raw, 'apply=true'))).toEqual({ rows: 1, unchanged: 1 });
  });

  it('is for the staff, and says nothing of reports that are not there', async () => {
    const focalPoint = await focalPointOf(plenary, setting.bodies[0]!);
    const file = { payload: sheet(row(1)) };
    // The body was asked for nothing, so it does not even see the conference.
    expect((await focalPoint.rest('POST', `reports/${report}/figures/import`, file)).status).toBe(404);
    expect((await send(sheet(row(1)), '', NOBODY)).status).toBe(404);
    expect((await request(plenary, 'GET', `../reports/${report}/figures.xlsx`, { by: null })).status).toBe(
      404,
    );
    expect(await total()).toBe(0);
  });

  it('is refused before the file is read to those who see the report and do not write it', async () => {
    const { conference } = await plenary.mutate(
      'createConference',
      {
        ...{ slug: 'open', title: vi('Hội nghị'), kindCode: 'TONG_KET' },
        ...{ convenerId: setting.bodies[1], startsOn: '2026-11-20' },
      },
      'conference { id }',
    );
    await openToAll(plenary, conference.id);
    const input = { conferenceId: conference.id, title: vi('Báo cáo') };
    const seen = (await plenary.mutate('recordReport', input, 'report { id }')).report.id;
    const focalPoint = await focalPointOf(plenary, setting.bodies[0]!);
    const sent = await focalPoint.rest('POST', `reports/${seen}/figures/import`, { payload: '%PDF-1.7' });
    expect([sent.status, sent.body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect((await send('%PDF-1.7')).body.errors[0].extensions.code).not.toBe('FORBIDDEN');
  });

  it('takes 2,304 figures as one file', async () => {
    const codes: string[] = [];
    for (let at = 1; at <= 18; at++) {
      const input = { code: `C${at}`, name: vi(`Chỉ tiêu ${at}`), unit: 'PERSONS', aggregation: 'SUM' };
      codes.push(input.code);
      await plenary.mutate('defineIndicator', input, 'indicator { id }');
    }
    const bodies: string[] = [];
    for (let at = 1; at <= 64; at++) {
      bodies.push(`Tỉnh mẫu ${at}`);
      const input = { name: vi(`Tỉnh mẫu ${at}`), kind: 'PROVINCE', level: 'PROVINCE' };
      await plenary.mutate('createBody', input, 'body { id }');
    }
    const rows = [2024, 2025].flatMap(year =>
      bodies.flatMap(body => codes.map(code => [body, code, `01/01/${year}`, `31/12/${year}`, null, year])),
    );
    const file = sheet(...rows);
    const started = performance.now();
    const sent = await send(file, 'apply=true');
    const seconds = (performance.now() - started) / 1000;
    expect([counts(sent), await total()]).toEqual([{ rows: 2304, added: 2304 }, 2304]);
    // A few seconds on a machine that has nothing else to do.
    expect(seconds).toBeLessThan(60);
    if (process.env.PLENARY_MEASURE) process.stderr.write(`2,304 figures in ${seconds.toFixed(1)} s\n`);
    expect(counts(await send(file, 'apply=true'))).toEqual({ rows: 2304, unchanged: 2304 });
  }, 300_000);
});
