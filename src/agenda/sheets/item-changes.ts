import type { LocalizedText, LocalizedTextInput } from '../../platform/graphql/index.js';
import { cellText, type Named } from '../../platform/sheets/index.js';
import { AgendaItemKind } from '../agenda.enums.js';
import type { PresenterInput } from '../agenda-item.input.js';
import type { DraftItem, DraftPresenter, DraftSession } from './draft.js';
import type { SheetRow } from './sheet-row.js';
import { wallClock } from './times.js';

/** What a row names, found in the directory and among the rooms. */
export interface Resolved {
  /** Absent: unchanged. */
  roomId?: string | null;
  presenters?: Named[];
}

/** As the commands take it. */
export interface ItemContent {
  kind?: AgendaItemKind;
  title?: LocalizedTextInput[];
  plannedStart?: string | null;
  durationMinutes?: number | null;
  roomId?: string | null;
  closed?: boolean;
  presenters?: PresenterInput[];
}

export function newItem(row: SheetRow, { roomId, presenters = [] }: Resolved) {
  return {
    kind: row.kind ?? AgendaItemKind.OTHER,
    title: texts({ vi: row.titleVi, en: row.titleEn }),
    plannedStart: row.start?.toISOString() ?? null,
    durationMinutes: row.durationMinutes ?? null,
    roomId: roomId ?? null,
    closed: row.closed ?? false,
    presenters: presenters.map(party),
  };
}

/** In what a row differs from the item, as far as a sheet can show it: what it cannot show stays. */
export function itemChanges(
  row: SheetRow,
  item: DraftItem,
  { roomId, presenters }: Resolved,
  timeZone: string,
): ItemContent {
  const title = changedTitle(item.title, { vi: row.titleVi, en: row.titleEn });
  const { start, durationMinutes, kind, closed } = row;
  return {
    ...(title && { title }),
    ...(start !== undefined &&
      !sameTime(start, item.plannedStart, timeZone) && { plannedStart: start?.toISOString() ?? null }),
    ...(durationMinutes !== undefined && durationMinutes !== item.durationMinutes && { durationMinutes }),
    ...(kind && kind !== item.kind && { kind }),
    ...(closed !== undefined && closed !== item.closed && { closed }),
    ...(roomId !== undefined && roomId !== item.roomId && { roomId }),
    ...(presenters &&
      !sameParties(presenters, item.presenters) && { presenters: replaced(presenters, item.presenters) }),
  };
}

export interface SessionContent {
  title?: LocalizedTextInput[];
  plannedStart?: string | null;
  plannedEnd?: string | null;
  roomId?: string | null;
}

/** @param roomId absent is unchanged */
export function sessionChanges(
  title: string | null,
  row: SheetRow | undefined,
  roomId: string | null | undefined,
  session: DraftSession,
  timeZone: string,
): SessionContent {
  const newTitle = title && changedTitle(session.title ?? {}, { vi: title });
  const shownAlready =
    title && session.title && Object.values(session.title).some(text => cellText(text) === title);
  return {
    ...(newTitle && !shownAlready && { title: newTitle }),
    ...(row?.start !== undefined &&
      !sameTime(row.start, session.plannedStart, timeZone) && {
        plannedStart: row.start?.toISOString() ?? null,
      }),
    ...(row?.end !== undefined &&
      !sameTime(row.end, session.plannedEnd, timeZone) && { plannedEnd: row.end?.toISOString() ?? null }),
    ...(roomId !== undefined && roomId !== session.roomId && { roomId }),
  };
}

/** By what clocks show: a sheet knows no seconds' parts, nor which of two equal hours in autumn is meant. */
function sameTime(one: Date | null, other: Date | null, timeZone: string): boolean {
  if (!one || !other) return one === other;
  return wallClock(one, timeZone) === wallClock(other, timeZone);
}

type Titles = Partial<Record<'vi' | 'en', string | null>>;

/** The whole title with what the sheet says of it; languages that the sheet does not show stay, and so does the order. */
function changedTitle(present: LocalizedText, said: Titles): LocalizedTextInput[] | undefined {
  const changes = Object.entries(said).filter(
    ([language, text]) => text !== undefined && text !== (cellText(present[language] ?? '') || null),
  );
  if (changes.length === 0) return undefined;
  return texts({ ...present, ...Object.fromEntries(changes) });
}

function texts(by: Record<string, string | null | undefined>): LocalizedTextInput[] {
  return Object.entries(by).flatMap(([language, text]) => (text ? [{ language, text }] : []));
}

function party({ id, kind }: Named): PresenterInput {
  return kind === 'person' ? { personId: id } : { bodyId: id };
}

function partyId({ personId, bodyId }: DraftPresenter): string | null {
  return personId ?? bodyId;
}

function sameParties(named: readonly Named[], present: readonly DraftPresenter[]): boolean {
  return named.length === present.length && named.every(({ id }, at) => id === partyId(present[at]!));
}

/** Those who stay keep their role, post and body. */
function replaced(named: readonly Named[], present: readonly DraftPresenter[]): PresenterInput[] {
  const left = [...present];
  return named.map(one => {
    const at = left.findIndex(presenter => partyId(presenter) === one.id);
    return at < 0 ? party(one) : left.splice(at, 1)[0]!;
  });
}
