import type { Day, Place } from '../../platform/sheets/index.js';
import type { AgendaItemKind } from '../agenda.enums.js';
import type { Column } from './columns.js';

/**
 * A row of the sheet, its cells understood one by one. Absent (undefined) is: the file has no such column, and
 * nothing changes; null is an empty cell.
 */
export interface SheetRow extends Place<Column> {
  code: string | null;
  sessionCode: string | null;
  sessionTitle: string | null;
  /** The day that the row names, or that is carried down to it. */
  day: Day | null;
  start?: Date | null;
  end?: Date | null;
  durationMinutes?: number | null;
  titleVi?: string | null;
  titleEn?: string | null;
  kind?: AgendaItemKind | null;
  room?: string | null;
  closed?: boolean;
  presenters?: string[];
  /** Whether a cell is wrong, so that the row cannot be carried out. */
  faulty: boolean;
}

/** A row without code and title speaks of its session itself: its times and its room. */
export function isSessionRow({ code, titleVi, titleEn }: SheetRow): boolean {
  return !code && !titleVi && !titleEn;
}
