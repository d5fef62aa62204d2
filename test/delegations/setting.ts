import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { ConferenceRolesService } from '../../src/conferences/index.js';
import { FocalPointsService } from '../../src/directory/index.js';
import type { ConferenceRole } from '../../src/platform/auth/index.js';
import { addAccount, cookieOf, SYSTEM, setClock } from '../accounts/visitor.js';
import { maker, vi } from '../factories/maker.js';
import { administratorToken } from '../support/administrator.js';
import type { Data, TestApp, UserError } from '../support/create-test-app.js';

export function itIs({ app }: TestApp, day: string, time = '09:00'): void {
  setClock(app, new Date(`${day}T${time}:00+07:00`));
}

export type Sql = (statement: string, ...values: unknown[]) => Promise<Data[]>;

export function sqlOf({ app }: TestApp): Sql {
  return (statement, ...values) => app.get(DataSource).query(statement, values);
}

/** Somebody with a session. */
export interface Person {
  ask(query: string, variables?: object): Promise<Data>;
  /** Codes of the refusal; the top-level code where it is one; nothing if it was done. */
  codes(name: string, input: object): Promise<string[]>;
  /** The ids of what was answered. */
  run(name: string, input: object, select?: string): Promise<Data>;
  refuse(name: string, input: object): Promise<UserError[]>;
}

const THINGS = [
  [/^(nominate|confirm)Delegates$/, 'delegates'],
  [/Substitution$/, 'substitution'],
  [/Capacity$/, 'site'],
  [/./, 'delegate'],
] as const;

function personWith(plenary: TestApp, headers: Record<string, string>): Person {
  const send = async (name: string, input: object, select: string) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    return plenary.send(
      `mutation ($input: ${type}) { it: ${name}(input: $input) { ${select} userErrors { code message path } } }`,
      { input },
      headers,
      null,
    );
  };
  const refuse = async (name: string, input: object) => {
    const { data, errors } = await send(name, input, '');
    if (errors) throw new Error(JSON.stringify(errors));
    return data.it.userErrors;
  };
  return {
    ask: async (query, variables = {}) => {
      const { data, errors } = await plenary.send(query, variables, headers, null);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    refuse,
    codes: async (name, input) => {
      const { data, errors } = await send(name, input, '');
      if (errors) return errors.map(({ extensions }) => extensions.code);
      return data.it.userErrors.map(({ code, path }: UserError) => `${path.join('.')} ${code}`);
    },
    run: async (name, input, select = 'id') => {
      const thing = THINGS.find(([pattern]) => pattern.test(name))![1];
      const { data, errors } = await send(name, input, `${thing} { ${select} }`);
      if (errors || data.it.userErrors.length > 0) {
        throw new Error(`${name}: ${JSON.stringify(errors ?? data.it.userErrors)}`);
      }
      return data.it[thing];
    },
  };
}

export async function personOf(plenary: TestApp, more: object = {}): Promise<Person & { email: string }> {
  const account = await addAccount(plenary, { password: null, ...more });
  return { email: account.email, ...personWith(plenary, { cookie: await cookieOf(plenary, account.id) }) };
}

export async function focalPointOf(plenary: TestApp, bodyId: string): Promise<Person> {
  const person = await personOf(plenary);
  await plenary.app
    .get(FocalPointsService)
    .appoint(SYSTEM, { bodyId, email: person.email, includesBelow: false });
  return person;
}

export async function withRole(
  plenary: TestApp,
  conferenceId: string,
  role: ConferenceRole,
): Promise<Person> {
  const person = await personOf(plenary);
  await plenary.app.get(ConferenceRolesService).give(SYSTEM, { conferenceId, email: person.email, role });
  return person;
}

export type Setting = Awaited<ReturnType<typeof createSetting>>;

/** A planned conference on 20 November 2026 with two sites, a ministry that convenes it, and two provinces. */
export async function createSetting(plenary: TestApp, slug = 'hoi-nghi') {
  const make = maker(plenary, { authorization: `Bearer ${administratorToken()}` });
  const sql = sqlOf(plenary);
  const body = (name: string, more: object = {}) =>
    make('createBody', { name: vi(name), kind: 'PROVINCE', level: 'PROVINCE', ...more });
  const ministry = await body('Bộ Nội vụ', { kind: 'MINISTRY', level: 'CENTRAL' });
  const a = await body('Cao Bằng');
  const b = await body('Lai Châu');
  const chair = await make('createPerson', { name: 'Triệu Văn Chủ' });
  const conference = await make('createConference', {
    ...{ slug, title: vi('Hội nghị tổng kết'), kindCode: 'TONG_KET', convenerId: ministry },
    ...{ startsOn: '2026-11-20', officers: [{ personId: chair, role: 'CHAIR' }] },
  });
  await make('advanceConference', { id: conference, expectedRevision: 1, action: 'PLAN' });
  const site = (name: string, capacity?: number) =>
    make('addSite', { conferenceId: conference, kind: 'REMOTE', name: vi(name), capacity });
  const hall = await site('Hà Nội', 2);
  const remote = await site('Cao Bằng');
  const person = (name: string) => make('createPerson', { name });
  const post = (bodyId: string, title: string, rank?: number) =>
    make('createPost', { bodyId, title: vi(title), rank });
  const appoint = async (personId: string, postId: string, heldFrom?: string) => {
    await make('appointPerson', { personId, postId, heldFrom });
    return personId;
  };
  let position = 0;
  /** Invites by rows, as the invitations have left them. */
  const invite = async (
    to: { bodyId?: string; personId?: string },
    more: { quota?: number; siteId?: string; requiredRank?: number; replyBy?: string; state?: string } = {},
  ) => {
    position += 1;
    const invitationId = randomUUID();
    const { quota = 1, siteId = null, requiredRank = null, replyBy = null, state = 'ISSUED' } = more;
    const ofBody = !to.personId;
    await sql(
      `insert into invitation (id, revision, conference_id, position, state, body_id, person_id, site_id, quota, required_rank,
         contact_point, reply_by, issued_at, issued_on, stated)
       values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, 'Văn phòng Bộ, 024 3771 9999', $10, now(), '2026-11-01', '{}')`,
      ...[invitationId, conference, position, state, ofBody ? to.bodyId : null, to.personId ?? null],
      ...[siteId, ofBody ? quota : null, requiredRank, replyBy],
    );
    const id = randomUUID();
    await sql(
      `insert into invitee (id, revision, invitation_id, conference_id, position, body_id, person_id, quota)
       values ($1, 1, $2, $3, 1, $4, $5, $6)`,
      ...[id, invitationId, conference, to.bodyId ?? null, to.personId ?? null, quota],
    );
    return id;
  };
  const revisionOf = async (id: string, table = 'delegate') => {
    const [{ revision }] = await sql(`select revision from ${table} where id = $1`, id);
    return revision as number;
  };
  return {
    ...{
      make,
      sql,
      ministry,
      a,
      b,
      chair,
      conference,
      hall,
      remote,
      body,
      person,
      post,
      appoint,
      invite,
      revisionOf,
    },
    organiser: personWith(plenary, { authorization: `Bearer ${administratorToken()}` }),
    /** Id and revision of a delegate as it is now. */
    now: async (id: string, table = 'delegate') => ({ id, expectedRevision: await revisionOf(id, table) }),
    stateOf: async (id: string) =>
      (await sql('select state from delegate where id = $1', id))[0].state as string,
    /** Names new people of a body at a site, by its invitation. */
    named: async (inviteeId: string, names: string[], more: object = {}) => {
      const delegates = names.map(name => ({ newPerson: { name }, ...more }));
      const made = await personWith(plenary, { authorization: `Bearer ${administratorToken()}` }).run(
        'nominateDelegates',
        { inviteeId, delegates },
      );
      return made.map(({ id }: Data) => id) as string[];
    },
  };
}
