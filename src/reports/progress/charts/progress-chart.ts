import type { BarChart, ChartRow, ChartSeries } from '../../../platform/charts/index.js';
import type { Message, MessageLanguage } from '../../../platform/errors/index.js';
import { formatNumber } from '../../exact-number.js';
import { isUnfinished } from '../progress.rule.js';
import { describeProgress } from './description.js';
import type { Figure, PeriodFigures, RowFigures, SeriesFigures } from './figures.js';
import { Words } from './words.js';

/** More rows than these are no picture any more. */
export const MOST_ROWS = 400;

const REACHED: Message = { vi: 'Thực hiện', en: 'Actual' };
const INTERIM: Message = { vi: 'Thực hiện, số liệu giữa kỳ', en: 'Actual, interim' };
const TARGET: Message = { vi: 'Mục tiêu', en: 'Target' };

interface Drawn extends ChartRow {
  reached: string | null;
  interim: boolean;
  target: string | null;
}

/** Targets and what was reached of one series: by body in each period; of one body, by conference. */
export function progressChart(series: SeriesFigures, asOf: string, language: MessageLanguage): BarChart {
  const words = new Words(language);
  const { name, unit } = series.indicator;
  const rows = series.periods.flatMap(period => rowsOf(period, series, asOf, words));
  const drawn = (value: string | null) => (value === null ? null : words.inUnit(value, unit).toNumber());
  const bars = (interim: boolean) => rows.map(row => (row.interim === interim ? drawn(row.reached) : null));
  const all: ChartSeries[] = [
    { name: words.say(REACHED), look: 'SOLID', values: bars(false) },
    { name: words.say(INTERIM), look: 'HATCHED', values: bars(true) },
    { name: words.say(TARGET), look: 'MARK', values: rows.map(({ target }) => drawn(target)) },
  ];
  return {
    title: name,
    description: describeProgress(series, asOf, words),
    language,
    rows,
    series: all.filter(({ values }) => values.some(value => value !== null)),
    axisName: words.say({ vi: `Đơn vị tính: ${words.unit(unit)}`, en: `Unit: ${words.unit(unit)}` }),
    formatValue: value => formatNumber(String(value), language),
  };
}

/** How many rows the chart of a series has. */
export function rowCount({ periods }: SeriesFigures): number {
  return periods.reduce(
    (count, { rows }) => count + 1 + rows.reduce((sum, row) => sum + 1 + row.superseded.length, 0),
    0,
  );
}

function rowsOf(period: PeriodFigures, series: SeriesFigures, asOf: string, words: Words): Drawn[] {
  const label = words.period(period.period);
  const [only] = period.rows;
  if (!only) return [gap(label, words)];
  const isHistory = period.rows.length === 1 && only.superseded.length > 0;
  if (isHistory) {
    const figures = [...only.superseded, only.actual!];
    return [
      heading(label),
      ...figures.map(figure => ofConference(figure, only, period, series, asOf, words)),
    ];
  }
  if (period.rows.length === 1 && new Set(series.periods.map(({ rows }) => rows[0]?.body?.name)).size === 1) {
    return [ofBody(label, only, series, words)];
  }
  const bodies = period.rows.map(row => ofBody(row.body?.name ?? words.allTogether, row, series, words));
  return [heading(label), ...bodies];
}

function heading(label: string): Drawn {
  return { label, note: '', isHeading: true, reached: null, interim: false, target: null };
}

function gap(label: string, words: Words): Drawn {
  return { ...heading(label), isHeading: false, note: words.say({ vi: 'chưa có số liệu', en: 'no figure' }) };
}

function ofBody(label: string, row: RowFigures, { indicator }: SeriesFigures, words: Words): Drawn {
  const target = row.target?.value ?? null;
  if (!row.actual) return { ...gap(label, words), target };
  const { value, approximate } = row.actual;
  const percent = row.achievement?.percent;
  const share = percent ? ` (${words.computedShare(percent)})` : '';
  return {
    label,
    note: words.about(approximate, words.number(value, indicator.unit)) + share,
    ...{ reached: value, interim: row.interim === true, target },
  };
}

function ofConference(
  figure: Figure,
  { target }: RowFigures,
  { period }: PeriodFigures,
  { indicator }: SeriesFigures,
  asOf: string,
  words: Words,
): Drawn {
  return {
    label: words.heardAt(figure),
    note: words.about(figure.approximate, words.number(figure.value, indicator.unit)),
    reached: figure.value,
    interim: isUnfinished(period.to, figure.asOf, figure.report.conference.startsOn, asOf),
    target: target?.value ?? null,
  };
}
