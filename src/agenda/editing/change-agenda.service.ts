import { Injectable } from '@nestjs/common';
import { NotAllowedError } from '../../platform/auth/index.js';
import { type By, rowsOf, Transactor, type Tx } from '../../platform/database/index.js';
import { ConflictError, DomainError, notFound } from '../../platform/errors/index.js';
import { AgendaItemEntity, AgendaSessionEntity } from '../agenda.entity.js';
import { AgendaService } from '../agenda.service.js';
import { holdDraft } from '../working-draft.js';
import {
  noChanges,
  oneChangeExpected,
  oneSessionExpected,
  refTaken,
  unknownRef,
} from './change-agenda.errors.js';
import type { AgendaChangeInput, ChangeAgendaInput } from './change-agenda.input.js';

/** What was done to the draft. */
export interface ChangedAgenda {
  conferenceId: string;
  /** Of the thing that each change speaks of, in their order; of a thing taken off the id that it had. */
  ids: string[];
}

/** Applies a list of changes to the working draft as one: in one transaction, with one entry in the audit trail. */
@Injectable()
export class ChangeAgendaService {
  constructor(
    private readonly transactor: Transactor,
    private readonly agenda: AgendaService,
  ) {}

  /** @throws DomainError of the first change that is not possible, at its path; nothing is written then */
  change(by: By, { conferenceId, changes }: ChangeAgendaInput): Promise<ChangedAgenda> {
    return this.transactor.run(by, async tx => {
      const kinds = changes.map((change, at) => {
        const given = Object.entries(change).filter(([, value]) => value !== undefined);
        if (given.length !== 1) throw oneChangeExpected(at);
        return given[0]![0];
      });
      if (changes.length === 0) throw noChanges();
      await holdDraft(tx, conferenceId, ['conferenceId']);
      const run = new Run(this.agenda, { ...by, tx }, conferenceId, await revisionsOf(tx, changes));
      const ids: string[] = [];
      for (const [at, change] of changes.entries()) {
        const path = ['changes', String(at), kinds[at]!];
        ids.push(await run.apply(change).catch(error => rethrow(error, path, conferenceId)));
      }
      return { conferenceId, ids };
    });
  }
}

/** One list of changes as it is being applied. */
class Run {
  private readonly refs = new Map<string, string>();

  constructor(
    private readonly agenda: AgendaService,
    private readonly by: By & { tx: Tx },
    private readonly conferenceId: string,
    /** As they were before the first change. */
    private readonly revisions: ReadonlyMap<string, number>,
  ) {}

  /** Answers with the id of the thing that the change speaks of. */
  async apply(change: AgendaChangeInput): Promise<string> {
    const { agenda, by, conferenceId } = this;
    const {
      addSession,
      updateSession,
      moveSession,
      removeSession,
      addItem,
      updateItem,
      moveItem,
      removeItem,
    } = change;
    if (addSession) {
      const { ref, ...input } = addSession;
      if (ref && this.refs.has(ref)) throw refTaken(ref);
      const id = await agenda.addSession(by, { ...input, conferenceId });
      if (ref) this.refs.set(ref, id);
      return id;
    }
    if (addItem) {
      const { sessionId, sessionRef, ...input } = addItem;
      const session = this.session(sessionId, sessionRef);
      if (!session) throw oneSessionExpected();
      return agenda.addItem(by, { ...input, sessionId: session });
    }
    if (updateSession) await agenda.updateSession(by, await this.current(AgendaSessionEntity, updateSession));
    if (moveSession) await agenda.moveSession(by, await this.current(AgendaSessionEntity, moveSession));
    if (removeSession) await agenda.removeSession(by, await this.current(AgendaSessionEntity, removeSession));
    if (updateItem) await agenda.updateItem(by, await this.current(AgendaItemEntity, updateItem));
    if (moveItem) {
      const { sessionId, sessionRef, ...input } = moveItem;
      const to = this.session(sessionId, sessionRef);
      await agenda.moveItem(by, { ...(await this.current(AgendaItemEntity, input)), sessionId: to });
    }
    if (removeItem) await agenda.removeItem(by, await this.current(AgendaItemEntity, removeItem));
    return (updateSession ?? moveSession ?? removeSession ?? updateItem ?? moveItem ?? removeItem)!.id;
  }

  private session(id: string | undefined, ref: string | undefined): string | undefined {
    if (id && ref) throw oneSessionExpected();
    if (!ref) return id;
    const added = this.refs.get(ref);
    if (!added) throw unknownRef(ref);
    return added;
  }

  /** The same with the revision of this moment, if it was made from that of before the list. */
  private async current<T extends { id: string; expectedRevision: number }>(
    entity: typeof AgendaSessionEntity | typeof AgendaItemEntity,
    input: T,
  ): Promise<T> {
    if (this.revisions.get(input.id) !== input.expectedRevision) return input;
    const row = await this.by.tx.manager.findOneBy<AgendaSessionEntity | AgendaItemEntity>(entity, {
      id: input.id,
    });
    return row ? { ...input, expectedRevision: row.revision } : input;
  }
}

async function revisionsOf({ manager }: Tx, changes: AgendaChangeInput[]): Promise<Map<string, number>> {
  const sessions = changes.flatMap(
    ({ updateSession, moveSession, removeSession }) => (updateSession ?? moveSession ?? removeSession)?.id,
  );
  const items = changes.flatMap(
    ({ updateItem, moveItem, removeItem }) => (updateItem ?? moveItem ?? removeItem)?.id,
  );
  const rows = [
    ...(await rowsOf(manager, AgendaSessionEntity, sessions)),
    ...(await rowsOf(manager, AgendaItemEntity, items)),
  ];
  return new Map(rows.map(([id, { revision }]) => [id, revision]));
}

/** What a change throws, with its place in the list. */
function rethrow(error: unknown, path: string[], conferenceId: string): never {
  if (error instanceof DomainError) {
    throw new DomainError(
      ...error.failures.map(failure => ({ ...failure, path: [...path, ...failure.path] })),
    );
  }
  // The conference of the list is allowed already: this is a thing of another one.
  if (error instanceof NotAllowedError) throw notFound([...path, ...error.named.path], error.named.what);
  if (error instanceof ConflictError) {
    const { expectedRevision, currentRevision } = error;
    throw new ConflictError(expectedRevision, currentRevision, conferenceId, [...path, 'expectedRevision']);
  }
  throw error;
}
