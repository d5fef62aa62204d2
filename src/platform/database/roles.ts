import pg from 'pg';
import type { DataSource } from 'typeorm';
import { type Connection, RUNTIME_ROLE } from './pool-options.js';

/** What Plenary may only read; the functions of the audit trail write it with the rights of their owner. */
const READ_ONLY = ['migrations', 'audit_chain', 'audit_entry', 'audit_change', 'audit_exemption'];

/**
 * Makes the role that Plenary runs as where it is missing. Roles belong to the whole server, so another
 * database may be doing the same at this moment.
 * @param login whether Plenary connects as the role; else the owner acts as it
 * @returns false if the owner may not make roles
 */
export async function runtimeRoleReady(owner: DataSource, login: boolean): Promise<boolean> {
  try {
    await owner.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${RUNTIME_ROLE}') then
        create role ${RUNTIME_ROLE} ${login ? 'login' : 'nologin'};
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`);
    if (login) return true;
    // Since PostgreSQL 16, who has made a role may still not act as it.
    const [{ may }] = await owner.query(
      `select pg_has_role('${RUNTIME_ROLE}',
         case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end) as may`,
    );
    if (!may) await owner.query(`grant ${RUNTIME_ROLE} to current_user`);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE) return false;
    throw error;
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** Lets a role read and write rows, and nothing else: the tables, the triggers and the audit trail are the owner's. */
export async function grantRows(owner: DataSource, role: string): Promise<void> {
  const grantee = pg.escapeIdentifier(role);
  // Several statements at once are one transaction.
  await owner.query(`
    grant usage on schema public to ${grantee};
    revoke all on all tables in schema public from ${grantee};
    grant select, insert, update, delete on all tables in schema public to ${grantee};
    revoke insert, update, delete on ${READ_ONLY.join(', ')} from ${grantee};
    grant execute on function audit_seal(uuid) to ${grantee};
    grant usage on schema pgboss to ${grantee};
    revoke all on all tables in schema pgboss from ${grantee};
    grant select on pgboss.queue to ${grantee};
    grant select, insert, update, delete on pgboss.job to ${grantee};
    grant select, insert, delete on pgboss.archive to ${grantee}`);
}

/** As whom the database sees this connection. */
export function roleOf(connection: Connection): string {
  if (connection.role) return connection.role;
  // Never connected: it only knows how to read a connection string.
  return new pg.Client('url' in connection ? connection.url : connection).user!;
}
