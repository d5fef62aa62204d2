import { isDecimal } from '../../platform/graphql/index.js';
import { type CellFailure, type RowReader } from '../../platform/sheets/index.js';
import { Exact } from '../exact-number.js';
import type { Column } from './figure-columns.js';
import { FAULTS } from './figure-faults.js';

/**
 * The number of a cell, exactly. A text is not guessed at, for `403.183` is one number in Vietnamese and another one in
 * English; in CSV, where all cells are texts, only what has no second reading is a number.
 * @returns undefined if the file has no such column, or the cell is refused
 */
export function numberOf(
  reader: RowReader<Column>,
  column: Column,
  typed: boolean,
): string | null | undefined {
  const cell = reader.cell(column);
  if (cell === undefined || cell === null) return cell;
  const number = typeof cell === 'number' ? new Exact(cell).toFixed() : cell;
  if (typeof number !== 'string') return refuse(reader, column, FAULTS.numberExpected(String(cell), []));
  if (isDecimal(number) && (typeof cell === 'number' || (!typed && readingsOf(number).length === 1)))
    return number;
  return refuse(reader, column, FAULTS.numberExpected(number.slice(0, 100), readingsOf(number)));
}

function refuse(reader: RowReader<Column>, column: Column, failure: CellFailure): undefined {
  reader.fault(column, failure);
}

const WRITTEN = /^\s*(-?\d[\d.,\s]*\d|-?\d)(?![\d.,])/;

/** The numbers that a text may stand for, as points and commas are used in Vietnamese and in English. */
function readingsOf(text: string): string[] {
  const digits = WRITTEN.exec(text)?.[1]?.replaceAll(/\s/g, '');
  if (!digits) return [];
  const readings = [reading(digits, '.', ','), reading(digits, ',', '.')].filter(isDecimal);
  return [...new Set(readings)];
}

/** Undefined if the text is no number where thousands are parted like this. */
function reading(digits: string, thousands: string, decimal: string): string | undefined {
  const [whole = '', fraction, ...more] = digits.split(decimal);
  if (more.length > 0 || fraction?.includes(thousands)) return undefined;
  const [first = '', ...groups] = whole.split(thousands);
  const grouped =
    groups.length > 0 && /^-?\d{1,3}$/.test(first) && groups.every(group => /^\d{3}$/.test(group));
  if (groups.length > 0 && !grouped) return undefined;
  return `${first}${groups.join('')}${fraction ? `.${fraction}` : ''}`;
}
