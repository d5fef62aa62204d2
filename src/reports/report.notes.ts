import { inLanguage, type LocalizedText } from '../platform/graphql/index.js';
import { formatPeriod, type Note, spoken } from './note.js';
import { ConsistencyCode, type Unit } from './report.enums.js';

/** An indicator as a report observes it in one period. */
export interface ObservedSeries {
  indicatorId: string;
  name: LocalizedText;
  unit: Unit;
  from: string;
  to: string;
  /** As printed, or null. */
  label: string | null;
}

/**
 * A note for each unit in which the report passes from one indicator to another between periods: their
 * values look like one series and are none.
 */
export function reportNotes(observed: ObservedSeries[]): Note[] {
  return groupsBy(observed, ({ unit }) => unit).flatMap(ofUnit => {
    const indicators = groupsBy(ofUnit, ({ indicatorId }) => indicatorId);
    const apart = indicators.filter(one => indicators.some(other => other !== one && lieApart(one, other)));
    return apart.length > 0 ? [definitionsDiffer(apart)] : [];
  });
}

/** No period of the one has a day in common with a period of the other. */
function lieApart(one: ObservedSeries[], other: ObservedSeries[]): boolean {
  return one.every(a => other.every(b => a.to < b.from || b.to < a.from));
}

function definitionsDiffer(indicators: ObservedSeries[][]): Note {
  const message = spoken(
    language =>
      indicators
        .map(series => {
          const periods = series.map(({ label, from, to }) => label ?? formatPeriod(from, to, language));
          return `"${inLanguage(series[0]!.name, { language })}" (${periods.join(', ')})`;
        })
        .join('; '),
    {
      vi: list =>
        `Cùng đơn vị tính nhưng là các chỉ tiêu khác nhau, không ghép thành một chuỗi số liệu: ${list}`,
      en: list => `The same unit but different indicators, not to be taken as one series: ${list}`,
    },
  );
  return { code: ConsistencyCode.INDICATOR_DEFINITIONS_DIFFER, message };
}

function groupsBy<T>(rows: T[], key: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups.values()];
}
