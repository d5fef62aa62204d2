import { csvOf, type Separator } from '../sheets/index.js';
import type { ListDocument } from './list-document.js';
import { cellText, NUMBER } from './list-text.js';

/** For programs: headings and rows alone. The moment that it is as of is a column, so that it is not lost. */
export function listCsv({ language, columns, rows, asOf }: ListDocument, separator: Separator): string {
  const headings = [NUMBER[language], ...columns.map(({ heading }) => heading)];
  return csvOf(
    [
      [...headings, ...(asOf ? [asOf.heading] : [])],
      ...rows.map((row, at) => [`${at + 1}`, ...row.map(cellText), ...(asOf ? [cellText(asOf.at)] : [])]),
    ],
    separator,
  );
}
