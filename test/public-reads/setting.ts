import type { Response } from 'light-my-request';
import { createConference, createSetting, type Setting } from '../agenda/setting.js';
import { type Morning, morning, openToAll, publish } from '../agenda/versions/setting.js';
import type { Data, TestApp } from '../support/create-test-app.js';

export const AGENDA = `query ($id: ID!) {
  conference(id: $id) {
    id title state visibility convener { name }
    agenda { number sessions { title roomName items { title closed presenters { personName person { name } } } } }
  }
}`;

export interface PublicSetting extends Setting, Morning {}

/** A conference that everybody sees, with a published agenda of a session and two items. */
export async function publishedSetting(plenary: TestApp): Promise<PublicSetting> {
  const setting = await createSetting(plenary);
  const parts = await morning(plenary, setting.conferenceId, setting.roomA);
  await openToAll(plenary, setting.conferenceId);
  await publish(plenary, setting.conferenceId);
  return { ...setting, ...parts };
}

/** Another one, without an agenda. */
export async function anotherConference(plenary: TestApp, convenerId: string): Promise<string> {
  const id = await createConference(plenary, convenerId);
  await openToAll(plenary, id);
  return id;
}

export function post(
  { app }: TestApp,
  payload: string | object,
  headers: Record<string, string> = {},
): Promise<Response> {
  return app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });
}

export function get(
  { app }: TestApp,
  parameters: Record<string, string>,
  headers: Record<string, string> = {},
  method: 'GET' | 'HEAD' = 'GET',
): Promise<Response> {
  return app.inject({ method, url: `/graphql?${new URLSearchParams(parameters)}`, headers });
}

/** What somebody without an account reads. */
export async function read(plenary: TestApp, query: string, variables: object = {}): Promise<Data> {
  const response = await post(plenary, { query, variables });
  const { data, errors } = response.json();
  if (errors) throw new Error(JSON.stringify(errors, null, 2));
  return data;
}

export const isKept = ({ headers }: Response): boolean => headers.etag !== undefined;

/** Changes a conference, whatever its revision is. */
export async function changeConference({ ask, mutate }: TestApp, id: string, changes: object): Promise<void> {
  const { conference } = await ask('query ($id: ID!) { conference(id: $id) { revision } }', { id });
  await mutate(
    'updateConference',
    { id, expectedRevision: conference.revision, ...changes },
    'conference { id }',
  );
}

export async function renamePerson({ ask, mutate }: TestApp, id: string, name: string): Promise<void> {
  const { person } = await ask('query ($id: ID!) { person(id: $id) { revision } }', { id });
  await mutate('updatePerson', { id, expectedRevision: person.revision, name }, 'person { id }');
}

export async function changeBody({ ask, mutate }: TestApp, id: string, changes: object): Promise<void> {
  const { body } = await ask('query ($id: ID!) { body(id: $id) { revision } }', { id });
  await mutate('updateBody', { id, expectedRevision: body.revision, ...changes }, 'body { id }');
}
