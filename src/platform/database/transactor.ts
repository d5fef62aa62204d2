import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { openEntry, sealEntry } from '../audit/index.js';
import { type Actor, type Facts, type Named, NotAllowedError, type Rule } from '../auth/index.js';
import { constraintError } from './constraint-errors.js';
import { claim, keep, type Operation } from './operations.js';

/** In whose name a command acts, and the transaction it joins if one is already open. */
export interface By {
  actor: Actor;
  /** Name of the command, as the API calls it. */
  command: string;
  /** Who may do it; absent for what Plenary does by itself. */
  rule?: Rule;
  /** The id that the client has given to this one act, so that it is applied once. */
  operation?: Operation;
  tx?: Tx;
  /** Whether what is written is invented sample data, and flagged so. */
  sample?: boolean;
  /** The day on which it is done, where that is invented as well; today if absent. */
  day?: string;
}

/** An open transaction of one command. */
export class Tx {
  private conferenceId: string | null = null;
  private allowed: boolean;

  constructor(
    readonly manager: EntityManager,
    private readonly by: Pick<By, 'actor' | 'command' | 'rule' | 'tx'>,
  ) {
    this.allowed = !by.rule?.of;
  }

  /** The command that this one is a part of, if it joined its transaction. */
  get partOf(): Tx | undefined {
    return this.by.tx;
  }

  /**
   * Says in which conference the command acts: whether the actor may do that is decided here, and the
   * audit entry goes into the chain of that conference.
   * @param facts the bodies that may do it as well
   * @throws NotAllowedError
   */
  inConference(id: string, named: Named, facts?: Pick<Facts, 'bodyIds' | 'isInvited' | 'isSignatory'>): void {
    this.allow('conference', id, named, facts);
    this.conferenceId = id;
  }

  /**
   * Says for which body the command acts.
   * @throws NotAllowedError
   */
  ofBody(id: string, named: Named, facts?: Pick<Facts, 'isSpokenFor'>): void {
    this.allow('body', id, named, facts);
  }

  /**
   * Says for which person the command acts.
   * @throws NotAllowedError
   */
  ofPerson(id: string, named: Named, facts: Pick<Facts, 'bodyIds'>): void {
    this.allow('person', id, named, facts);
  }

  /**
   * Does one act in several conferences: what it writes in each is an entry of its own, in the chain of that one. Nothing
   * may have been written before. Chains are taken in the order of the ids, so that two such acts do not wait for each other.
   * @throws NotAllowedError
   */
  async inEach(ids: Iterable<string>, named: Named, work: (id: string) => Promise<void>): Promise<void> {
    // There may be no conference at all to ask about.
    if (this.by.actor.isAdministrator) this.allowed = true;
    const { actor, command } = this.by;
    for (const id of [...ids].sort()) {
      this.allow('conference', id, named);
      await work(id);
      if (this.partOf) continue;
      await sealEntry(this.manager, id);
      await openEntry(this.manager, entryOf(actor, command));
    }
  }

  /** Writes the audit entry. A command that has not asked whether it may, must not commit. */
  async seal(): Promise<void> {
    if (!this.allowed) throw new Error(`${this.by.command} has not said what it acts on`);
    await sealEntry(this.manager, this.conferenceId);
  }

  private allow(of: Rule['of'], id: string, named: Named, facts?: Facts): void {
    const { actor, rule } = this.by;
    if (!rule || rule.of !== of) return;
    if (!rule.allows(actor, id, facts)) throw new NotAllowedError(rule, id, named);
    this.allowed = true;
  }
}

/** Runs the work of a command in one transaction. */
@Injectable()
export class Transactor {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Commits when `work` returns and rolls back when it throws; joins `by.tx` if there is one.
   * @throws DomainError in place of a violated constraint that has one
   */
  async run<T>(by: By, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      if (by.tx) return await work(new Tx(by.tx.manager, by));
      return await this.dataSource.transaction(manager => this.once(manager, by, work));
    } catch (error) {
      throw (error instanceof QueryFailedError && constraintError(error)) || error;
    }
  }

  private async once<T>(manager: EntityManager, by: By, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { actor, command, operation } = by;
    const { accountId } = actor;
    const done = operation && (await claim<T>(manager, accountId, command, operation));
    if (done) return done.result;
    await openEntry(manager, entryOf(actor, command));
    const tx = new Tx(manager, by);
    const result = await work(tx);
    if (operation) await keep(manager, accountId, operation, result);
    await tx.seal();
    return result;
  }
}

function entryOf({ accountId, via }: Actor, command: string) {
  return { accountId, via: via && { kind: via.kind, id: via.id }, command };
}
