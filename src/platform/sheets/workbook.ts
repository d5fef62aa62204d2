import { zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import {
  fileBroken,
  fileEncrypted,
  fileType,
  fileWithMacros,
  tooManyRows,
  unpacksTooLarge,
} from './file-faults.js';
import { LIMITS } from './limits.js';
import type { Table } from './table.js';
import { entriesOf, unpacked, type ZipEntry } from './zip.js';

const NEEDED = /^xl\/.*\.(xml|xml\.rels)$/;
const SHEET = /^xl\/worksheets\//;
/** Characters of the list of sheets; the reader takes a minute for the largest file of nothing else. */
const LONGEST_LIST = 1024 * 1024;

/**
 * The sheets of an XLSX file. The reader gets only those parts that were measured and unpacked here, so that it can
 * neither unpack more nor make a table larger than we take.
 * @throws HttpFault
 */
export async function sheetsOf(file: Buffer): Promise<Table[]> {
  const entries = entriesOf(file);
  refuseOtherKinds(entries);
  const parts: Record<string, Uint8Array> = {};
  for (const entry of entries.filter(({ name }) => NEEDED.test(name))) {
    parts[entry.name] = Buffer.from(checked(entry.name, (await unpacked(file, entry)).toString('utf8')));
  }
  const from1904 = /<(?:\w+:)?workbookPr\b[^<>]*\bdate1904="(1|true)"/.test(
    Buffer.from(parts['xl/workbook.xml']!).toString(),
  );
  const bytes = zipSync(parts, { level: 0 });
  try {
    const sheets = await readWorkbook(bytes.buffer as ArrayBuffer, { trim: false });
    return sheets.map(({ data }) => ({ rows: data as unknown as Table['rows'], from1904, typed: true }));
  } catch {
    // What it throws speaks of XML to programmers.
    throw fileBroken();
  }
}

function refuseOtherKinds(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name));
  if (entries.some(({ encrypted }) => encrypted)) throw fileEncrypted();
  if (names.has('xl/vbaProject.bin') || names.has('xl/macrosheets/sheet1.xml')) throw fileWithMacros();
  if (names.has('xl/workbook.bin')) throw fileType('XLSB');
  if (names.has('word/document.xml')) throw fileType('DOCX');
  if (names.has('content.xml') && names.has('mimetype')) throw fileType('ODS');
  if (!names.has('xl/workbook.xml')) throw fileType('ZIP');
}

/** The XML of a part: without a document type, which no workbook has, and small enough if it is a sheet. */
function checked(name: string, xml: string): string {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw fileBroken();
  if (name === 'xl/workbook.xml' && xml.length > LONGEST_LIST) throw unpacksTooLarge();
  if (name === 'xl/workbook.xml') return xml.replace(/\bdate1904="true"/, 'date1904="1"');
  return SHEET.test(name) ? checkedSheet(xml) : xml;
}

const BLANK_CELL = /<(?:\w+:)?c\b[^<>]*\/>/g;
const BLANK_ROW = /<((?:\w+:)?row)\b[^<>]*(?:\/>|>\s*<\/\1>)/g;
const PLACE = /<(?:\w+:)?(?:row\b[^<>]*?\br="(\d+)"|c\b[^<>]*?\br="([A-Z]+)\d+")/g;
/** The reader would take an error of a formula for an empty cell. */
const FORMULA_ERROR = /(<(?:\w+:)?c\b[^<>]*?\bt=)"e"/g;

/** Cells with nothing but a format, of which Excel writes many, do not count. */
function checkedSheet(xml: string): string {
  const filled = xml.replace(BLANK_CELL, '').replace(BLANK_ROW, '').replace(FORMULA_ERROR, '$1"str"');
  for (const [, row, column] of filled.matchAll(PLACE)) {
    if (Number(row) > LIMITS.rows + 1) throw tooManyRows();
    if (column && (column.length > 2 || columnNumber(column) > LIMITS.columns)) throw tooManyRows();
  }
  return filled;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
