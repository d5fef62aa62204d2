import type { MessageLanguage } from '../../platform/errors/index.js';
import { inLanguage } from '../../platform/graphql/index.js';
import {
  cellText,
  csvOf,
  DATE_FORMAT,
  dateOf,
  dayText,
  headingCell,
  NO_WORD,
  type References,
  type Separator,
  textCell,
  workbookOf,
  YES_WORD,
} from '../../platform/sheets/index.js';
import { COLUMNS, type Column, FIGURE_LAYOUT } from './figure-columns.js';
import type { SheetFigure } from './figures-sheet.queries.js';
import { unitWord } from './unit-words.js';

const WIDTHS: Record<Column, number> = {
  body: 32,
  code: 16,
  version: 10,
  name: 48,
  unit: 14,
  from: 12,
  to: 12,
  target: 16,
  value: 16,
  scale: 12,
  approximate: 10,
  asOf: 16,
  ratio: 16,
  printed: 32,
};
const NUMBERS: readonly Column[] = ['version', 'target', 'value', 'scale', 'ratio'];
const DAYS: readonly Column[] = ['from', 'to', 'asOf'];

type Texts = Record<Column, string | null>;

export async function figuresWorkbook(
  figures: readonly SheetFigure[],
  bodies: References,
  language: MessageLanguage,
): Promise<Buffer> {
  const data = figures.map(figure => {
    const texts = textsOf(figure, bodies, language);
    return COLUMNS.map(column => cellOf(column, texts[column]));
  });
  return workbookOf([
    {
      sheet: SHEET_NAME[language],
      data: [headings(language).map(headingCell), ...data],
      columns: COLUMNS.map(column => ({ width: WIDTHS[column] })),
      stickyRowsCount: 1,
    },
  ]);
}

/** The same as CSV, days as they are written in Vietnam, numbers with a point before decimals. */
export function figuresCsv(
  figures: readonly SheetFigure[],
  bodies: References,
  language: MessageLanguage,
  separator: Separator,
): string {
  const rows = figures.map(figure => {
    const texts = textsOf(figure, bodies, language);
    return COLUMNS.map(column => csvText(column, texts[column]));
  });
  return csvOf([headings(language), ...rows], separator);
}

const SHEET_NAME = { vi: 'Số liệu', en: 'Figures' };

function headings(language: MessageLanguage): string[] {
  return COLUMNS.map(column => FIGURE_LAYOUT.headings[column][language]);
}

function textsOf(figure: SheetFigure, bodies: References, language: MessageLanguage): Texts {
  const { bodyId, body, name, unit, approximate, version, scale, ...texts } = figure;
  return {
    ...texts,
    version: String(version),
    scale: scale === 1 ? null : String(scale),
    body: bodyId && body ? bodies.written(bodyId, inLanguage(body, { language })) : null,
    name: cellText(inLanguage(name, { language })),
    unit: unitWord(unit)[language],
    approximate: figure.value === null ? null : (approximate ? YES_WORD : NO_WORD)[language],
  };
}

/** Digits that a number of a workbook cannot hold exactly stay text, so that none is lost unseen. */
const MOST_DIGITS = 15;

function cellOf(column: Column, text: string | null) {
  if (text === null) return null;
  if (DAYS.includes(column)) return { type: Date, value: dateOf(text), format: DATE_FORMAT };
  if (NUMBERS.includes(column) && text.replace(/\D/g, '').length <= MOST_DIGITS) {
    return { type: Number, value: Number(text) };
  }
  return textCell(text);
}

function csvText(column: Column, text: string | null): string {
  return text !== null && DAYS.includes(column) ? dayText(text) : (text ?? '');
}
