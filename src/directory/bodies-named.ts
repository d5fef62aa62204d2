import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../platform/graphql/index.js';
import { idIn, type Named } from '../platform/sheets/index.js';

/** Bodies with one of these names, abbreviations or ids, in any spelling, as cells of sheets name them: one statement. */
export async function bodiesNamed(manager: EntityManager, texts: readonly string[]): Promise<Named[]> {
  const names = [...new Set(texts)];
  const ids = names.map(idIn).filter(id => id !== undefined);
  const bodies: BodyRow[] = await manager.query(BODIES, [names.filter(name => !idIn(name)), ids]);
  return bodies.map(({ id, name, abbreviation }) => ({
    ...{ id, kind: 'body', about: null },
    names: [...Object.values(name), ...(abbreviation ? [abbreviation] : [])],
  }));
}

interface BodyRow {
  id: string;
  name: LocalizedText;
  abbreviation: string | null;
}

const BODIES = `
  with wanted as materialized (select fold(name) as name from unnest($1::text[]) name)
  select body.id, body.name, body.abbreviation from body
   where body.id = any($2::uuid[])
      or fold(body.abbreviation) in (select name from wanted)
      or exists (select from json_each_text(body.name) own where fold(own.value) in (select name from wanted))
   order by body.id`;
