import pLimit from 'p-limit';
import { tableOfCsv } from './csv.js';
import { fileEmpty, fileEncrypted, fileType, headingsMissing } from './file-faults.js';
import { type HeadingRow, headingRow } from './headings.js';
import type { Layout } from './layout.js';
import type { Table } from './table.js';
import { sheetsOf } from './workbook.js';

/** So that many large files at once do not fill the memory. */
const inTurn = pLimit(2);

/** How files begin that are sent by mistake. */
const OTHERS: readonly [start: string, kind: string][] = [
  ['%PDF', 'PDF'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['Rar!', 'RAR'],
  ['7z\xbc\xaf', '7Z'],
  ['\x1f\x8b', 'GZIP'],
  ['{\\rtf', 'RTF'],
];
const OLE = 'd0cf11e0a1b11ae1';

/**
 * The table of a file, whose kind is told by its content, not by its name; of a workbook the first sheet that has headings.
 * @throws HttpFault
 */
export async function readFile<C extends string>(
  file: Buffer,
  layout: Layout<C>,
): Promise<Table & HeadingRow<C>> {
  if (file.length === 0) throw fileEmpty();
  const tables = await inTurn(() => tablesOf(file, layout));
  for (const table of tables) {
    const headings = headingRow(table.rows, layout);
    if (headings) return { ...table, ...headings };
  }
  throw headingsMissing(layout.needed);
}

async function tablesOf<C extends string>(file: Buffer, layout: Layout<C>): Promise<Table[]> {
  const start = file.toString('latin1', 0, 8);
  if (file.toString('hex', 0, 8) === OLE) throw oleFault(file);
  const other = OTHERS.find(([beginning]) => start.startsWith(beginning));
  if (other) throw fileType(other[1]);
  if (start.startsWith('PK')) return sheetsOf(file);
  // Programs of many offices write HTML and call it .xls.
  if (/^\s*</.test(file.toString('utf8', 0, 100).replace(/^\uFEFF/, ''))) throw fileType('HTML/XML');
  return [tableOfCsv(file, layout)];
}

/** Excel 97-2003 and workbooks with a password have one form. */
function oleFault(file: Buffer) {
  return file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? fileEncrypted()
    : fileType('XLS (Excel 97-2003)');
}
