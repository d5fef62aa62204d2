import { DataSource } from 'typeorm';
import { ConferenceRolesService } from '../../src/conferences/index.js';
import { ConferenceRole } from '../../src/platform/auth/index.js';
import { addAccount, cookieOf, SYSTEM } from '../accounts/visitor.js';
import { createOpenConference, itIs, type OpenConference } from '../agenda/course/setting.js';
import type { Data, TestApp } from '../support/create-test-app.js';

export const paragraph = (text: string) => [{ text }];

export interface MinutesSetting extends OpenConference {
  minutesId: string;
  /** Cookies: the chair and the secretary of the conference in person. The chair has no role in it. */
  chair: string;
  secretary: string;
}

/** A public conference that is open, with its agenda, its minutes, and those who sign them. */
export async function createMinutes(plenary: TestApp): Promise<MinutesSetting> {
  const open = await createOpenConference(plenary);
  const { conferenceId, person, otherPerson } = open;
  await setOfficers(plenary, conferenceId, { CHAIR: person, SECRETARY: otherPerson });
  const { minutes } = await plenary.mutate('openMinutes', { conferenceId }, 'minutes { id }');
  const secretary = await withRole(plenary, conferenceId, ConferenceRole.SECRETARY, otherPerson);
  return {
    ...open,
    minutesId: minutes.id,
    chair: await signedIn(plenary, person),
    secretary: secretary.cookie,
  };
}

export async function setOfficers(
  { ask, mutate }: TestApp,
  id: string,
  officers: Record<string, string>,
): Promise<void> {
  const { conference } = await ask('query ($id: ID!) { conference(id: $id) { revision } }', { id });
  const input = {
    ...{ id, expectedRevision: conference.revision },
    officers: Object.entries(officers).map(([role, personId]) => ({ role, personId })),
  };
  await mutate('updateConference', input, 'conference { id }');
}

export async function signedIn(plenary: TestApp, personId?: string): Promise<string> {
  const { id } = await addAccount(plenary, { password: null, ...(personId ? { personId } : {}) });
  return cookieOf(plenary, id);
}

export async function withRole(
  plenary: TestApp,
  conferenceId: string,
  role: ConferenceRole,
  personId?: string,
): Promise<{ cookie: string; roleId: string }> {
  const { id, email } = await addAccount(plenary, { password: null, ...(personId ? { personId } : {}) });
  const roleId = await plenary.app.get(ConferenceRolesService).give(SYSTEM, { conferenceId, email, role });
  return { cookie: await cookieOf(plenary, id), roleId };
}

/** Records an entry and gives what is selected of it. */
export async function record(
  { mutate }: TestApp,
  conferenceId: string,
  text: string,
  more: object = {},
  select = 'id revision',
): Promise<Data> {
  const input = { conferenceId, kind: 'STATEMENT', text: paragraph(text), ...more };
  return (await mutate('recordMinutesEntry', input, `minutesEntry { ${select} }`)).minutesEntry;
}

/** A mutation of minutes by somebody with this cookie; gives its user errors, or the code of the error of the request. */
export async function tryAs(
  { send }: TestApp,
  cookie: string,
  name: string,
  input: object,
): Promise<string[]> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { it: ${name}(input: $input) { userErrors { code } } }`;
  const { data, errors } = await send(document, { input }, { cookie }, null);
  if (errors) return errors.map(({ extensions }) => extensions.code);
  return data.it.userErrors.map(({ code }: { code: string }) => code);
}

const PAGE = `query ($id: ID!) { conference(id: $id) { minutes { id revision state verified digest
  entries(first: 100) { totalCount nodes { id plainText } } } } }`;

/** The minutes as somebody sees them; null is: none. */
export async function minutesSeenBy(
  { send }: TestApp,
  cookie: string | null,
  id: string,
): Promise<Data | null> {
  const { data } = await send(PAGE, { id }, cookie ? { cookie } : {}, null);
  return data.conference?.minutes ?? null;
}

/** The texts of the entries that somebody sees, in order. */
export async function textsSeenBy(plenary: TestApp, cookie: string | null, id: string): Promise<string[]> {
  const minutes = await minutesSeenBy(plenary, cookie, id);
  if (!minutes) return [];
  const texts = minutes.entries.nodes.map(({ plainText }: Data) => plainText);
  if (minutes.entries.totalCount !== texts.length) throw new Error('the count tells of more');
  return texts;
}

export function sql({ app }: TestApp, statement: string, ...values: unknown[]): Promise<Data[]> {
  return app.get(DataSource).query(statement, values);
}

export async function minutesRevision({ app }: TestApp, id: string): Promise<number> {
  const [{ revision }] = await app.get(DataSource).query('select revision from minutes where id = $1', [id]);
  return revision;
}

/** Checks the minutes. */
export async function check(plenary: TestApp, id: string): Promise<void> {
  const input = { id, expectedRevision: await minutesRevision(plenary, id) };
  await plenary.mutate('checkMinutes', input, 'minutes { id }');
}

/** Checks the minutes, and has them signed by both. */
export async function approve(plenary: TestApp, { minutesId, chair, secretary }: MinutesSetting) {
  await check(plenary, minutesId);
  for (const [role, cookie] of Object.entries({ CHAIR: chair, SECRETARY: secretary })) {
    const input = { id: minutesId, expectedRevision: await minutesRevision(plenary, minutesId), role };
    const refused = await tryAs(plenary, cookie, 'signMinutes', input);
    if (refused.length > 0) throw new Error(refused.join());
  }
}

export { itIs };
