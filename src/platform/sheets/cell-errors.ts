import type { Failure, Message, MessageLanguage } from '../errors/index.js';
import { letterOf } from './headings.js';
import { LIMITS } from './limits.js';
import type { Cell } from './table.js';

/** What is wrong with one cell, or with a whole row or thing where there is no cell to name. */
export interface CellError {
  row: number | null;
  column: { letter: string; heading: string } | null;
  value: string | null;
  code: string;
  message: Message;
}

export type CellFailure = Pick<Failure, 'code' | 'message'>;

/** Where a row of the table keeps what. */
export interface Place<C extends string> {
  number: number;
  cells: ReadonlyMap<C, { index: number; heading: string; value: Cell }>;
}

/** Gathers what is wrong, in the order of the file. */
export class CellErrors<C extends string> {
  count = 0;
  private readonly list: CellError[] = [];

  /** @param value what is meant, if the file has no row of it */
  addMissing(value: string | null, { code, message }: CellFailure): void {
    this.note({ row: null, column: null, value, code, message });
  }

  add(place: Place<C>, column: C, { code, message }: CellFailure): void {
    const cell = place.cells.get(column);
    this.note({
      row: place.number,
      column: cell ? { letter: letterOf(cell.index), heading: cell.heading } : null,
      value: cell ? shown(cell.value) : null,
      code,
      message,
    });
  }

  inOrder(): CellError[] {
    return this.list.toSorted((one, other) => (one.row ?? Infinity) - (other.row ?? Infinity));
  }

  private note(error: CellError): void {
    this.count += 1;
    if (this.list.length < LIMITS.errors) this.list.push(error);
  }
}

function shown(value: Cell): string | null {
  if (value instanceof Date) return value.toISOString().replace(/\.\d+Z$/, '');
  return value === null ? null : String(value).slice(0, 200);
}

/** A report of an import, with its messages in the language of the request. */
export function reportIn<R extends { errors: readonly CellError[] }>(language: MessageLanguage, report: R) {
  return { ...report, errors: report.errors.map(error => ({ ...error, message: error.message[language] })) };
}
