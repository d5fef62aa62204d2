import type { ImportReport } from './import-report.js';
import type { Findings } from './import-run.js';
import type { ImportSteps } from './import-steps.js';
import { type SessionContent, sessionChanges } from './item-changes.js';
import type { SheetSession } from './sheet-sessions.js';

/**
 * Makes the sessions that a sheet names, before its items, and gives them their times after these: on the way, items
 * that move with their session would lie outside it.
 */
export class ImportSessions {
  /** What the sessions of the sheet have become. */
  private readonly ids = new Map<SheetSession, string>();

  constructor(
    private readonly steps: ImportSteps,
    private readonly found: Findings,
    private readonly report: ImportReport,
  ) {}

  /** Undefined if it could not be made. */
  idOf(session: SheetSession): string | undefined {
    return this.ids.get(session);
  }

  async open(): Promise<void> {
    for (const session of this.found.sessions.list)
      await this.steps.attempt(session.firstRow, () => this.openOne(session), true);
  }

  async finish(): Promise<void> {
    for (const session of this.found.sessions.list)
      await this.steps.attempt(session.ownRow ?? session.firstRow, () => this.finishOne(session), true);
  }

  private async openOne(session: SheetSession): Promise<void> {
    const { present, code, title, ownRow } = session;
    if (present) {
      this.ids.set(session, present.id);
      const isTimed = present.plannedStart !== null || present.plannedEnd !== null;
      if (!isTimed || !isMoved(this.changesOf(session))) return;
      return this.steps.updateSession(present.id, { plannedStart: null, plannedEnd: null });
    }
    const { conference, resolved } = this.found;
    const id = await this.steps.agenda.addSession(this.steps.by, {
      conferenceId: conference.id,
      title: title ? [{ language: 'vi', text: title }] : null,
      roomId: (ownRow && resolved.get(ownRow)?.roomId) ?? null,
      externalId: code,
    });
    this.ids.set(session, id);
    this.report.sessionsAdded += 1;
  }

  private async finishOne(session: SheetSession): Promise<void> {
    const { present, ownRow } = session;
    const id = this.ids.get(session);
    if (!id || ownRow?.faulty) return;
    const changes = present ? this.changesOf(session) : newTimes(session);
    if (Object.keys(changes).length === 0) return;
    const { plannedStart = present?.plannedStart?.toISOString() ?? null } = changes;
    const { plannedEnd = present?.plannedEnd?.toISOString() ?? null } = changes;
    await this.steps.updateSession(id, { ...changes, ...(isMoved(changes) && { plannedStart, plannedEnd }) });
    if (present) this.report.sessionsChanged += 1;
  }

  private changesOf({ present, title, ownRow }: SheetSession): SessionContent {
    const roomId = ownRow && this.found.resolved.get(ownRow)?.roomId;
    return sessionChanges(title, ownRow, roomId, present!, this.found.conference.timeZone);
  }
}

function newTimes({ ownRow }: SheetSession): SessionContent {
  return {
    ...(ownRow?.start && { plannedStart: ownRow.start.toISOString() }),
    ...(ownRow?.end && { plannedEnd: ownRow.end.toISOString() }),
  };
}

function isMoved({ plannedStart, plannedEnd }: SessionContent): boolean {
  return plannedStart !== undefined || plannedEnd !== undefined;
}
