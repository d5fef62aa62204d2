import { parse } from 'graphql';
import type { DirectiveForce } from '../../directive.enums.js';
import type { DirectiveCounts, DirectiveRatio } from '../statistics.type.js';
import type { StatisticsVariables } from './address.js';

/** Counts with the ratios that are made of them. */
export type RatedCounts = DirectiveCounts &
  Record<'doneInTimeOfDue' | 'doneOfDoneOrOverdue' | 'overdueOfWithDeadline' | 'doneOfAll', DirectiveRatio>;

export interface GroupFigures {
  name: string;
  counts: RatedCounts;
}

/** What charts and tables are made of: an answer to `FIGURES`. */
export interface Figures {
  directiveStatistics: {
    label: string;
    isForecast: boolean;
    total: RatedCounts;
    groups: { totalCount: number; nodes: GroupFigures[] };
  };
  /** What the shares are narrowed to, where that is named and may be seen. */
  body?: { name: string } | null;
  bodyGroup?: { name: string } | null;
  conference?: { title: string } | null;
  conferenceSeries?: { name: string } | null;
}

/** How the shares are narrowed by what is no thing with a name. */
export interface Narrowed {
  includesBelow?: boolean;
  force?: DirectiveForce;
  issuedFrom?: string;
  issuedTo?: string;
  dueFrom?: string;
  dueTo?: string;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The arguments of the query, and which things are to be named. */
export function variablesOf(args: StatisticsVariables, language: string): Record<string, unknown> {
  const named = ['bodyId', 'groupId', 'conferenceId', 'seriesId'].flatMap(name => [
    [`${name}Of`, args[name] ?? NOBODY],
    [`${name}Given`, args[name] !== undefined],
  ]);
  return { ...args, ...Object.fromEntries(named), language };
}

export const FIGURES = parse(`
query ($by: StatisticsBy!, $order: StatisticsOrder = NAME, $asOf: Date, $bodyId: ID, $includesBelow: Boolean = false, $groupId: ID,
  $conferenceId: ID, $seriesId: ID, $force: DirectiveForce, $issuedFrom: Date, $issuedTo: Date, $dueFrom: Date, $dueTo: Date,
  $language: LanguageTag, $bodyIdOf: ID!, $bodyIdGiven: Boolean!, $groupIdOf: ID!, $groupIdGiven: Boolean!,
  $conferenceIdOf: ID!, $conferenceIdGiven: Boolean!, $seriesIdOf: ID!, $seriesIdGiven: Boolean!) {
  directiveStatistics(asOf: $asOf, bodyId: $bodyId, includesBelow: $includesBelow, groupId: $groupId, conferenceId: $conferenceId,
    seriesId: $seriesId, force: $force, issuedFrom: $issuedFrom, issuedTo: $issuedTo, dueFrom: $dueFrom, dueTo: $dueTo) {
    label isForecast
    total { ...counts }
    groups(by: $by, order: $order, first: 100) { totalCount nodes { name(language: $language) counts { ...counts } } }
  }
  body(id: $bodyIdOf) @include(if: $bodyIdGiven) { name(language: $language) }
  bodyGroup(id: $groupIdOf) @include(if: $groupIdGiven) { name(language: $language) }
  conference(id: $conferenceIdOf) @include(if: $conferenceIdGiven) { title(language: $language) }
  conferenceSeries(id: $seriesIdOf) @include(if: $seriesIdGiven) { name(language: $language) }
}
fragment counts on DirectiveCounts {
  all withDeadline due doneInTime doneLate openInTerm openOverdue ongoing
  doneInTimeOfDue { ...ratio } doneOfDoneOrOverdue { ...ratio } overdueOfWithDeadline { ...ratio } doneOfAll { ...ratio }
}
fragment ratio on DirectiveRatio { numerator of percent }`);
