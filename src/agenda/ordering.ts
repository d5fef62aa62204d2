import type { EntityManager } from 'typeorm';

/** Places run 1, 2, 3 ... without gaps; whoever changes them holds the conference (see openDraft). */
export interface Ordered {
  table: 'agenda_session' | 'agenda_item';
  /** Column of the row that the list belongs to, and its id. */
  of: 'conference_id' | 'session_id';
  id: string;
}

export function sessionsOf(conferenceId: string): Ordered {
  return { table: 'agenda_session', of: 'conference_id', id: conferenceId };
}

export function itemsOf(sessionId: string): Ordered {
  return { table: 'agenda_item', of: 'session_id', id: sessionId };
}

/** Ids of the list, in order. */
export async function idsOf(manager: EntityManager, { table, of, id }: Ordered): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select id from ${table} where ${of} = $1 order by position`,
    [id],
  );
  return rows.map(row => row.id);
}

/** The list with `id` at `position`, or last. */
export function placed(ids: readonly string[], id: string, position = Number.POSITIVE_INFINITY): string[] {
  const others = ids.filter(other => other !== id);
  return others.toSpliced(position - 1, 0, id);
}

/** Writes the places of a whole list. Revisions stay: a row has not changed because another one moved. */
export async function renumber(
  manager: EntityManager,
  { table }: Ordered,
  ids: readonly string[],
): Promise<void> {
  await manager.query(
    `update ${table} listed set position = place.position
       from unnest($1::uuid[]) with ordinality place (id, position)
      where listed.id = place.id and listed.position <> place.position`,
    [ids],
  );
}
