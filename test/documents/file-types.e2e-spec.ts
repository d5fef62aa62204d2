import { createConference, createSetting } from '../agenda/setting.js';
import {
  createAppWithStore,
  docx,
  header,
  ooxml,
  PDF,
  PNG,
  upload,
  type WithStore,
  why,
  zip,
} from './support.js';

const ODT = 'application/vnd.oasis.opendocument.text';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('the type of a file', () => {
  let running: WithStore;
  let conferenceId: string;
  beforeAll(async () => {
    running = await createAppWithStore();
    const { ministry } = await createSetting(running.plenary);
    conferenceId = await createConference(running.plenary, ministry);
  });
  afterAll(() => running.close());
  const send = (content: Buffer | string, name: string) =>
    upload(running.plenary, conferenceId, content, { name });

  it.each<[string, Buffer | string, string, string, string]>([
    ['PDF', PDF, 'a.pdf', 'application/pdf', 'a.pdf'],
    ['PNG', PNG, 'a.png', 'image/png', 'a.png'],
    [
      'JPEG',
      Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
      'a.JPEG',
      'image/jpeg',
      'a.jpeg',
    ],
    ['text', 'Xin chào\r\n', 'a.txt', 'text/plain', 'a.txt'],
    ['CSV', 'a;b\n1;2\n', 'a.csv', 'text/csv', 'a.csv'],
    ['DOCX', docx(['Báo cáo']), 'a.docx', WORD, 'a.docx'],
    [
      'XLSX',
      ooxml('xl/workbook.xml', '<workbook/>'),
      'a.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'a.xlsx',
    ],
    [
      'PPTX',
      ooxml('ppt/presentation.xml', '<p/>'),
      'a.pptx',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'a.pptx',
    ],
    ['ODT', zip({ mimetype: ODT, 'content.xml': '<office/>' }), 'a.odt', ODT, 'a.odt'],
    ['PDF that is called a program', PDF, 'a.exe', 'application/pdf', 'a.exe.pdf'],
    ['text that is called a script', 'echo\n', 'run.bat', 'text/plain', 'run.bat.txt'],
    ['PNG with a zip behind it', Buffer.concat([PNG, docx(['x'])]), 'a.docx', 'image/png', 'a.docx.png'],
  ])('is told by its content: %s', async (_, content, name, mediaType, stored) => {
    const { status, body } = await send(content, name);
    expect([status, body.mediaType, body.name]).toEqual([201, mediaType, stored]);
  });

  it.each<[string, Buffer | string, string]>([
    ['a program for Windows', Buffer.concat([Buffer.from('MZ\x90\0\x03\0'), Buffer.alloc(100)]), 'a.pdf'],
    [
      'a program for Linux',
      Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'), Buffer.alloc(100)]),
      'a.txt',
    ],
    ['a script', '#!/bin/sh\necho\n', 'a.txt'],
    ['HTML', '<!doctype html><p>x', 'a.txt'],
    ['HTML after a mark of byte order and blanks', '\uFEFF\n  <script>x</script>', 'a.txt'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.png'],
    ['a zip file', zip({ 'a.txt': 'x' }), 'a.zip'],
    ['a zip file called a document', zip({ 'a.exe': 'x' }), 'a.docx'],
    ['a document with macros', docx(['x'], { 'word/vbaProject.bin': 'x' }), 'a.docx'],
    [
      'a document that says it has macros',
      docx(['x'], {}, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      'a.docx',
    ],
    ['an OpenDocument with macros', zip({ mimetype: ODT, 'content.xml': '', 'Basic/a.xml': '' }), 'a.odt'],
    [
      'a document that is two things',
      ooxml('word/document.xml', '<w/>', { 'xl/workbook.xml': '<x/>' }),
      'a.docx',
    ],
    ['a cut off document', docx(['x']).subarray(0, 100), 'a.docx'],
    [
      'a program with a document behind it',
      Buffer.concat([Buffer.from('MZ\x90\0\x03\0'), Buffer.alloc(60), docx(['x'])]),
      'a.docx',
    ],
    ['text in Latin-1', Buffer.from('caf\xe9', 'latin1'), 'a.txt'],
    ['text cut in a character', Buffer.from('chào').subarray(0, 3), 'a.txt'],
    ['text with a control character', 'a\x1b[31m', 'a.txt'],
    ['text in UTF-16', Buffer.from('a\nb', 'utf16le'), 'a.txt'],
    ['a PDF that does not begin with itself', Buffer.concat([Buffer.from('\0\0'), PDF]), 'a.pdf'],
  ])('is refused, and nothing stays: %s', async (_, content, name) => {
    const before = running.store.contents();
    expect(why(await send(content, name))).toEqual([422, 'FILE_REJECTED', 'TYPE']);
    expect(running.store.contents()).toEqual(before);
  });

  it.each<[string, Buffer]>([
    ['of no tag', docx([], { 'word/document.xml': '<'.repeat(512 * 1024) })],
    ['of many tabs', docx([], { 'word/document.xml': '<w:tab '.repeat(75_000) })],
  ])('is told of a document with beginnings %s in no time', async (_, content) => {
    const started = performance.now();
    expect((await send(content, 'a.docx')).status).toBe(201);
    // Where each of them is followed to the end of the part, it takes minutes, and nobody else is served.
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('is refused with the types and the limit, in the language of the request', async () => {
    const headers = { 'accept-language': 'vi' };
    const { body } = await upload(running.plenary, conferenceId, '<p>', { headers });
    expect(body.errors[0].message).toMatch(/^Không nhận loại tệp này.*PDF, DOCX, XLSX.*50 MB\.$/);
  });

  it.each<[string, Buffer | string, string]>([
    ['the head of a text', 'BỘ X\tTUYỆT MẬT\n', 'a.txt'],
    ['a decomposed text', 'TỐI MẬT\n'.normalize('NFD'), 'a.txt'],
    ['a line alone', 'Bộ X\n[MẬT]\n', 'a.txt'],
    ['a statement', 'Độ mật: Mật\n', 'a.txt'],
    ['a cell', 'Bộ X;MẬT;1\n', 'a.csv'],
    ['a paragraph', docx(['Bộ X', 'MẬT']), 'a.docx'],
    ['a paragraph in runs', docx(['TỐI</w:t></w:r><w:r><w:t xml:space="preserve"> MẬT']), 'a.docx'],
    ['the head of a page', docx(['x'], { 'word/header1.xml': header('TỐI MẬT') }), 'a.docx'],
    ['an OpenDocument', zip({ mimetype: ODT, 'content.xml': '<text:p>TỐI MẬT</text:p>' }), 'a.odt'],
    ['the name', PDF, 'Kế hoạch (MẬT).pdf'],
  ])('does not matter where a mark of secrecy stands in %s', async (_, content, name) => {
    const before = running.store.contents();
    expect(why(await send(content, name))).toEqual([422, 'FILE_REJECTED', 'SECRECY_MARK']);
    expect(running.store.contents()).toEqual(before);
  });

  it.each([
    ['Bảo mật thông tin và mật độ dân số\nBí mật kinh doanh\n', 'Bảo mật.txt'],
    ['BÁO CÁO CÔNG TÁC BẢO MẬT\n', 'a.txt'],
    [`${'x\n'.repeat(100)}TỐI MẬT\n`, 'a.txt'],
  ])('is taken where the word means something else, or stands further down', async (content, name) => {
    expect((await send(content, name)).status).toBe(201);
  });
});
