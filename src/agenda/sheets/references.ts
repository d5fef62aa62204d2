import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { inLanguage, type LocalizedText } from '../../platform/graphql/index.js';
import { cellText, folded } from '../../platform/sheets/index.js';

/** A room, person or body that a cell may name. */
export interface Named {
  id: string;
  kind: 'room' | 'person' | 'body';
  /** Under each of these it is found. */
  names: string[];
  /** Tells it from others of the same name: a site, or posts. */
  about: string | null;
}

/** What a name stands for: one thing, or those that it may stand for. */
export type Found = { one: Named } | { candidates: Named[] };

/** Finds what cells name. A name in exactly that spelling goes before one with other tone marks. */
export class References {
  private readonly byId: ReadonlyMap<string, Named>;
  private readonly byName = new Map<string, Named[]>();
  private readonly byFolded = new Map<string, Named[]>();

  constructor(readonly all: readonly Named[]) {
    this.byId = new Map(all.map(one => [one.id, one]));
    for (const one of all) {
      for (const name of new Set(one.names.map(exact))) listed(this.byName, name).push(one);
      for (const name of new Set(one.names.map(folded))) listed(this.byFolded, name).push(one);
    }
  }

  /** @param text a name, an id, or a name with the id in brackets behind it */
  find(text: string): Found {
    const id = idIn(text);
    const one = id && this.byId.get(id);
    if (one) return { one };
    if (id) return { candidates: [] };
    const found = this.byName.get(exact(text)) ?? this.byFolded.get(folded(text)) ?? [];
    return found.length === 1 ? { one: found[0]! } : { candidates: found };
  }

  /** What a cell has to say to be understood as that very thing. */
  written(id: string, name: string): string {
    const text = cellText(name);
    const found = this.find(text);
    if ('one' in found && found.one.id === id && !/[;\n]/.test(text)) return text;
    return `${text.replace(/[;\n]+/g, ' ')} [${id}]`;
  }
}

const ID_BEHIND = /\[([^[\]]+)\]\s*$/;

/** The id that a cell names, if it does. */
export function idIn(text: string): string | undefined {
  const id = (ID_BEHIND.exec(text)?.[1] ?? text).trim().toLowerCase();
  return isUUID(id) ? id : undefined;
}

/** How a message lists those that may be meant, each so that it can be copied into the cell. */
export function candidates(named: readonly Named[]): string {
  return named
    .slice(0, 5)
    .map(({ id, names, about }) => `${names[0]} [${id}]${about ? ` (${about})` : ''}`)
    .join('; ');
}

function exact(text: string): string {
  return cellText(text).toLowerCase().replace(/\s+/g, ' ');
}

function listed<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** The rooms of a conference. */
export async function roomsOf(manager: EntityManager, conferenceId: string): Promise<References> {
  const rooms: { id: string; name: LocalizedText; site: LocalizedText }[] = await manager.query(
    `select room.id, room.name, site.name as site from room join site on site.id = room.site_id
      where room.conference_id = $1 order by site.position, room.position`,
    [conferenceId],
  );
  return new References(
    rooms.map(({ id, name, site }) => ({
      ...{ id, kind: 'room' as const },
      names: Object.values(name),
      about: inLanguage(site, { language: 'vi' }),
    })),
  );
}

/**
 * People and bodies with one of these names or ids, in any spelling; and for names that nobody has, those that come
 * closest. Two statements, however many are named.
 */
export async function presentersNamed(manager: EntityManager, texts: readonly string[]): Promise<References> {
  const names = [...new Set(texts)];
  const ids = names.map(idIn).filter(id => id !== undefined);
  const parameters = [names.filter(name => !idIn(name)), ids];
  const people: PersonRow[] = await manager.query(PEOPLE, parameters);
  const bodies: BodyRow[] = await manager.query(BODIES, parameters);
  return new References([
    ...people.map(({ id, name, posts }) => ({ id, kind: 'person' as const, names: [name], about: posts })),
    ...bodies.map(({ id, name, abbreviation }) => ({
      ...{ id, kind: 'body' as const, about: null },
      names: [...Object.values(name), ...(abbreviation ? [abbreviation] : [])],
    })),
  ]);
}

/** Those whose names resemble one that was not found. */
export async function similarTo(manager: EntityManager, name: string): Promise<Named[]> {
  const rows: PersonRow[] = await manager.query(
    `${PERSON} where fold(person.name) % fold($1) order by similarity(fold(person.name), fold($1)) desc, person.id limit 3`,
    [name],
  );
  return rows.map(({ id, name: own, posts }) => ({ id, kind: 'person', names: [own], about: posts }));
}

interface PersonRow {
  id: string;
  name: string;
  posts: string | null;
}

interface BodyRow {
  id: string;
  name: LocalizedText;
  abbreviation: string | null;
}

const PERSON = `
  select person.id, person.name, (
    select string_agg(coalesce(post.title ->> 'vi', '') || ', ' || coalesce(body.name ->> 'vi', ''), '; ' order by held.id)
      from appointment held join post on post.id = held.post_id join body on body.id = post.body_id
     where held.person_id = person.id) as posts
  from person`;

const PEOPLE = `${PERSON}
  where person.id = any($2::uuid[]) or fold(person.name) in (select fold(name) from unnest($1::text[]) name)
  order by person.id`;

const BODIES = `
  with wanted as materialized (select fold(name) as name from unnest($1::text[]) name)
  select body.id, body.name, body.abbreviation from body
   where body.id = any($2::uuid[])
      or fold(body.abbreviation) in (select name from wanted)
      or exists (select from json_each_text(body.name) own where fold(own.value) in (select name from wanted))
   order by body.id`;
