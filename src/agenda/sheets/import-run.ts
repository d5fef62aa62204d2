import type { ConferenceEntity } from '../../conferences/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { idsOf, itemsOf, type Ordered, renumber, sessionsOf } from '../ordering.js';
import { assertItemTimes } from '../planned-times.js';
import { openDraft } from '../working-draft.js';
import type { Draft, DraftItem } from './draft.js';
import { FAULTS } from './faults.js';
import type { ImportReport } from './import-report.js';
import { ImportSessions } from './import-sessions.js';
import type { ImportSteps } from './import-steps.js';
import { itemChanges, newItem, type Resolved } from './item-changes.js';
import { mergedOrder } from './merged-order.js';
import { isSessionRow, type SheetRow } from './sheet-row.js';
import type { SheetSession, SheetSessions } from './sheet-sessions.js';

/** What an import has found out before it writes. */
export interface Findings {
  conference: ConferenceEntity;
  draft: Draft;
  rows: readonly SheetRow[];
  sessions: SheetSessions;
  resolved: ReadonlyMap<SheetRow, Resolved>;
  removeMissing: boolean;
}

/** Carries out a sheet with the commands of the agenda, so that each of their rules holds. */
export class ImportRun {
  private readonly itemsByCode: ReadonlyMap<string, DraftItem>;
  /** Ids of the items that rows have become. */
  private readonly itemIds = new Map<SheetRow, string>();
  private readonly sessions: ImportSessions;

  constructor(
    private readonly steps: ImportSteps,
    private readonly found: Findings,
    private readonly report: ImportReport,
  ) {
    this.sessions = new ImportSessions(steps, found, report);
    const { items } = found.draft;
    this.itemsByCode = new Map([
      ...items.map(item => [item.id, item] as const),
      ...items.flatMap(item => (item.externalId === null ? [] : [[item.externalId, item] as const])),
    ]);
  }

  async carryOut(): Promise<void> {
    const { errors } = this.steps;
    await this.sessions.open();
    const seen = new Map<DraftItem | string, number>();
    for (const row of this.found.rows.filter(each => !isSessionRow(each) && each.code)) {
      const item = this.itemOf(row.code!);
      const key = item ?? row.code!;
      const earlier = seen.get(key);
      if (earlier) errors.add(row, 'code', FAULTS.codeTwice(earlier));
      else if (!row.faulty) await this.steps.attempt(row, () => this.item(row, item));
      if (!earlier) seen.set(key, row.number);
    }
    if (this.found.removeMissing) await this.removeMissing(item => !seen.has(item));
    await this.sessions.finish();
    if (errors.count === 0) await this.order();
  }

  private itemOf(code: string): DraftItem | undefined {
    return this.itemsByCode.get(code) ?? this.itemsByCode.get(code.toLowerCase());
  }

  private async item(row: SheetRow, item: DraftItem | undefined): Promise<void> {
    const session = this.found.sessions.of(row);
    if (!session && !item) throw new DomainError({ ...FAULTS.sessionRequired(), path: ['sessionId'] });
    const sessionId = session ? this.sessions.idOf(session) : item!.sessionId;
    // What is wrong with the session was said already.
    if (session?.ownRow?.faulty || !sessionId) return;
    const resolved = this.found.resolved.get(row)!;
    this.assertInside(row, item, session);
    if (item) await this.change(row, item, sessionId, resolved);
    else await this.add(row, sessionId, resolved);
  }

  /** Against the times that the session will have in the end. */
  private assertInside(row: SheetRow, item: DraftItem | undefined, session: SheetSession | undefined): void {
    const { draft, conference } = this.found;
    const present = session ? session.present : draft.sessions.find(({ id }) => id === item?.sessionId);
    const { start = present?.plannedStart ?? null, end = present?.plannedEnd ?? null } =
      session?.ownRow ?? {};
    const { start: plannedStart = item?.plannedStart ?? null } = row;
    const { durationMinutes = item?.durationMinutes ?? null } = row;
    assertItemTimes({ plannedStart, durationMinutes }, { plannedStart: start, plannedEnd: end }, conference);
  }

  private async add(row: SheetRow, sessionId: string, resolved: Resolved): Promise<void> {
    const content = newItem(row, resolved);
    assertTitled(content.title);
    const { agenda, by } = this.steps;
    this.itemIds.set(row, await agenda.addItem(by, { sessionId, ...content, externalId: row.code }));
    this.report.added += 1;
  }

  private async change(row: SheetRow, item: DraftItem, sessionId: string, resolved: Resolved): Promise<void> {
    const { id } = item;
    this.itemIds.set(row, id);
    const changes = itemChanges(row, item, resolved, this.found.conference.timeZone);
    if (changes.title) assertTitled(changes.title);
    const moves = sessionId !== item.sessionId;
    const isChanged = Object.keys(changes).length > 0;
    if (moves) await this.move(item, sessionId, changes);
    else if (isChanged) await this.steps.updateItem(id, changes);
    this.report[moves || isChanged ? 'changed' : 'unchanged'] += 1;
  }

  /** Without its start on the way: that may fit neither session. */
  private async move(item: DraftItem, sessionId: string, changes: object): Promise<void> {
    const { id } = item;
    const later = { ...(item.plannedStart && { plannedStart: item.plannedStart.toISOString() }), ...changes };
    if (item.plannedStart) await this.steps.updateItem(id, { plannedStart: null });
    await this.steps.moveItem(id, sessionId);
    if (Object.keys(later).length > 0) await this.steps.updateItem(id, later);
  }

  /** Takes off what an earlier sheet has brought and this one does not name. */
  private async removeMissing(isMissing: (item: DraftItem) => boolean): Promise<void> {
    const { steps, report } = this;
    const { draft, sessions } = this.found;
    for (const item of draft.items.filter(each => each.externalId !== null && isMissing(each))) {
      await steps.attemptBeside(item.externalId, () => steps.removeItem(item.id));
      report.removed += 1;
    }
    const named = new Set(sessions.list.map(({ present }) => present?.id));
    const missing = draft.sessions.filter(each => each.externalId !== null && !named.has(each.id));
    for (const { id, externalId } of missing) {
      await steps.attemptBeside(externalId, async () => {
        if ((await idsOf(steps.tx.manager, itemsOf(id))).length > 0) return;
        await steps.removeSession(id);
        report.sessionsRemoved += 1;
      });
    }
  }

  /** Sessions and items in the order of the sheet. */
  private async order(): Promise<void> {
    const { conference, draft, sessions, rows } = this.found;
    const sheet = sessions.list.map(session => this.sessions.idOf(session)!);
    await this.reorder(
      sessionsOf(conference.id),
      draft.sessions.map(({ id }) => id),
      sheet,
    );
    const lists = new Map<string, string[]>();
    for (const row of rows) {
      const id = this.itemIds.get(row);
      if (!id) continue;
      const session = sessions.of(row);
      const sessionId = session ? this.sessions.idOf(session)! : this.itemOf(row.code!)!.sessionId;
      const list = lists.get(sessionId) ?? [];
      list.push(id);
      lists.set(sessionId, list);
    }
    for (const [sessionId, ids] of lists) {
      const old = draft.items.filter(item => item.sessionId === sessionId).map(({ id }) => id);
      await this.reorder(itemsOf(sessionId), old, ids);
    }
  }

  /** @param old the list before the import */
  private async reorder(list: Ordered, old: readonly string[], sheet: readonly string[]): Promise<void> {
    const { tx } = this.steps;
    const present = await idsOf(tx.manager, list);
    const before = new Set(old);
    const wanted = mergedOrder(present, sheet, id => !before.has(id));
    if (wanted.every((id, at) => id === present[at])) return;
    await openDraft(tx, this.found.conference.id, ['conferenceId']);
    await renumber(tx.manager, list, wanted);
    const left = new Set(wanted);
    const oldOrder = old.filter(id => left.has(id));
    const newOrder = wanted.filter(id => before.has(id));
    if (oldOrder.some((id, at) => id !== newOrder[at])) this.report.reordered += 1;
  }
}

function assertTitled(title: readonly unknown[]): void {
  if (title.length === 0) throw new DomainError({ ...FAULTS.required(TITLE), path: ['title'] });
}

const TITLE = { vi: 'nội dung', en: 'A title' };
