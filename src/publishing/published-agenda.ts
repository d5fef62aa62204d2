import type { AgendaContent } from '../agenda/index.js';
import type { ConferenceState } from '../conferences/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import type { Stamp } from '../platform/public-answers/index.js';

/** A conference with versions of its agenda, as far as one reader sees them: closed items are masked. */
export interface PublishedAgenda {
  id: string;
  slug: string;
  title: LocalizedText;
  fullTitle: LocalizedText | null;
  state: ConferenceState;
  /** First and last day, in its zone; null if not set. */
  startsOn: string | null;
  endsOn: string | null;
  /** IANA name. */
  timeZone: string;
  place: LocalizedText | null;
  venue: LocalizedText | null;
  /** Name of the body that convenes it. */
  convener: LocalizedText;
  /** When something of the conference beside its agenda was last changed. */
  changedAt: string;
  /** Of all that is told here, for answers that are kept. */
  stamp: Stamp;
  /** In order, the current one last: all that were ever published, or only that one. At least one. */
  versions: PublishedVersion[];
}

export interface PublishedVersion {
  id: string;
  number: number;
  publishedAt: string;
  /** Why it took the place of the one before. */
  reason: string | null;
  content: AgendaContent;
}

export function currentOf({ versions }: PublishedAgenda): PublishedVersion {
  return versions[versions.length - 1]!;
}

/** When what is told of the agenda was last changed. */
export function modifiedAt(agenda: PublishedAgenda): Date {
  return new Date(Math.max(Date.parse(agenda.changedAt), Date.parse(currentOf(agenda).publishedAt)));
}
