import { QueryFailedError } from 'typeorm';
import type { By, Tx } from '../../platform/database/index.js';
import { DomainError, type Failure } from '../../platform/errors/index.js';
import type { CellErrors, Place } from '../../platform/sheets/index.js';
import type { AgendaService } from '../agenda.service.js';
import type { Column } from './columns.js';
import { columnOfPath } from './columns-of-paths.js';

/** What PostgreSQL says to all that follows a statement that has failed. */
const TRANSACTION_ABORTED = '25P02';

/** The commands of the agenda, called one after another in one transaction; what they refuse is noted at its cell. */
export class ImportSteps {
  /** Whether nothing more can be tried. */
  private stopped = false;

  constructor(
    readonly by: By,
    readonly tx: Tx,
    readonly agenda: AgendaService,
    readonly errors: CellErrors<Column>,
  ) {}

  /**
   * Does a step, noting why not; then the next may be tried, so that all errors are told at once. Whatever a step has
   * done by half is taken back with the rest, for with errors nothing is written.
   */
  async attempt(place: Place<Column>, step: () => Promise<unknown>, ofSession = false): Promise<void> {
    await this.noting(step, failure =>
      this.errors.add(place, columnOfPath(failure.path, place, ofSession), failure),
    );
  }

  /** The same for a step about a session or item that no row names, but its code. */
  async attemptBeside(code: string | null, step: () => Promise<unknown>): Promise<void> {
    await this.noting(step, failure => this.errors.addMissing(code ?? '', failure));
  }

  private async noting(step: () => Promise<unknown>, note: (failure: Failure) => void): Promise<void> {
    if (this.stopped) return;
    try {
      await step();
    } catch (error) {
      if (error instanceof DomainError) error.failures.forEach(note);
      else if (isAborted(error)) this.stopped = true;
      else throw error;
    }
  }

  async updateSession(id: string, changes: object): Promise<void> {
    await this.agenda.updateSession(this.by, { ...(await this.named('agenda_session', id)), ...changes });
  }

  async removeSession(id: string): Promise<void> {
    await this.agenda.removeSession(this.by, await this.named('agenda_session', id));
  }

  async updateItem(id: string, changes: object): Promise<void> {
    await this.agenda.updateItem(this.by, { ...(await this.named('agenda_item', id)), ...changes });
  }

  async moveItem(id: string, sessionId: string): Promise<void> {
    await this.agenda.moveItem(this.by, { ...(await this.named('agenda_item', id)), sessionId });
  }

  /** Features above may hold on to an item, which only the database knows: so that the others can be tried still. */
  async removeItem(id: string): Promise<void> {
    const { manager } = this.tx;
    await manager.query('savepoint removal');
    try {
      await this.agenda.removeItem(this.by, await this.named('agenda_item', id));
    } catch (error) {
      await manager.query('rollback to savepoint removal');
      throw error;
    }
  }

  /** As commands name what they change; under the lock of the draft nobody else changes it. */
  private async named(table: 'agenda_session' | 'agenda_item', id: string) {
    const [row]: { revision: number }[] = await this.tx.manager.query(
      `select revision from ${table} where id = $1`,
      [id],
    );
    return { id, expectedRevision: row!.revision };
  }
}

function isAborted(error: unknown): boolean {
  return error instanceof QueryFailedError && error.driverError.code === TRANSACTION_ABORTED;
}
