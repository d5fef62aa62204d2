import type { EntityManager } from 'typeorm';
import { type CellErrors, candidates, type Named, type References } from '../../platform/sheets/index.js';
import type { Column } from './columns.js';
import { FAULTS } from './faults.js';
import type { Resolved } from './item-changes.js';
import { presentersNamed, roomsOf, similarTo } from './references.js';
import type { SheetRow } from './sheet-row.js';

/** For so many names that nobody has, those that come closest are looked up. */
const MOST_SUGGESTED = 20;

/** Finds the rooms and presenters that the rows name; those that cannot be told are faults of their cells. */
export async function resolveReferences(
  manager: EntityManager,
  conferenceId: string,
  rows: readonly SheetRow[],
  errors: CellErrors<Column>,
): Promise<Map<SheetRow, Resolved>> {
  const rooms = await roomsOf(manager, conferenceId);
  const people = await presentersNamed(
    manager,
    rows.flatMap(row => row.presenters ?? []),
  );
  const suggested = new Map<string, string>();
  const suggest = async (name: string) => {
    const known = suggested.get(name);
    if (known !== undefined || suggested.size >= MOST_SUGGESTED) return known ?? '';
    const found = candidates(await similarTo(manager, name));
    suggested.set(name, found);
    return found;
  };
  const find = async (row: SheetRow, column: Column, references: References, text: string) => {
    const found = references.find(text);
    if ('one' in found) return found.one;
    row.faulty = true;
    const several = candidates(found.candidates);
    if (several) errors.add(row, column, FAULTS.ambiguous(several));
    else {
      const close = column === 'room' ? candidates(references.all) : await suggest(text);
      errors.add(row, column, FAULTS.unknown(text, close));
    }
    return undefined;
  };
  const resolved = new Map<SheetRow, Resolved>();
  for (const row of rows) {
    const room = row.room && (await find(row, 'room', rooms, row.room));
    const presenters: Named[] = [];
    for (const name of row.presenters ?? []) {
      const one = await find(row, 'presenters', people, name);
      if (one) presenters.push(one);
    }
    resolved.set(row, {
      ...(row.room !== undefined && { roomId: room ? room.id : null }),
      ...(row.presenters && { presenters }),
    });
  }
  return resolved;
}
