import { AccountsService } from '../../../src/accounts/index.js';
import { addAccount, SYSTEM } from '../../accounts/visitor.js';
import { field, type Read, root, type Write, write } from '../case.js';
import type { Setting } from '../setting.js';

/** Of these all that is guarded has a value to be seen. */
const ACCOUNTS = ['organiser 1', 'delegate A', 'disabled'] as const;
const GUARDED = ['administrator', 'disabledAt', 'email', 'invited', 'language'];

export function accountReads({ accountOf }: Setting): Read[] {
  return [
    root('me', '-', {}, 'id'),
    root('accounts', 'all', {}, 'pageInfo { hasNextPage }'),
    root('accounts', 'text', { text: ['String', 'zq-mail-organiser-1'] }, 'totalCount'),
    ...ACCOUNTS.flatMap(name => {
      const { id } = accountOf(name);
      return [
        field('Account', 'name', name, id),
        ...GUARDED.map(each => field('Account', each, name, id)),
        ...['accessTokens', 'calendarLinks', 'sessions', 'person', 'focalPointOf'].map(each =>
          field('Account', each, name, id, '{ id }'),
        ),
      ];
    }),
  ];
}

export function accountWrites(setting: Setting): Write[] {
  const { app } = setting.plenary;
  const account = async () => (await addAccount(setting.plenary, { password: null })).id;
  return [
    write('inviteAccount', '-', async () => ({ email: `${setting.fresh()}@example.org`, name: 'Invited' })),
    write('renewAccountInvitation', '-', async () => ({ id: await account() })),
    write('createResetLink', '-', async () => ({ id: await account() }), 'id'),
    write(
      'updateAccount',
      '-',
      async () => ({ id: await account(), expectedRevision: 1, name: setting.fresh() }),
      'id',
    ),
    write('disableAccount', '-', async () => ({ id: await account() }), 'id'),
    write(
      'enableAccount',
      '-',
      async () => {
        const id = await account();
        await app.get(AccountsService).disable(SYSTEM, { id });
        return { id };
      },
      'id',
    ),
  ];
}
