import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { csvBroken, encodingUnknown, tooManyRows } from './file-faults.js';
import { headingRow, ROWS_SEARCHED } from './headings.js';
import type { Layout } from './layout.js';
import { LIMITS } from './limits.js';
import type { Table } from './table.js';

const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** In characters; longer is a quote that never ends. */
const LONGEST_ROW = 500_000;

/**
 * A table from CSV: in UTF-8 with or without BOM, or in UTF-16 with one (the "Unicode text" of Excel); separated by
 * that of comma, semicolon and tab under which most headings are found.
 * @throws HttpFault
 */
export function tableOfCsv<C extends string>(file: Buffer, layout: Layout<C>): Table {
  const text = decoded(file).replace(/^sep=.\r?\n/, '');
  const found = SEPARATORS.flatMap(separator => {
    const start = attempt(() => rowsOf(text, separator, ROWS_SEARCHED));
    const headings = start && headingRow(start, layout);
    return headings ? [{ separator, columns: headings.columns.size }] : [];
  });
  const best = found.sort((one, other) => other.columns - one.columns)[0];
  const rows = rowsOf(text, best?.separator ?? ',');
  if (rows.length > LIMITS.rows + 1) throw tooManyRows();
  if (rows.some(row => row.length > LIMITS.columns)) throw tooManyRows();
  return { rows: rows.map(row => row.map(withoutQuote)), from1904: false, typed: false };
}

function decoded(file: Buffer): string {
  const bom = file.subarray(0, 2).toString('hex');
  if (bom === 'fffe') return file.toString('utf16le', 2);
  if (bom === 'feff')
    return Buffer.from(file.subarray(2, file.length - (file.length % 2)))
      .swap16()
      .toString('utf16le');
  if (!isUtf8(file)) throw encodingUnknown();
  return file.toString('utf8').replace(/^\uFEFF/, '');
}

function rowsOf(text: string, delimiter: Separator, to: number = LIMITS.rows + 2): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      to,
    });
  } catch (error) {
    if (error instanceof CsvError) throw csvBroken(Number(error.lines ?? 1));
    throw error;
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** What spreadsheets would take for a formula, in half and in full width. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** A text as a cell of CSV that no spreadsheet runs; `withoutQuote` gives the text again. */
function quoted(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function withoutQuote(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** CSV in UTF-8 with BOM, without which Excel would not read the tone marks. */
export function csvOf(rows: readonly (readonly string[])[], separator: Separator): string {
  const needsQuotes = /["\r\n,;\t]|^\s|\s$/;
  const cell = (text: string) => {
    const safe = quoted(text);
    return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map(row => `${row.map(cell).join(separator)}\r\n`).join('')}`;
}
