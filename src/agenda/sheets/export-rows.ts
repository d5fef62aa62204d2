import { DateTime } from 'luxon';
import type { MessageLanguage } from '../../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../../platform/graphql/index.js';
import { cellText, NO_WORD, type References, YES_WORD } from '../../platform/sheets/index.js';
import type { SheetConference, SheetContent } from './agenda-sheets.queries.js';
import type { Column } from './columns.js';
import { sessionTitle } from './sheet-sessions.js';
import { instantOf } from './times.js';
import { kindWord } from './words.js';

/** A row of a sheet that is written; absent is empty. Days are `yyyy-MM-dd`, times seconds from midnight. */
export type WrittenRow = Partial<Record<Exclude<Column, 'start' | 'end' | 'duration'>, string>> & {
  start?: WrittenTime;
  end?: WrittenTime;
  duration?: number;
};

/** A time of the row's day, or with a day of its own. */
export interface WrittenTime {
  day?: string;
  seconds: number;
}

export interface Names {
  rooms: References;
  people: References;
}

/**
 * An agenda as rows: each session in its own row, its items below it.
 * @param names how an import finds rooms and presenters again; absent where nobody is to import it
 */
export function exportRows(
  content: readonly SheetContent[],
  { timeZone }: SheetConference,
  language: MessageLanguage,
  names?: Names,
): WrittenRow[] {
  const writer = new RowWriter(timeZone, language, names);
  return content.flatMap(session => [
    writer.session(session),
    ...session.items.map(item => writer.item(session, item)),
  ]);
}

class RowWriter {
  constructor(
    private readonly timeZone: string,
    private readonly language: MessageLanguage,
    private readonly names: Names | undefined,
  ) {}

  session(session: SheetContent): WrittenRow {
    const start = this.clock(session.plannedStart);
    const end = this.clock(session.plannedEnd);
    const day = start?.day ?? end?.day;
    return {
      ...this.ofSession(session),
      date: day,
      start: start && { seconds: start.seconds },
      end: end && (end.day === day ? { seconds: end.seconds } : end),
      room: this.room(session),
    };
  }

  item(session: SheetContent, item: SheetContent['items'][number]): WrittenRow {
    return {
      ...this.ofSession(session),
      code: item.code,
      ...this.times(item.plannedStart, item.durationMinutes),
      titleVi: cellText(item.title.vi ?? this.otherTitle(item.title)),
      titleEn: cellText(item.title.en ?? ''),
      kind: item.kind ? kindWord(item.kind)[this.language] : undefined,
      room: this.room(item),
      closed: (item.closed ? YES_WORD : NO_WORD)[this.language],
      presenters: item.presenters.map(presenter => this.presenter(presenter)).join('; '),
    };
  }

  private ofSession({ code, title }: SheetContent): WrittenRow {
    return { sessionCode: code, session: sessionTitle(title) ?? undefined };
  }

  /** Whoever only reads is shown a title in a third language, which a sheet has no column for. */
  private otherTitle(title: LocalizedText): string {
    return this.names || title.en ? '' : inLanguage(title, {});
  }

  /** Start and end; how long it is instead where an end on the clock would not say that. */
  private times(plannedStart: string | null, durationMinutes: number | null): WrittenRow {
    const start = this.clock(plannedStart);
    if (!start) return { duration: durationMinutes ?? undefined };
    const { day, seconds } = start;
    const from = { date: day, start: { seconds } };
    if (!durationMinutes) return from;
    const end = this.clock(new Date(Date.parse(plannedStart!) + durationMinutes * 60_000).toISOString())!;
    const saysSo = end.day === day && this.minutesBetween(day, seconds, end.seconds) === durationMinutes;
    return saysSo ? { ...from, end: { seconds: end.seconds } } : { ...from, duration: durationMinutes };
  }

  private minutesBetween(day: string, from: number, to: number): number | undefined {
    const start = instantOf(day, from, this.timeZone);
    const end = instantOf(day, to, this.timeZone);
    return start && end && (end.getTime() - start.getTime()) / 60_000;
  }

  private clock(instant: string | null): Required<WrittenTime> | undefined {
    if (!instant) return undefined;
    const at = DateTime.fromISO(instant, { zone: this.timeZone });
    return { day: at.toISODate()!, seconds: at.hour * 3600 + at.minute * 60 + at.second };
  }

  private room({ roomId, roomName }: { roomId: string | null; roomName: LocalizedText | null }) {
    if (!roomId || !roomName) return undefined;
    const name = inLanguage(roomName, { language: this.language });
    return this.names ? this.names.rooms.written(roomId, name) : cellText(name);
  }

  private presenter({ id, name }: { id: string; name: string | LocalizedText }): string {
    const text = typeof name === 'string' ? name : inLanguage(name, { language: this.language });
    return this.names ? this.names.people.written(id, text) : cellText(text);
  }
}
