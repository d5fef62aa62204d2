import type { RowRule, Statement } from '../platform/graphql/index.js';

/** What an account and the administrators know of it, and nobody else; nor a token that is for conferences only. */
export const ownOrForAdministrators: RowRule = {
  name: 'the account itself and administrators',
  sql: (row, statement) => {
    const { isAdministrator, limitedTo } = statement.viewer;
    if (isAdministrator) return 'true';
    return limitedTo ? 'false' : own(row, statement);
  },
};

/** How an account signs in concerns nobody but itself, and no program that acts in its name. */
export const ownInSession: RowRule = {
  name: 'the account itself, signed in',
  sql: (row, statement) => (statement.viewer.via?.kind === 'session' ? own(row, statement) : 'false'),
};

function own(row: string, statement: Statement): string {
  const { accountId } = statement.viewer;
  return accountId ? `${row}.id = ${statement.shared(accountId)}::uuid` : 'false';
}
