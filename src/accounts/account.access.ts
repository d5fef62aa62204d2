import type { RowRule } from '../platform/graphql/index.js';

/** What an account and the administrators know of it, and nobody else. */
export const ownOrForAdministrators: RowRule = {
  name: 'the account itself and administrators',
  sql: (row, statement) => (statement.viewer.isAdministrator ? 'true' : ownOnly.sql(row, statement)),
};

/** What concerns nobody but the account itself. */
export const ownOnly: RowRule = {
  name: 'the account itself',
  sql: (row, statement) => {
    const { accountId } = statement.viewer;
    return accountId ? `${row}.id = ${statement.shared(accountId)}::uuid` : 'false';
  },
};
