import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { createOpenConference, type OpenConference } from '../agenda/course/setting.js';
import { setOfficers } from '../minutes/setting.js';
import { signedIn } from '../personal-data/world.js';
import type { Data, TestApp } from '../support/create-test-app.js';

export interface Speaker {
  delegate: string;
  person: string;
  body: string;
  /** Cookies: of the delegate, and of the focal point of the body. */
  own: string;
  focalPoint: string;
}

export interface FloorSetting extends OpenConference {
  /** Confirmed delegates of two bodies. */
  a: Speaker;
  b: Speaker;
  /** The chair in person, without a role in the conference. */
  chair: string;
}

/** An open, public conference with delegates of two bodies. */
export async function createFloor(plenary: TestApp): Promise<FloorSetting> {
  const open = await createOpenConference(plenary);
  await setOfficers(plenary, open.conferenceId, { CHAIR: open.person });
  return {
    ...open,
    a: await speaker(plenary, open.conferenceId, 'Bộ A'),
    b: await speaker(plenary, open.conferenceId, 'Bộ B'),
    chair: await signedIn(plenary, { personId: open.person }),
  };
}

async function speaker(plenary: TestApp, conferenceId: string, name: string): Promise<Speaker> {
  const { mutate } = plenary;
  const named = { name: [{ language: 'vi', text: name }], kind: 'MINISTRY', level: 'CENTRAL' };
  const body: string = (await mutate('createBody', named, 'body { id }')).body.id;
  const person: string = (await mutate('createPerson', { name: `Người của ${name}` }, 'person { id }')).person
    .id;
  const delegate = await confirm(plenary, conferenceId, person, body);
  return {
    ...{ delegate, person, body },
    own: await signedIn(plenary, { personId: person }),
    focalPoint: await signedIn(plenary, { bodyId: body }),
  };
}

/** A confirmed delegate, as nominations leave one. */
export async function confirm(
  plenary: TestApp,
  conferenceId: string,
  personId: string,
  bodyId: string | null,
): Promise<string> {
  const id = uuidv7();
  await sql(
    plenary,
    `insert into delegate (id, revision, conference_id, person_id, body_id, state, nominated_at, confirmed_at, badge_code, post_printed)
     values ($1, 1, $2, $3, $4, 'CONFIRMED', now(), now(), $5, 'Chuyên viên')`,
    ...[id, conferenceId, personId, bodyId, randomBytes(9).toString('hex')],
  );
  return id;
}

export function sql({ app }: TestApp, statement: string, ...values: unknown[]): Promise<Data[]> {
  return app.get(DataSource).query(statement, values);
}

/** A mutation by somebody; the answer, or the codes of what stood against it. */
export async function as(
  { send }: TestApp,
  cookie: string,
  name: string,
  input: object,
): Promise<{ codes: string[]; request: Data | null }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { it: ${name}(input: $input) {
    speakRequest { id revision state place topic startedAt stoppedAt timeLimitSeconds refusedReason }
    userErrors { code path } } }`;
  const { data, errors } = await send(document, { input }, { cookie }, null);
  if (errors) return { codes: errors.map(({ extensions }) => extensions.code), request: null };
  return { codes: data.it.userErrors.map(({ code }: Data) => code), request: data.it.speakRequest };
}

/** The same by the administrator, which must succeed. */
export async function done({ mutate }: TestApp, name: string, input: object): Promise<Data> {
  const select = 'speakRequest { id revision state place topic startedAt stoppedAt timeLimitSeconds }';
  return (await mutate(name, input, select)).speakRequest;
}

const QUEUE = `query ($id: ID!, $states: [SpeakRequestState!]) { node(id: $id) { ... on AgendaItem {
  speakRequests(first: 100, states: $states) { totalCount nodes { id place state topic delegate { person { name } } } } } } }`;

/** The queue of an item as somebody sees it; null is: no such item. */
export async function queue(
  { send }: TestApp,
  cookie: string | null,
  id: string,
  states?: string[],
): Promise<Data | null> {
  const { data } = await send(QUEUE, { id, states }, cookie ? { cookie } : {}, null);
  return data.node?.speakRequests ?? null;
}
