import { DATE_FORMAT, headingCell, textCell, workbookOf } from '../sheets/index.js';
import type { ListCell, ListDocument } from './list-document.js';
import { NUMBER } from './list-text.js';

/** Characters that fit into a millimetre of paper; Excel measures columns in characters. */
const PER_MILLIMETRE = 0.6;
/** Excel takes no longer names of sheets. */
const LONGEST_NAME = 31;

/** A workbook: the heading as on paper, then the table; it stays in sight below. */
export function listWorkbook(document: ListDocument): Promise<Buffer> {
  const { language, title, subject, details, asOf, columns, rows, notes } = document;
  const across = columns.length + 1;
  const above = [title, subject, ...details, ...(asOf ? [asOf.sentence] : [])];
  const line = (text: string, at: number) => [
    { ...(at < 2 ? headingCell(text) : textCell(text)), columnSpan: across },
    ...Array.from({ length: across - 1 }, () => null),
  ];
  const headings = [NUMBER[language], ...columns.map(({ heading }) => heading)].map(headingCell);
  const data = [
    ...above.map(line),
    headings,
    ...rows.map((row, at) => [{ type: Number, value: at + 1 }, ...row.map(cellOf)]),
    ...notes.map(note => line(note, above.length)),
  ];
  return workbookOf([
    {
      sheet: title.slice(0, LONGEST_NAME),
      data,
      columns: [{ width: 6 }, ...columns.map(({ width }) => ({ width: Math.round(width * PER_MILLIMETRE) }))],
      stickyRowsCount: above.length + 1,
    },
  ]);
}

function cellOf(cell: ListCell) {
  if (typeof cell !== 'string') return { type: Date, value: cell, format: `${DATE_FORMAT} hh:mm` };
  return cell ? textCell(cell) : null;
}
