import type { EntityManager } from 'typeorm';
import { bodiesNamed } from '../../directory/index.js';
import { inLanguage, type LocalizedText } from '../../platform/graphql/index.js';
import { idIn, type Named, References } from '../../platform/sheets/index.js';

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
  const bodies = await bodiesNamed(manager, texts);
  return new References([
    ...people.map(({ id, name, posts }) => ({ id, kind: 'person' as const, names: [name], about: posts })),
    ...bodies,
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

const PERSON = `
  select person.id, person.name, (
    select string_agg(coalesce(post.title ->> 'vi', '') || ', ' || coalesce(body.name ->> 'vi', ''), '; ' order by held.id)
      from appointment held join post on post.id = held.post_id join body on body.id = post.body_id
     where held.person_id = person.id) as posts
  from person`;

const PEOPLE = `${PERSON}
  where person.id = any($2::uuid[]) or fold(person.name) in (select fold(name) from unnest($1::text[]) name)
  order by person.id`;
