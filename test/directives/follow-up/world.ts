import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { ConferenceRolesService } from '../../../src/conferences/index.js';
import { FocalPointsService } from '../../../src/directory/index.js';
import { ConferenceRole } from '../../../src/platform/auth/index.js';
import { addAccount, cookieOf, SYSTEM, setClock } from '../../accounts/visitor.js';
import { inputTypeOf, schemaOf, thingOf } from '../../factories/maker.js';
import type { Data, TestApp } from '../../support/create-test-app.js';
import { createWorld, lifeOf, type World } from '../world.js';

/** Somebody who is signed in. */
export interface Persona {
  id: string;
  headers: { cookie: string };
}

export interface FollowUpWorld extends World {
  /** Focal points of the three provinces. */
  ofProvince: [Persona, Persona, Persona];
  /** Focal point of the ministry, which convenes the conference. */
  ofMinistry: Persona;
  /** Focal point of the Ministry of Finance. */
  ofFinance: Persona;
  /** Focal point of a body that has no share in anything. */
  ofStranger: Persona;
  organiser: Persona;
  secretary: Persona;
  delegate: Persona;
}

export async function createFollowUpWorld(plenary: TestApp): Promise<FollowUpWorld> {
  const world = await createWorld(plenary);
  const { body: other } = await plenary.mutate(
    'createBody',
    { name: [{ language: 'vi', text: 'Bộ Y tế' }], kind: 'MINISTRY', level: 'CENTRAL' },
    'body { id }',
  );
  const persona = async (): Promise<Persona & { email: string }> => {
    const { id, email } = await addAccount(plenary, { password: null });
    return { id, email, headers: { cookie: await cookieOf(plenary, id) } };
  };
  const speaking = async (...bodyIds: string[]) => {
    const made = await persona();
    for (const bodyId of bodyIds) {
      await plenary.app.get(FocalPointsService).appoint(SYSTEM, { bodyId, email: made.email });
    }
    return made;
  };
  const withRole = async (role: ConferenceRole) => {
    const made = await persona();
    const given = { conferenceId: world.conference, role, email: made.email };
    await plenary.app.get(ConferenceRolesService).give(SYSTEM, given);
    return made;
  };
  const [a, b, c] = world.provinces as [string, string, string];
  const followed: FollowUpWorld = {
    ...world,
    ofProvince: [await speaking(a), await speaking(b), await speaking(c)],
    ofMinistry: await speaking(world.ministry),
    ofFinance: await speaking(world.finance),
    ofStranger: await speaking(other.id),
    organiser: await withRole(ConferenceRole.ORGANISER),
    secretary: await withRole(ConferenceRole.SECRETARY),
    delegate: await withRole(ConferenceRole.DELEGATE),
  };
  // Also on the days to which the tests set the clock.
  for (const table of ['focal_point', 'conference_role']) {
    await plenary.app.get(DataSource).query(`update ${table} set valid_from = '2020-01-01'`);
  }
  return followed;
}

export type FollowUp = ReturnType<typeof followUpOf>;

/** Follows shares up as different people. */
export function followUpOf(plenary: TestApp, world: FollowUpWorld) {
  const sql = (statement: string, ...values: unknown[]): Promise<Data[]> =>
    plenary.app.get(DataSource).query(statement, values);
  const life = lifeOf(plenary, world);

  /** What the mutation tells: `errors` of the request, or the codes of its user errors, or else the thing. */
  const attempt = async (by: Persona, mutation: string, input: object, select = 'id revision state') => {
    const { field } = thingOf(schemaOf(plenary), mutation);
    const document =
      `mutation ($input: ${inputTypeOf(mutation)}) { it: ${mutation}(input: $input) ` +
      `{ ${field} { ${select} } userErrors { code path message } } }`;
    const { data, errors } = await plenary.send(document, { input }, by.headers, null);
    return { errors, userErrors: data?.it?.userErrors as Data[] | undefined, thing: data?.it?.[field] };
  };
  const revisionOf = async (table: string, id: string) =>
    (await sql(`select revision from ${table} where id = $1`, id))[0].revision;

  return {
    sql,
    life,
    attempt,
    /** Acts on a share, or on a request for more time, as it is now. */
    act: async (by: Persona, mutation: string, id: string, input: object = {}, select?: string) => {
      const table = mutation === 'decideExtension' ? 'extension' : 'assignment';
      const target =
        mutation === 'requestExtension'
          ? { assignmentId: id }
          : { id, expectedRevision: await revisionOf(table, id) };
      return attempt(by, mutation, { ...target, ...input }, select);
    },
    /** The code with which it is refused, or DONE. */
    codeOf: ({ errors, userErrors }: { errors?: Data; userErrors?: Data[] | undefined }): string =>
      errors?.[0].extensions.code ?? (userErrors?.map(({ code }) => code).join(' ') || 'DONE'),
    today: (day: string) => setClock(plenary.app, new Date(`${day}T09:00:00+07:00`)),
    /** The followed shares of a directive that is issued with these assignments. */
    shares: async (assignments: object[], changes: object = {}): Promise<string[]> => {
      const { id } = await life.issued({ assignments, ...changes });
      const rows = await sql(
        `select assignment.id from assignment join body on body.id = body_id
          where directive_id = $1 and assignment.state is not null
          order by array_position($2::uuid[], body.id)`,
        id,
        world.provinces,
      );
      return rows.map(row => row.id);
    },
    /** A file of the conference, as if it had been uploaded. */
    file: async (by: Persona | null, state = 'AVAILABLE', conferenceId = world.conference) => {
      const id = uuidv7();
      await sql(
        `insert into file (id, revision, conference_id, name, media_type, size, sha256, state, refusal, uploaded_by_id)
         values ($1, 1, $2, 'kế hoạch.pdf', 'application/pdf', 10, repeat('a', 64), $3::file_state,
           case when $3::file_state = 'REFUSED' then 'virus' end, $4)`,
        id,
        conferenceId,
        state,
        by?.id ?? null,
      );
      return id;
    },
    read: async (by: Persona | null, query: string, variables: object = {}) =>
      plenary.send(query, variables, by?.headers ?? {}, null),
  };
}
