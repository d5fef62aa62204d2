import type { Place } from '../../platform/sheets/index.js';
import type { Column } from './columns.js';

const COLUMN_OF: Record<string, Column> = {
  title: 'titleVi',
  sessionId: 'session',
  plannedStart: 'start',
  plannedEnd: 'end',
  roomId: 'room',
  kind: 'kind',
  closed: 'closed',
  presenters: 'presenters',
};

/** The cell of a row that a command finds fault with, by the path into its input. */
export function columnOfPath(
  [field = '']: readonly string[],
  place: Place<Column>,
  ofSession: boolean,
): Column {
  const filled = (column: Column) => (place.cells.get(column)?.value ?? null) !== null;
  // How long an item is, is said by its end as well.
  if (field === 'durationMinutes') return filled('duration') ? 'duration' : filled('end') ? 'end' : 'start';
  const column = COLUMN_OF[field] ?? 'code';
  if (ofSession && (column === 'titleVi' || column === 'code')) return 'session';
  if (column === 'session' && !place.cells.has('session') && place.cells.has('sessionCode'))
    return 'sessionCode';
  return column === 'titleVi' && !place.cells.has('titleVi') ? 'titleEn' : column;
}
