import type { Message } from '../errors/index.js';
import type { ListCell } from './list-document.js';

/** Heading of the column of numbers. */
export const NUMBER: Message = { vi: 'TT', en: 'No.' };

/** A cell as it is read; times as they are written in Vietnam, for a list is of one place. */
export function cellText(cell: ListCell): string {
  if (typeof cell === 'string') return cell;
  const [day, time] = cell.toISOString().split('T') as [string, string];
  return `${day.split('-').reverse().join('/')} ${time.slice(0, 5)}`;
}
