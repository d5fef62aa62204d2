import type { LocalizedText } from '../../platform/graphql/index.js';
import type { AgendaContent, ItemContent, SessionContent } from './agenda-content.js';
import { AgendaChangeKind, AgendaSubject } from './agenda-version.enums.js';

/** One difference between two agendas, with what it was before and is after. */
export interface AgendaDifference {
  kind: AgendaChangeKind;
  subject: AgendaSubject;
  subjectId: string;
  before: SessionContent | ItemContent | null;
  after: SessionContent | ItemContent | null;
  /** Titles of the sessions from and to which an item has moved; null is: the session has none. */
  sessions?: { before: LocalizedText | null; after: LocalizedText | null };
}

/** All differences from one agenda to another: sessions first, then items, each in the order of the new agenda. */
export function agendaDifferences(before: AgendaContent, after: AgendaContent): AgendaDifference[] {
  const titles = {
    before: new Map(before.sessions.map(({ id, title }) => [id, title])),
    after: new Map(after.sessions.map(({ id, title }) => [id, title])),
  };
  return [
    ...differences(AgendaSubject.SESSION, before.sessions, after.sessions, (old, now) => [
      ...(same(old.title, now.title) ? [] : [{ kind: AgendaChangeKind.RETITLED }]),
      ...movedInTime(old, now),
    ]),
    ...differences(AgendaSubject.ITEM, before.items, after.items, (old, now) => [
      ...(old.closed === now.closed
        ? []
        : [{ kind: now.closed ? AgendaChangeKind.CLOSED : AgendaChangeKind.OPENED }]),
      ...(isMasked(old) || isMasked(now) ? [] : contentChanged(old, now)),
      ...movedInTime(old, now),
      ...(old.sessionId === now.sessionId
        ? []
        : [
            {
              kind: AgendaChangeKind.MOVED_TO_SESSION,
              sessions: {
                before: titles.before.get(old.sessionId) ?? null,
                after: titles.after.get(now.sessionId) ?? null,
              },
            },
          ]),
    ]),
  ];
}

type Found = Pick<AgendaDifference, 'kind' | 'sessions'>;

function differences<T extends { id: string } & (SessionContent | ItemContent)>(
  subject: AgendaSubject,
  before: T[],
  after: T[],
  compare: (old: T, now: T) => Found[],
): AgendaDifference[] {
  const old = new Map(before.map(each => [each.id, each]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap(now => {
      const was = old.get(now.id);
      const found = was ? compare(was, now) : [{ kind: AgendaChangeKind.ADDED }];
      return found.map(each => ({ ...each, subject, subjectId: now.id, before: was ?? null, after: now }));
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(was => ({ kind: AgendaChangeKind.REMOVED, subject, subjectId: was.id, before: was, after: null })),
  ];
}

/** Who is not admitted to a closed item reads only that there is one: what its mask hides is no change. */
function isMasked({ closed, kind }: ItemContent): boolean {
  return closed && kind === null;
}

function contentChanged(old: ItemContent, now: ItemContent): Found[] {
  return [
    ...(same(old.title, now.title) ? [] : [{ kind: AgendaChangeKind.RETITLED }]),
    ...(old.kind === now.kind ? [] : [{ kind: AgendaChangeKind.KIND_CHANGED }]),
    ...(old.room?.id === now.room?.id ? [] : [{ kind: AgendaChangeKind.MOVED_TO_ROOM }]),
    ...(same(who(old), who(now)) ? [] : [{ kind: AgendaChangeKind.PRESENTERS_CHANGED }]),
  ];
}

function movedInTime(old: SessionContent | ItemContent, now: SessionContent | ItemContent): Found[] {
  const moved = !at(old.plannedStart, now.plannedStart) || !at(old.plannedEnd, now.plannedEnd);
  return moved ? [{ kind: AgendaChangeKind.MOVED_IN_TIME }] : [];
}

function at(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && Date.parse(one) === Date.parse(other));
}

/** Who presents; that a name is written otherwise than before is no change of the agenda. */
function who({ presenters }: ItemContent) {
  return presenters.map(({ role, personId, post, body, printed }) => [
    role,
    personId,
    personId ? null : [body, printed],
    post,
  ]);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
