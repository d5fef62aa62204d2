import { columns, expression, many, Shape, type Statement } from '../platform/graphql/index.js';

/** Folded text in which accounts are searched; there is an index on just this expression. */
export const searchedAccount = (row: string) => `(fold(${row}.name) || ' ' || fold(${row}.email))`;

/** Who has an account is not for the public. */
export const accountShape: Shape = new Shape(
  'Account',
  'account',
  {
    ...columns('id', 'revision', 'name', 'email', 'administrator', 'language', 'disabledAt'),
    invited: expression(
      row =>
        `(${row}.password_hash is null and ` +
        `not exists (select from external_identity where external_identity.account_id = ${row}.id))`,
    ),
    sessions: many(() => sessionShape, {
      on: (account, session) => `${session}.account_id = ${account}.id`,
      order: session => `${session}.created_at desc, ${session}.id desc`,
    }),
    accessTokens: many(() => accessTokenShape, {
      on: (account, token) => `${token}.account_id = ${account}.id`,
      order: token => `${token}.created_at desc, ${token}.id desc`,
    }),
    calendarLinks: many(() => calendarLinkShape, {
      on: (account, link) => `${link}.account_id = ${account}.id`,
      order: link => `${link}.created_at desc, ${link}.id desc`,
    }),
  },
  { scope: (_, { viewer }) => String(viewer.isSignedIn) },
);

/** Where somebody has signed in, and with what programs act in their name, concerns nobody else. */
function own(row: string, statement: Statement): string {
  const { accountId } = statement.viewer;
  return accountId ? `${row}.account_id = ${statement.shared(accountId)}::uuid` : 'false';
}

function currentSession({ viewer: { via } }: Statement): string | null {
  return via?.kind === 'session' ? via.id : null;
}

const sessionShape = new Shape(
  'AccountSession',
  'session',
  {
    ...columns('id', 'createdAt', 'lastSeenAt', 'expiresAt', 'userAgent', 'address'),
    current: expression(
      (row, statement) => `coalesce(${row}.id = ${statement.shared(currentSession(statement))}::uuid, false)`,
    ),
  },
  {
    scope: (row, statement) =>
      `${own(row, statement)} and ${row}.ended_at is null and ${row}.expires_at > now() ` +
      `and ${row}.last_seen_at > now() - interval '12 hours'`,
  },
);

export const accessTokenShape = new Shape(
  'AccessToken',
  'access_token',
  {
    ...columns('id', 'name', 'scope', 'conferenceIds', 'createdAt', 'expiresAt'),
    lastUsedAt: expression(
      row => `(select used.last_used_at from access_token_use used where used.access_token_id = ${row}.id)`,
    ),
  },
  {
    scope: (row, statement) =>
      `${own(row, statement)} and ${row}.revoked_at is null and ${row}.expires_at > now()`,
  },
);

export const calendarLinkShape = new Shape('CalendarLink', 'calendar_link', columns('id', 'createdAt'), {
  scope: (row, statement) => `${own(row, statement)} and ${row}.revoked_at is null`,
});
