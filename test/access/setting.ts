import { DataSource } from 'typeorm';
import { vi } from '../factories/maker.js';
import type { Data, TestApp } from '../support/create-test-app.js';
import { addMinutes, type MinutesParts } from './minutes.js';
import { makePersonas, type Persona, type PersonaName } from './personas.js';
import { type ConferenceName, makeWorld, type World } from './world.js';
import { writtenStatement } from './written.js';

/** All that the cases speak of. */
export interface Setting {
  plenary: TestApp;
  world: World;
  minutes: Record<ConferenceName, MinutesParts>;
  personas: Persona[];
  sql(statement: string, ...values: unknown[]): Promise<Data[]>;
  accountOf(name: PersonaName): { id: string; email: string };
  /** A text that is another one after every write. */
  written(): Promise<string>;
  /** A name that nothing has yet. */
  fresh(): string;
  /** Id and present revision, as updates want them. */
  current(table: string, id: string): Promise<{ id: string; expectedRevision: number }>;
}

export async function makeSetting(plenary: TestApp): Promise<Setting> {
  const world = await makeWorld(plenary);
  const personas = await makePersonas(plenary, world);
  const sql: Setting['sql'] = (statement, ...values) => plenary.app.get(DataSource).query(statement, values);
  await sql(
    `insert into attendance (id, revision, conference_id, position, stated, role, person_id, printed, derived)
     values (gen_random_uuid(), 1, $1, 1000, 'PERSON_PRESENT', 'PARTICIPANT', $2, 'zq-public-derived-attendance', true)`,
    ...[world.conferences.public.conference, world.attendee],
  );
  const minutes = await addMinutes(sql, world);
  const statement = await writtenStatement(sql);
  let made = 0;
  return {
    plenary,
    world,
    minutes,
    personas,
    sql,
    accountOf: name => personas.find(persona => persona.name === name)!.account!,
    written: async () => (await sql(statement))[0].written,
    fresh: () => {
      made += 1;
      return `fresh-${made}`;
    },
    current: async (table, id) => {
      const [row] = await sql(`select revision from ${table} where id = $1`, id);
      return { id, expectedRevision: row.revision };
    },
  };
}

export function freshText({ fresh }: Setting) {
  return vi(fresh());
}

/** The id of the one row that a statement gives. */
export async function idBy({ sql }: Setting, statement: string, ...values: unknown[]): Promise<string> {
  const [row] = await sql(statement, ...values);
  return row.id;
}
