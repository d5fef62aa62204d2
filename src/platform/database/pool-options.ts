/** What `pg` needs to connect: an outside database by its URL, the embedded one by its socket. */
export type Connection = (
  | { url: string }
  | { host: string; port: number; user: string; database: string; password?: string }
) & {
  /** What the user acts as, if not as itself. */
  role?: string;
};

/** As whom Plenary runs where its user is not its own: may read and write rows, but not change tables. */
export const RUNTIME_ROLE = 'plenary_runtime';

export function asRuntime(connection: Connection): Connection {
  return { ...connection, role: RUNTIME_ROLE };
}

/**
 * Session settings of every connection. JIT compilation costs more than any of our reads takes. Random pages are
 * cheap on the disks of today, so that indexes are used. A statement that hangs must not hold a connection for ever,
 * nor a transaction its locks, when the network has lost the one who began it.
 */
export const SESSION_OPTIONS =
  '-c timezone=UTC -c jit=off -c random_page_cost=1.1 -c statement_timeout=30000 -c lock_timeout=5000 ' +
  '-c idle_in_transaction_session_timeout=10000';
