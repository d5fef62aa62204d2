import { CalendarLinksService, SessionsService, TokenScope } from '../../../src/accounts/index.js';
import { Actor } from '../../../src/platform/auth/index.js';
import type { By } from '../../../src/platform/database/index.js';
import { addAccount } from '../../accounts/visitor.js';
import { UNKNOWN } from '../../factories/maker.js';
import { type Write, write } from '../case.js';
import { type Persona, token } from '../personas.js';
import { idBy, type Setting } from '../setting.js';

/** What people do about their own sessions and tokens, and try with those of others. */
export function sessionWrites(setting: Setting): Write[] {
  const { plenary } = setting;
  const another = async () => (await addAccount(plenary, { password: null })).id;
  const session = async (accountId: string | undefined) => {
    if (!accountId || !(await plenary.app.get(SessionsService).open(accountId))) return { id: UNKNOWN };
    return { id: await latest(setting, 'session', accountId) };
  };
  const accessToken = async (accountId: string | undefined) => {
    if (!accountId) return { id: UNKNOWN };
    await token(plenary, { id: accountId }, TokenScope.READ);
    return { id: await latest(setting, 'access_token', accountId) };
  };
  const calendarLink = async (accountId: string | undefined) => {
    if (!accountId) return { id: UNKNOWN };
    await plenary.app.get(CalendarLinksService).createOwn(as(accountId));
    return { id: await latest(setting, 'calendar_link', accountId) };
  };
  const own = ({ account }: Persona) => account?.id;
  return [
    write('endSession', 'own', by => session(own(by)), 'id'),
    write('endSession', 'of another', async () => session(await another()), 'id'),
    write('endOtherSessions', 'own', async () => ({})),
    write('createAccessToken', 'own', async () => ({
      name: 'robot',
      scope: 'READ',
      expiresOn: new Date().toISOString().slice(0, 10),
    })),
    write('revokeAccessToken', 'own', by => accessToken(own(by)), 'id'),
    write('revokeAccessToken', 'of another', async () => accessToken(await another()), 'id'),
    write('createCalendarLink', 'own', async () => ({})),
    write('revokeCalendarLink', 'own', by => calendarLink(own(by)), 'id'),
    write('revokeCalendarLink', 'of another', async () => calendarLink(await another()), 'id'),
  ];
}

function latest(setting: Setting, table: string, accountId: string): Promise<string> {
  return idBy(setting, `select id from ${table} where account_id = $1 order by id desc limit 1`, accountId);
}

/** In the name of an account that is signed in. */
function as(accountId: string): By {
  const standing = { accountId, personId: null, administrator: false, roles: [], bodyIds: [] };
  return { actor: Actor.forAccount(standing, { kind: 'session', id: UNKNOWN }), command: 'test' };
}
