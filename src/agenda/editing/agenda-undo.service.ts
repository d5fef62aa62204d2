import { Injectable } from '@nestjs/common';
import { type EntityManager, QueryFailedError } from 'typeorm';
import { type By, Transactor } from '../../platform/database/index.js';
import { ConflictError, notFound } from '../../platform/errors/index.js';
import { itemInUse } from '../agenda.errors.js';
import { timesFault } from '../planned-times.js';
import { draftRevision, openDraft } from '../working-draft.js';
import { changedSince, DRAFT_CHANGE, nothingToUndo, undoDoesNotFit } from './agenda-undo.errors.js';
import type { UndoAgendaChangeInput } from './agenda-undo.input.js';
import { changesDraft } from './draft-change.shapes.js';
import {
  contentOf,
  DRAFT_TABLES,
  type DraftTable,
  type Image,
  type NetChange,
  netChangesOf,
  same,
} from './draft-changes.js';
import { restoreParts } from './item-parts.js';
import { timetableOf } from './retiming.js';

const FOREIGN_KEY_VIOLATION = '23503';

/** Takes back changes of the working draft, from the audit trail. */
@Injectable()
export class AgendaUndoService {
  constructor(private readonly transactor: Transactor) {}

  /**
   * Answers with the id of the entry that was undone. Revisions go on: what is as before was changed twice.
   * @throws DomainError NOTHING_TO_UNDO, CHANGED_SINCE, ITEM_IN_USE or UNDO_DOES_NOT_FIT; nothing is written then
   */
  undo(by: By, { conferenceId, expectedRevision, changeId }: UndoAgendaChangeInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const conference = await openDraft(tx, conferenceId, ['conferenceId']);
      const entryId = await entryOf(manager, conferenceId, changeId);
      const revision = (await draftRevision(manager, conferenceId)) - 1;
      if (revision !== expectedRevision) throw new ConflictError(expectedRevision, revision);
      const changes = await netChangesOf(manager, entryId);
      const current = await rowsNow(manager, changes);
      if (!changes.every(change => isAsLeft(change, current.get(change.id)))) throw changedSince();
      if (await hasLaterParts(manager, changes)) throw changedSince();
      await restore(manager, changes, current)
        .then(() => restoreParts(manager, entryId, returning(changes)))
        .catch(rethrowReference);
      await closeGaps(manager, conferenceId);
      const timetable = await timetableOf(manager, conference);
      const changed = new Set(changes.map(({ id }) => id));
      for (const session of timetable.sessions) {
        const items = timetable.items.filter(({ sessionId }) => sessionId === session.id);
        const fault =
          (changed.has(session.id) || items.some(({ id }) => changed.has(id))) &&
          timesFault(session, items, conference);
        if (fault) throw undoDoesNotFit(fault.code);
      }
      return entryId;
    });
  }
}

async function entryOf(
  manager: EntityManager,
  conferenceId: string,
  changeId: string | undefined,
): Promise<string> {
  const [entry]: { id: string }[] = await manager.query(
    `select entry.id from audit_entry entry
      where entry.chain = $1 and ($2::uuid is null or entry.id = $2) and ${changesDraft('entry')}
      order by entry.sequence desc limit 1`,
    [conferenceId, changeId ?? null],
  );
  if (!entry) throw changeId ? notFound(['changeId'], DRAFT_CHANGE) : nothingToUndo();
  return entry.id;
}

/** The rows that were changed as they are now, by id. */
async function rowsNow(manager: EntityManager, changes: NetChange[]): Promise<Map<string, Image>> {
  const rows: { row: Image }[] = [];
  for (const table of DRAFT_TABLES) {
    const ids = changes.filter(change => change.table === table).map(({ id }) => id);
    if (ids.length === 0) continue;
    rows.push(
      ...(await manager.query(`select to_json(t) as row from ${table} t where id = any ($1)`, [ids])),
    );
  }
  return new Map(rows.map(({ row }) => [row.id!, row]));
}

function isAsLeft({ after }: NetChange, row: Image | undefined): boolean {
  if (!after || !row) return !after && !row;
  return contentOf(after).every(column => same(after[column], row[column]));
}

/** Whether a session or an item that would go has got items or presenters by a later change. */
async function hasLaterParts(manager: EntityManager, changes: NetChange[]): Promise<boolean> {
  const going = changes.filter(({ before }) => !before).map(({ id }) => id);
  const known = changes.map(({ id }) => id);
  const [found]: { exists: boolean }[] = await manager.query(
    `select exists (
       select from agenda_item where session_id = any ($1) and id <> all ($2)
       union all select from presenter where item_id = any ($1) and id <> all ($2))`,
    [going, known],
  );
  return found!.exists;
}

/** Items that come back. */
function returning(changes: NetChange[]): string[] {
  return changes.filter(({ table, after }) => table === 'agenda_item' && !after).map(({ id }) => id);
}

/** Writes what was before. The order is that of the references: nothing refers to a row that is not there. */
async function restore(
  manager: EntityManager,
  changes: NetChange[],
  current: ReadonlyMap<string, Image>,
): Promise<void> {
  const of = (table: DraftTable) => changes.filter(change => change.table === table);
  const remove = async (table: DraftTable) => {
    const ids = of(table)
      .filter(({ before }) => !before)
      .map(({ id }) => id);
    if (ids.length > 0) await manager.query(`delete from ${table} where id = any ($1)`, [ids]);
  };
  const write = async (table: DraftTable) => {
    const gone = of(table)
      .filter(({ after }) => !after)
      .map(({ before }) => revised(before!));
    const other = of(table).filter(({ before, after }) => before && after);
    if (gone.length > 0) await insertRows(manager, table, gone);
    if (other.length > 0) {
      await updateRows(
        manager,
        table,
        other.map(({ id, before }) => {
          const row = { ...current.get(id), ...before };
          // A row has not changed because another one moved.
          return contentOf(before!).every(column => column === 'position') ? row : revised(row);
        }),
      );
    }
  };
  await manager.query('set constraints agenda_session_place, agenda_item_place deferred');
  await remove('presenter');
  await remove('agenda_item');
  await write('agenda_session');
  await write('agenda_item');
  await remove('agenda_session');
  await write('presenter');
}

function revised(row: Image): Image {
  return { ...row, revision: Number(row.revision) + 1, updated_at: new Date().toISOString() };
}

async function insertRows(manager: EntityManager, table: DraftTable, rows: Image[]): Promise<void> {
  await manager.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}

async function updateRows(manager: EntityManager, table: DraftTable, rows: Image[]): Promise<void> {
  const columns = Object.keys(rows[0]!).filter(column => column !== 'id');
  await manager.query(
    `update ${table} row set ${columns.map(column => `${column} = was.${column}`).join(', ')}
       from json_populate_recordset(null::${table}, $1) was where row.id = was.id`,
    [JSON.stringify(rows)],
  );
}

/** Places run 1, 2, 3 ... again where later changes have put rows between. */
async function closeGaps(manager: EntityManager, conferenceId: string): Promise<void> {
  for (const [table, list] of [
    ['agenda_session', 'conference_id'],
    ['agenda_item', 'session_id'],
  ] as const) {
    await manager.query(
      `update ${table} row set position = place.position
         from (select id, row_number() over (partition by ${list} order by position, id) as position
                 from ${table} where conference_id = $1) place
        where row.id = place.id and row.position <> place.position`,
      [conferenceId],
    );
  }
  await manager.query('set constraints agenda_session_place, agenda_item_place immediate');
}

/** A report or a directive refers to an item that would go, or a row refers to something that is gone. */
function rethrowReference(error: unknown): never {
  if (!(error instanceof QueryFailedError) || error.driverError.code !== FOREIGN_KEY_VIOLATION) throw error;
  throw error.driverError.detail?.includes('still referenced') ? itemInUse() : changedSince();
}
