import { inLanguage } from '../../platform/graphql/index.js';
import { type CellErrors, cellText, type Day } from '../../platform/sheets/index.js';
import type { Column } from './columns.js';
import type { Draft, DraftSession } from './draft.js';
import { FAULTS } from './faults.js';
import { isSessionRow, type SheetRow } from './sheet-row.js';
import { wallClock } from './times.js';

/** A session that rows of the sheet name. */
export interface SheetSession {
  /** Its code in the sheet, if it has one. */
  code: string | null;
  title: string | null;
  /** The day of the row that named it first. */
  day: Day | null;
  /** The first row that names it. */
  firstRow: SheetRow;
  /** Its own row, which says its times and room. */
  ownRow?: SheetRow;
  /** What it is in the draft; absent if it is new. */
  present?: DraftSession;
}

/**
 * The sessions that the rows name, in the order in which they come, and which of them each row belongs to. By their
 * codes, which are external ids or ids of the draft; without one by title and day.
 */
export class SheetSessions {
  readonly list: SheetSession[] = [];
  private readonly byRow = new Map<SheetRow, SheetSession>();
  private readonly daysOf = new Map<string, Set<Day>>();

  constructor(
    rows: readonly SheetRow[],
    private readonly draft: Draft,
    private readonly timeZone: string,
    private readonly errors: CellErrors<Column>,
  ) {
    for (const { sessionId, plannedStart } of draft.items) this.noteDay(sessionId, plannedStart);
    for (const { id, plannedStart } of draft.sessions) this.noteDay(id, plannedStart);
    for (const row of rows) this.place(row);
  }

  of(row: SheetRow): SheetSession | undefined {
    return this.byRow.get(row);
  }

  private place(row: SheetRow): void {
    if (!row.sessionCode && !row.sessionTitle) return;
    const session = row.sessionCode
      ? this.byCode(row, row.sessionCode)
      : this.byTitle(row, row.sessionTitle!);
    if (!session) return;
    this.byRow.set(row, session);
    if (!isSessionRow(row)) return;
    if (session.ownRow) this.errors.add(row, 'session', FAULTS.sessionTwice(session.ownRow.number));
    else session.ownRow = row;
  }

  private byCode(row: SheetRow, code: string): SheetSession {
    const known = this.list.find(session => session.code === code);
    if (!known) {
      const present = this.draft.sessions.find(({ externalId }) => externalId === code);
      return this.add(row, present ?? this.draft.sessions.find(({ id }) => id === code.toLowerCase()));
    }
    known.title ??= row.sessionTitle;
    if (row.sessionTitle && row.sessionTitle !== known.title) {
      row.faulty = true;
      this.errors.add(row, 'session', FAULTS.sessionTitleDiffers(known.title!));
    }
    return known;
  }

  /** Those of the sheet go before those of the draft; of these, those that are on the day before those that have none. */
  private byTitle(row: SheetRow, title: string): SheetSession | undefined {
    const named = this.list.filter(
      session => session.title === title && (!row.day || !session.day || session.day === row.day),
    );
    if (named.length === 1) return named[0];
    const titled = this.draft.sessions.filter(session => hasTitle(session, title));
    const onDay = titled.filter(({ id }) => !row.day || this.daysOf.get(id)?.has(row.day));
    const found = onDay.length > 0 ? onDay : titled.filter(({ id }) => !this.daysOf.has(id));
    if (named.length === 0 && found.length <= 1) {
      const used = this.list.find(({ present }) => present && present === found[0]);
      return used ?? this.add(row, found[0]);
    }
    row.faulty = true;
    const ids = found.map(({ id, externalId }) => `${title} [${externalId ?? id}]`).join('; ');
    this.errors.add(row, 'session', FAULTS.ambiguousSession(ids));
    return undefined;
  }

  private add(row: SheetRow, present: DraftSession | undefined): SheetSession {
    const { sessionCode: code, sessionTitle: title, day } = row;
    const session = { code, title, day, firstRow: row, present };
    this.list.push(session);
    return session;
  }

  private noteDay(sessionId: string, start: Date | null): void {
    if (!start) return;
    const days = this.daysOf.get(sessionId) ?? new Set();
    this.daysOf.set(sessionId, days.add(wallClock(start, this.timeZone).slice(0, 10)));
  }
}

/** Whether it is titled so in any language. */
function hasTitle({ title }: DraftSession, wanted: string): boolean {
  return Object.values(title ?? {}).some(text => cellText(text) === wanted);
}

/** The title of a session as the column of sessions shows it. */
export function sessionTitle(title: DraftSession['title']): string | null {
  const text = inLanguage(title, { language: 'vi' });
  return text && cellText(text);
}
