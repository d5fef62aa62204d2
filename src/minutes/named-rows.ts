import { AGENDA_ITEM, closed } from '../agenda/index.js';
import { BODY, PERSON } from '../directory/index.js';
import { DomainError, type Failure, notFound } from '../platform/errors/index.js';

/** What the input of an entry names. */
interface Wished {
  speakerPersonId?: string | null | undefined;
  speakerBodyId?: string | null | undefined;
  agendaItemId?: string | null | undefined;
  /** Whether an item that runs now is taken where none is named. */
  takesRunning?: boolean;
}

/** What of it there is. */
export interface NamedRows {
  person: boolean;
  body: boolean;
  /** The item that is named, or those that run now. */
  items: { id: string; closed: boolean }[];
}

/** Further columns for `openDraft`, and their values. An item that runs and is no longer in the draft is not taken. */
export function namedColumns({
  speakerPersonId,
  speakerBodyId,
  agendaItemId,
  takesRunning = false,
}: Wished): [columns: string, values: unknown[]] {
  const columns = `
    exists (select from person where id = $2) as person,
    exists (select from body where id = $3) as body,
    (select coalesce(json_agg(json_build_object('id', item.id, 'closed', ${closed('item')})), '[]'::json)
       from agenda_item item where item.conference_id = c.id and (item.id = $4 or $5 and exists (
         select from item_course course where course.id = item.id and course.state = 'RUNNING'))) as items`;
  return [columns, [speakerPersonId ?? null, speakerBodyId ?? null, agendaItemId ?? null, takesRunning]];
}

/** @throws DomainError NOT_FOUND at each that is missing */
export function assertNamed(
  { speakerPersonId, speakerBodyId, agendaItemId }: Wished,
  found: NamedRows,
): void {
  const failures: Failure[] = [];
  const miss = (field: string, what: typeof PERSON) => failures.push(...notFound([field], what).failures);
  if (speakerPersonId && !found.person) miss('speakerPersonId', PERSON);
  if (speakerBodyId && !found.body) miss('speakerBodyId', BODY);
  if (agendaItemId && found.items.length === 0) miss('agendaItemId', AGENDA_ITEM);
  if (failures.length > 0) throw new DomainError(...failures);
}

/** The item of the entry: the one that is named, else the only one that runs; and whether it is closed. */
export function itemOf({ agendaItemId, takesRunning = false }: Wished, { items }: NamedRows) {
  const item = (agendaItemId || takesRunning) && items.length === 1 ? items[0]! : null;
  return { agendaItemId: item?.id ?? null, closed: item?.closed ?? false };
}
