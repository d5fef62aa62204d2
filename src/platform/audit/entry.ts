import pg from 'pg';

/** In whose name a command writes, and which command it is. */
export interface OpenedEntry {
  /** Null is the system itself, or somebody outside. */
  accountId: string | null;
  /** What the account acts through. */
  via: { kind: 'session' | 'token'; id: string } | null;
  /** As the API calls it: `updateAgendaItem`. */
  command: string;
}

/**
 * SQL that begins the entry of this transaction: from there on, triggers note each row that it writes. It has no parameters,
 * so that it can travel with the beginning of the transaction, as one message.
 */
export function opening({ accountId, via, command }: OpenedEntry): string {
  const values = [command, accountId, via?.kind, via?.id].map(value =>
    value ? pg.escapeLiteral(value) : 'null',
  );
  return `select audit_open(${values.join(', ')})`;
}

/**
 * SQL that ends the entry as the newest link of the chain of its conference, or of the installation (null). The
 * last statement of a transaction, with which its commit travels: until then, other commands of the same chain wait here.
 */
export function sealing(conferenceId: string | null): string {
  return `select audit_seal(${conferenceId === null ? 'null' : pg.escapeLiteral(conferenceId)})`;
}
