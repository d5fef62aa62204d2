import { type AddressInfo, connect } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { DataSource } from 'typeorm';
import { administratorToken } from '../../support/administrator.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { at, createSetting, type Setting } from '../setting.js';
import { sheetRows, workbook } from './hand-made.js';
import {
  counts,
  csv,
  draft,
  faults,
  HEADINGS,
  type Import,
  importInto,
  type Sent,
  slugOf,
} from './support.js';

const ROW = ['1', 'Phiên 1', '30/03/2021', '8h30', '9h00', '', 'Báo cáo của Bộ', '', '', '', ''];
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

describe('files that are imported', () => {
  let plenary: TestApp;
  let setting: Setting;
  let slug: string;
  let send: Import;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    slug = await slugOf(plenary, setting.conferenceId);
    send = importInto(plenary, slug);
  });
  afterAll(() => plenary.close());

  const reason = ({ status, body }: Sent) => `${status} ${body.errors[0].extensions.reason}`;

  it('is done in no time with a workbook of beginnings of tags that never end', async () => {
    const parts = { 'xl/workbook.xml': strToU8('<workbookPr '.repeat(87_000)) };
    const started = performance.now();
    expect((await send(workbook({ rows: sheetRows([[1]]), parts }))).status).toBeGreaterThanOrEqual(400);
    // Where each of them is followed to the end of the part, it takes far longer, and nobody else is served.
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 30_000);

  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(csv(ROW))],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${csv(ROW)}`)],
    ['decomposed letters', Buffer.from(csv(ROW).normalize('NFD'))],
    [
      'UTF-16LE, as the Unicode text of Excel, with tabs',
      Buffer.from(`\uFEFF${csv(ROW).replaceAll(';', '\t')}`, 'utf16le'),
    ],
    ['UTF-16BE', Buffer.from(`\uFEFF${csv(ROW)}`, 'utf16le').swap16()],
    ['commas', Buffer.from(csv(ROW).replaceAll('";"', '","'))],
    ['a cell above the headings of many lines', Buffer.from(`"BỘ;\n${'\n'.repeat(40)}NỘI VỤ"\n${csv(ROW)}`)],
    ['a line that tells the separator', Buffer.from(`sep=;\r\n${csv(ROW)}`)],
    ['lines of an office above the headings', Buffer.from(`BỘ NỘI VỤ\n\nCHƯƠNG TRÌNH;;;\n${csv(ROW)}`)],
    [
      'headings in English without tone or case',
      Buffer.from('CODE,session,Date,START,end,title\n1,Phiên 1,2021-03-30,08:30,9:00,Báo cáo của Bộ\n'),
    ],
    [
      'headings in capitals without tone marks',
      Buffer.from('MA;PHIEN;NGAY;BAT DAU;KET THUC;NOI DUNG\n1;Phiên 1;30/3/2021;8:30;9:00;Báo cáo của Bộ\n'),
    ],
    ['no-break spaces', Buffer.from(csv(ROW.map(cell => `\u00A0${cell.replaceAll(' ', '\u00A0')} `)))],
    [
      'a workbook with cells of dates and times',
      workbook({
        rows: sheetRows([
          HEADINGS,
          [
            '1',
            'Phiên 1',
            { serial: 44285, style: 1 },
            { serial: 8.5 / 24, style: 2 },
            { serial: 9 / 24, style: 2 },
            null,
            'Báo cáo của Bộ',
          ],
        ]),
      }),
    ],
    [
      'a workbook with bare numbers',
      workbook({ rows: sheetRows([HEADINGS, [1, 'Phiên 1', 44285, 8.5 / 24, null, 30, 'Báo cáo của Bộ']]) }),
    ],
    [
      'a workbook that counts from 1904',
      workbook({
        from1904: true,
        rows: sheetRows([
          HEADINGS,
          [
            1,
            'Phiên 1',
            { serial: 42823, style: 1 },
            { serial: 8.5 / 24, style: 2 },
            0.375,
            null,
            'Báo cáo của Bộ',
          ],
        ]),
      }),
    ],
    [
      'a workbook with formats far outside the table',
      workbook({
        rows: `${sheetRows([HEADINGS, ROW])}<row r="1048576" s="1"><c r="XFD1048576" s="1"/></row>`,
      }),
    ],
  ])('are understood: %s', async (_, file) => {
    const preview = await send(file);
    expect([preview.body.errors, counts(preview)]).toEqual([[], { rows: 1, added: 1, sessionsAdded: 1 }]);
    await send(file, 'apply=true');
    const { sessions } = await draft(plenary, setting.conferenceId);
    expect(sessions).toMatchObject([
      { title: 'Phiên 1', items: [{ title: 'Báo cáo của Bộ', durationMinutes: 30 }] },
    ]);
    expect(new Date(sessions[0].items[0].plannedStart)).toEqual(new Date(at('08:30')));
    await plenary.app.get(DataSource).query('delete from agenda_item');
    await plenary.app.get(DataSource).query('delete from agenda_session');
  });

  it.each<[string, () => Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), '400 FILE_EMPTY'],
    ['a PDF', () => Buffer.from('%PDF-1.7\n'), '400 FILE_TYPE'],
    ['an image', () => Buffer.from('\x89PNG\r\n', 'latin1'), '400 FILE_TYPE'],
    ['a page of HTML that is called .xls', () => Buffer.from('<html><table>'), '400 FILE_TYPE'],
    ['Excel 97-2003', () => Buffer.concat([OLE, Buffer.alloc(600)]), '400 FILE_TYPE'],
    [
      'a workbook with a password',
      () => Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
      '400 FILE_ENCRYPTED',
    ],
    [
      'a workbook with macros',
      () => workbook({ rows: '', parts: { 'xl/vbaProject.bin': new Uint8Array(9) } }),
      '400 FILE_WITH_MACROS',
    ],
    [
      'a binary workbook',
      () => workbook({ rows: '', parts: { 'xl/workbook.bin': new Uint8Array(9) } }),
      '400 FILE_TYPE',
    ],
    [
      'an OpenDocument sheet',
      () => workbook({ rows: '', parts: { mimetype: new Uint8Array(9), 'content.xml': new Uint8Array(9) } }),
      '400 FILE_TYPE',
    ],
    [
      'a zip that is cut off',
      () => workbook({ rows: sheetRows([HEADINGS]) }).subarray(0, 500),
      '400 FILE_BROKEN',
    ],
    [
      'a workbook whose sheet is empty',
      () => workbook({ rows: '', parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(0) } }),
      '400 FILE_BROKEN',
    ],
    ['broken XML', () => workbook({ rows: '<row r="1"><c r="A1"></row>' }), '400 FILE_BROKEN'],
    [
      'entities that multiply',
      () =>
        workbook({
          prolog: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
          rows: sheetRows([HEADINGS]),
        }),
      '400 FILE_BROKEN',
    ],
    ['no headings', () => Buffer.from('1;2;3\n4;5;6\n'), '400 HEADINGS_MISSING'],
    ['a heading twice', () => Buffer.from('Mã;Nội dung;Phiên;Session\n'), '400 HEADING_TWICE'],
    ['another encoding', () => Buffer.from(csv(ROW), 'latin1'), '400 ENCODING_UNKNOWN'],
    ['quotes that do not match', () => Buffer.from('Mã;Nội dung\n1;"Một\n2;Hai\n'), '400 CSV_BROKEN'],
    [
      '10,000 rows of CSV',
      () => Buffer.from(csv(...Array.from({ length: 10_000 }, () => ROW))),
      '400 TOO_MANY_ROWS',
    ],
    [
      '10,000 rows of a workbook',
      () => workbook({ rows: sheetRows([HEADINGS, ...Array.from({ length: 10_000 }, () => ROW)]) }),
      '400 TOO_MANY_ROWS',
    ],
    [
      'a cell far outside',
      () => workbook({ rows: `${sheetRows([HEADINGS])}<row r="1048576"><c r="A1048576"><v>1</v></c></row>` }),
      '400 TOO_MANY_ROWS',
    ],
    ['too many columns', () => Buffer.from(`${csv(ROW)}\r\n${';'.repeat(60)}`), '400 TOO_MANY_ROWS'],
    [
      'a bomb that says its size',
      () => workbook({ rows: ' '.repeat(51 * 1024 * 1024) }),
      '400 FILE_UNPACKS_TOO_LARGE',
    ],
    ['a bomb that hides its size', () => lying(), '400 FILE_UNPACKS_TOO_LARGE'],
    [
      'a thousand parts',
      () =>
        workbook({
          rows: '',
          parts: Object.fromEntries(
            Array.from({ length: 1001 }, (_, at) => [`xl/${at}.xml`, new Uint8Array(0)]),
          ),
        }),
      '400 FILE_UNPACKS_TOO_LARGE',
    ],
    ['more than 5 MB', () => Buffer.alloc(5 * 1024 * 1024 + 1, ' '), '413 BODY_TOO_LARGE'],
  ])('are refused: %s', async (_, file, fault) => {
    const before = process.memoryUsage().rss;
    expect(reason(await send(file(), 'apply=true'))).toBe(fault);
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * 1024 * 1024);
    expect(await draft(plenary, setting.conferenceId)).toMatchObject({ sessions: [] });
  });

  /** A sheet of 40 MB, of which the central directory says that it is 1,000 bytes. */
  function lying(): Buffer {
    const content = deflateRawSync(Buffer.alloc(40 * 1024 * 1024, ' '));
    const file = workbook({
      rows: sheetRows([HEADINGS]),
      parts: { 'xl/big.xml': [new Uint8Array(1000), { level: 0 }] },
    });
    const name = Buffer.from('xl/big.xml');
    const local = file.indexOf(name) - 30;
    const central = file.lastIndexOf(name) - 46;
    const shift = content.length - 1000;
    const longer = Buffer.concat([file.subarray(0, local + 40), content, file.subarray(local + 1040)]);
    const header = central + shift;
    longer.writeUInt16LE(8, header + 10);
    longer.writeUInt32LE(content.length, header + 20);
    const end = longer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    longer.writeUInt32LE(longer.readUInt32LE(end + 16) + shift, end + 16);
    return longer;
  }

  it('are refused where JSON or a form is sent, and elsewhere files are no media type at all', async () => {
    const json = await send('{}', '', { headers: { 'content-type': 'application/json' } });
    expect(json.status).toBe(415);
    const form = await send('a=b', '', { headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(form.status).toBe(415);
    const elsewhere = await plenary.app.inject({
      method: 'POST',
      url: '/auth/sign-in',
      headers: { 'content-type': 'application/octet-stream' },
      payload: 'x',
    });
    expect(elsewhere.statusCode).toBe(415);
  });

  it('say what a formula that fails has left behind', async () => {
    const file = workbook({
      rows: sheetRows([HEADINGS, ['1', 'Phiên 1', null, null, null, null, { error: '#N/A' }]]),
    });
    expect(faults(await send(file))).toEqual(['G2 FORMULA_ERROR']);
    const dated = workbook({
      rows: sheetRows([HEADINGS, [{ serial: 44285, style: 1 }, 'Phiên 1', null, null, null, null, 'Một']]),
    });
    expect(faults(await send(dated))).toEqual(['A2 TEXT_EXPECTED']);
  });

  it('leave nothing behind when their upload is cut off, and the next one is taken', async () => {
    await plenary.app.listen(0, '127.0.0.1');
    const { port } = plenary.app.getHttpServer().address() as AddressInfo;
    await new Promise<void>(done => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `POST /conferences/${slug}/agenda/import?apply=true HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${administratorToken()}\r\nContent-Type: text/csv\r\nContent-Length: 100000\r\n\r\n${csv(ROW)}`,
        );
        setTimeout(() => socket.destroy(), 50);
      });
      socket.on('close', () => done());
    });
    expect(await draft(plenary, setting.conferenceId)).toMatchObject({ sessions: [] });
    expect(counts(await send(csv(ROW)))).toEqual({ rows: 1, added: 1, sessionsAdded: 1 });
  });
});
