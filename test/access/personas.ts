import { AccessTokensService, AccountsService, TokenScope } from '../../src/accounts/index.js';
import { ConferenceRolesService } from '../../src/conferences/index.js';
import { FocalPointsService } from '../../src/directory/index.js';
import { ConferenceRole } from '../../src/platform/auth/index.js';
import { addAccount, cookieOf, DAY, SYSTEM } from '../accounts/visitor.js';
import type { TestApp } from '../support/create-test-app.js';
import type { World } from './world.js';

/** The columns of the matrix. */
export const PERSONAS = [
  'anonymous',
  'disabled',
  'attendee',
  'delegate A',
  'presenter 1',
  'chair 1',
  'focal A',
  'focal B',
  'focal above A',
  'former organiser 1',
  'secretary 1',
  'secretary 2',
  'organiser 1',
  'organiser 2',
  'administrator',
  'read token organiser 1',
  'write token organiser 1 in 1',
  'read token presenter 1 in 1',
  'read token focal A in told',
  'write token administrator in 2',
] as const;
export type PersonaName = (typeof PERSONAS)[number];

export interface Persona {
  name: PersonaName;
  /** Carry a real session or access token. */
  headers: Record<string, string>;
  /** Null for those who have none. */
  account: { id: string; email: string } | null;
}

type Account = NonNullable<Persona['account']>;

/** Somebody of each kind, signed in. */
export async function makePersonas(plenary: TestApp, world: World): Promise<Persona[]> {
  const { app } = plenary;
  const { bodies, above, presenter, chair, attendee, conferences } = world;
  const account = (name: string, more: object = {}) => {
    const email = `zq-mail-${name.toLowerCase().replaceAll(' ', '-')}@example.org`;
    return addAccount(plenary, { password: null, email, name: `zq-account-${name}`, ...more });
  };
  const role = (held: ConferenceRole, name: '1' | '2' | 'draft', { email }: Account) =>
    app
      .get(ConferenceRolesService)
      .give(SYSTEM, { conferenceId: conferences[name].conference, email, role: held });
  const withRole = async (
    held: ConferenceRole,
    name: '1' | '2' | 'draft',
    who: string,
    more: object = {},
  ) => {
    const made = await account(who, more);
    await role(held, name, made);
    return made;
  };
  const speaking = async (bodyId: string, who: string, includesBelow = false) => {
    const made = await account(who);
    await app.get(FocalPointsService).appoint(SYSTEM, { bodyId, email: made.email, includesBelow });
    return made;
  };

  const delegatePerson = bodies.A.official;
  const organiser = await withRole(ConferenceRole.ORGANISER, '1', 'organiser 1');
  const administrator = await account('administrator', { administrator: true });
  const former = await account('former organiser 1');
  const ended = await role(ConferenceRole.ORGANISER, '1', former);
  await app.get(ConferenceRolesService).end(SYSTEM, { id: ended, expectedRevision: 1 });
  const disabled = await withRole(ConferenceRole.ORGANISER, '1', 'disabled');

  const accounts: Partial<Record<PersonaName, Account>> = {
    disabled,
    attendee: await account('attendee', { personId: attendee }),
    'delegate A': await withRole(ConferenceRole.DELEGATE, '1', 'delegate A', { personId: delegatePerson }),
    'presenter 1': await withRole(ConferenceRole.PRESENTER, '1', 'presenter 1', { personId: presenter }),
    'chair 1': await withRole(ConferenceRole.DELEGATE, '1', 'chair 1', { personId: chair }),
    'focal A': await speaking(bodies.A.body, 'focal A'),
    'focal B': await speaking(bodies.B.body, 'focal B'),
    'focal above A': await speaking(above, 'focal above A', true),
    'former organiser 1': former,
    'secretary 1': await withRole(ConferenceRole.SECRETARY, '1', 'secretary 1'),
    'secretary 2': await withRole(ConferenceRole.SECRETARY, '2', 'secretary 2'),
    'organiser 1': organiser,
    'organiser 2': await withRole(ConferenceRole.ORGANISER, '2', 'organiser 2'),
    administrator,
  };
  await role(ConferenceRole.ORGANISER, 'draft', organiser);
  await role(ConferenceRole.DELEGATE, 'draft', accounts['delegate A']!);
  const ofPresenter = accounts['presenter 1']!;
  const ofFocalPoint = accounts['focal A']!;
  const tokens: Partial<Record<PersonaName, [Account, string]>> = {
    'read token organiser 1': [organiser, await token(plenary, organiser, TokenScope.READ)],
    'write token organiser 1 in 1': [
      organiser,
      await token(plenary, organiser, TokenScope.WRITE, [conferences['1'].conference]),
    ],
    'read token presenter 1 in 1': [
      ofPresenter,
      await token(plenary, ofPresenter, TokenScope.READ, [conferences['1'].conference]),
    ],
    'read token focal A in told': [
      ofFocalPoint,
      await token(plenary, ofFocalPoint, TokenScope.READ, [conferences.told.conference]),
    ],
    'write token administrator in 2': [
      administrator,
      await token(plenary, administrator, TokenScope.WRITE, [conferences['2'].conference]),
    ],
  };
  const personas = [];
  for (const name of PERSONAS) personas.push(await persona(plenary, name, accounts[name], tokens[name]));
  await app.get(AccountsService).disable(SYSTEM, { id: disabled.id });
  return personas;
}

async function persona(
  plenary: TestApp,
  name: PersonaName,
  account?: Account,
  token?: [Account, string],
): Promise<Persona> {
  if (token) return { name, account: token[0], headers: { authorization: `Bearer ${token[1]}` } };
  if (!account) return { name, account: null, headers: {} };
  return { name, account, headers: { cookie: await cookieOf(plenary, account.id) } };
}

/** An access token that is valid for a day at least. */
export async function token(
  { app }: TestApp,
  { id: accountId }: { id: string },
  scope: TokenScope,
  conferenceIds?: string[],
): Promise<string> {
  const expiresOn = new Date(Date.now() + DAY).toISOString().slice(0, 10);
  const input = { accountId, name: 'robot', scope, conferenceIds, expiresOn };
  return (await app.get(AccessTokensService).create(SYSTEM, input)).token!;
}
