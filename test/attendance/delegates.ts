import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { FocalPointsService } from '../../src/directory/index.js';
import { addAccount, cookieOf, SYSTEM, setClock } from '../accounts/visitor.js';
import type { Data, TestApp } from '../support/create-test-app.js';
import { createBody, createConference, vi } from './setting.js';

/** 07:42 in Vietnam on the day of the conference. */
export const MORNING = new Date('2020-06-12T00:42:00Z');
export const at = (time: string) => `2020-06-12T${time}:00+07:00`;

export interface Hall {
  ministry: string;
  province: string;
  conferenceId: string;
  /** Of the ministry, and of the province. */
  site1: string;
  site2: string;
  sessionId: string;
}

/** A conference that is open on its day, with a site that the ministry runs and one that the province runs. */
export async function createHall(plenary: TestApp): Promise<Hall> {
  setClock(plenary.app, MORNING);
  const ministry = await createBody(plenary, 'Bộ Nội vụ');
  const province = await createBody(plenary, 'UBND tỉnh Mẫu');
  const conferenceId = await createConference(plenary, ministry);
  const site = async (kind: string, name: string, hostId: string) =>
    (await plenary.mutate('addSite', { conferenceId, kind, name: vi(name), hostId }, 'site { id }')).site.id;
  const session = {
    conferenceId,
    title: vi('Phiên sáng'),
    plannedStart: at('08:00'),
    plannedEnd: at('11:30'),
  };
  const hall = {
    ministry,
    province,
    conferenceId,
    site1: await site('MAIN', 'Hà Nội', ministry),
    site2: await site('REMOTE', 'Tỉnh Mẫu', province),
    sessionId: (await plenary.mutate('addSession', session, 'agendaSession { id }')).agendaSession.id,
  };
  await setState(plenary, conferenceId, 'OPEN');
  return hall;
}

export function setState(plenary: TestApp, conferenceId: string, state: string): Promise<Data[]> {
  return sql(
    plenary,
    'update conference set state = $2::conference_state where id = $1',
    conferenceId,
    state,
  );
}

export interface Sent {
  id: string;
  badgeCode: string;
  personId: string;
}

let badges = 0;

/** A delegate as the organisers would have confirmed them: the only place that knows how that is written. */
export async function addDelegate(
  plenary: TestApp,
  conferenceId: string,
  { name = 'Nguyễn Văn Mẫu', ...wish }: Record<string, unknown> & { name?: string } = {},
): Promise<Sent> {
  badges += 1;
  const id = uuidv7();
  const personId = uuidv7();
  const badgeCode = `BADGE${String(badges).padStart(7, '0')}X`;
  await sql(plenary, 'insert into person (id, revision, name) values ($1, 1, $2)', personId, name);
  const row = {
    ...{ id, revision: 1, conference_id: conferenceId, person_id: personId, state: 'CONFIRMED' },
    ...{ nominated_at: MORNING, confirmed_at: MORNING, badge_code: badgeCode, ...wish },
  };
  const columns = Object.keys(row);
  await sql(
    plenary,
    `insert into delegate (${columns.join(', ')}) values (${columns.map((_, n) => `$${n + 1}`).join(', ')})`,
    ...Object.values(row),
  );
  return { id, badgeCode, personId };
}

/** Many of them, with two statements. */
export async function addDelegates(plenary: TestApp, conferenceId: string, n: number): Promise<Sent[]> {
  const sent = Array.from({ length: n }, () => {
    badges += 1;
    return { id: uuidv7(), personId: uuidv7(), badgeCode: `BADGE${String(badges).padStart(7, '0')}X` };
  });
  const people = sent.map(({ personId }) => personId);
  const ids = sent.map(({ id }) => id);
  await sql(
    plenary,
    "insert into person (id, revision, name) select id, 1, 'Nguyễn Văn Mẫu' from unnest($1::uuid[]) id",
    people,
  );
  await sql(
    plenary,
    `insert into delegate (id, revision, conference_id, person_id, state, nominated_at, confirmed_at, badge_code)
     select id, 1, $1, person, 'CONFIRMED', $2, $2, badge from unnest($3::uuid[], $4::uuid[], $5::text[]) as s(id, person, badge)`,
    ...[conferenceId, MORNING, ids, people, sent.map(({ badgeCode }) => badgeCode)],
  );
  return sent;
}

export function sql({ app }: TestApp, statement: string, ...values: unknown[]): Promise<Data[]> {
  return app.get(DataSource).query(statement, values);
}

/** The cookie of somebody who speaks for a body. */
export async function focalPointOf(plenary: TestApp, bodyId: string): Promise<string> {
  const { id, email } = await addAccount(plenary, { password: null });
  await plenary.app.get(FocalPointsService).appoint(SYSTEM, { bodyId, email });
  return cookieOf(plenary, id);
}

/** What a mutation answers to somebody with this cookie: the payload, or the code of the error of the request. */
export async function as(
  { send }: TestApp,
  cookie: string,
  name: string,
  input: object,
  select = '',
): Promise<Data> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { it: ${name}(input: $input) { ${select} userErrors { code path message } } }`;
  const { data, errors } = await send(document, { input }, { cookie }, null);
  return errors ? errors[0]!.extensions.code : data.it;
}

/** The stays that are stored and count, in order, in the time of Vietnam. */
export async function stays(plenary: TestApp, delegateId: string): Promise<string[]> {
  const rows = await sql(
    plenary,
    `select to_char(arrived_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI') || '-' ||
       coalesce(to_char(left_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI'), '') as stay
     from presence where delegate_id = $1 and undone_at is null order by arrived_at`,
    delegateId,
  );
  return rows.map(({ stay }) => stay);
}
