import { parse } from 'graphql';
import type { Aggregation, Unit } from '../../report.enums.js';
import type { ProgressOutcome } from '../progress.enums.js';
import type { Achievement, ProgressTotal } from '../progress.type.js';

/** What charts and tables are made of: an answer to `FIGURES`. */
export interface Figures {
  asOf: string;
  notes: FigureNote[];
  series: SeriesFigures[];
}

export interface SeriesFigures {
  indicator: { code: string; version: number; name: string; unit: Unit; aggregation: Aggregation };
  periods: PeriodFigures[];
}

export interface PeriodFigures {
  period: { from: string; to: string; label: string | null };
  rows: RowFigures[];
  total: ProgressTotal;
}

export interface RowFigures {
  body: { name: string } | null;
  target: { value: string | null; setBy: { number: string } | null } | null;
  otherTargets: { value: string | null; setBy: { number: string } | null }[];
  actual: Figure | null;
  superseded: Figure[];
  achievement: Achievement | null;
  interim: boolean | null;
  outcome: ProgressOutcome;
  notes: FigureNote[];
}

export interface Figure {
  value: string;
  approximate: boolean;
  asOf: string | null;
  reportedRatio: { percent: string; decimals: number } | null;
  report: { title: string; conference: { title: string; startsOn: string | null } };
}

export interface FigureNote {
  code: string;
  message: string;
}

export const FIGURES = parse(`
query ($indicatorIds: [ID!], $codes: [String!], $bodyIds: [ID!], $groupId: ID, $membersAsOf: Date, $conferenceId: ID,
  $seriesId: ID, $periods: [ProgressPeriodInput!], $asOf: Date, $language: LanguageTag) {
  indicatorProgress(indicatorIds: $indicatorIds, codes: $codes, bodyIds: $bodyIds, groupId: $groupId,
    membersAsOf: $membersAsOf, conferenceId: $conferenceId, seriesId: $seriesId, periods: $periods, asOf: $asOf) {
    asOf
    notes { code message }
    series {
      indicator { code version name(language: $language) unit aggregation }
      periods {
        period { from to label }
        rows {
          body { name(language: $language) }
          target { value setBy { number } }
          otherTargets { value setBy { number } }
          actual { ...figure }
          superseded { ...figure }
          achievement { percent reportedPercent agrees }
          interim outcome
          notes { code message }
        }
        total { aggregation bodies withFigure withTarget compared value target percent interim approximate }
      }
    }
  }
}
fragment figure on Observation {
  value approximate asOf
  reportedRatio { percent decimals }
  report { title(language: $language) conference { title(language: $language) startsOn } }
}`);
