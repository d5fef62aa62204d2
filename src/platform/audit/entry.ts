import type { EntityManager } from 'typeorm';

/** In whose name a command writes, and which command it is. */
export interface OpenedEntry {
  /** Null is the system itself, or somebody outside. */
  accountId: string | null;
  /** What the account acts through. */
  via: { kind: 'session' | 'token'; id: string } | null;
  /** As the API calls it: `updateAgendaItem`. */
  command: string;
}

/** Begins the entry of this transaction: from here on, triggers note each row that it writes. */
export async function openEntry(
  manager: EntityManager,
  { accountId, via, command }: OpenedEntry,
): Promise<void> {
  await manager.query('select audit_open($1, $2, $3, $4)', [
    command,
    accountId,
    via?.kind ?? null,
    via?.id ?? null,
  ]);
}

/**
 * Ends the entry as the newest link of the chain of its conference, or of the installation (null). The
 * last statement of a transaction: until it commits, other commands of the same chain wait here.
 */
export async function sealEntry(manager: EntityManager, conferenceId: string | null): Promise<void> {
  await manager.query('select audit_seal($1)', [conferenceId]);
}
