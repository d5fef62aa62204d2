import type { Data } from '../support/create-test-app.js';

/**
 * A statement whose one text is another one after every row that was added, changed or removed: changes leave a row
 * in the audit trail, and of the tables that are not audited only the end of a session and the sending again of a mail are
 * changes that somebody asks for.
 */
export async function writtenStatement(sql: (statement: string) => Promise<Data[]>): Promise<string> {
  const tables = await sql(
    `select relname as name from pg_stat_user_tables
      where schemaname = current_schema() and relname <> 'access_token_use' order by 1`,
  );
  const counts = tables.map(({ name }) => `(select count(*) from "${name}")`);
  counts.push('(select count(ended_at) from session)', '(select count(resent_at) from outgoing_mail)');
  return `select array_to_string(array[${counts.join(', ')}], ' ') as written`;
}
