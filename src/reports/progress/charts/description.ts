import { ProgressOutcome } from '../progress.enums.js';
import type { PeriodFigures, RowFigures, SeriesFigures } from './figures.js';
import type { Words } from './words.js';

/** In words what the chart of a series shows. */
export function describeProgress({ indicator, periods }: SeriesFigures, asOf: string, words: Words): string {
  const unit = words.unit(indicator.unit);
  const day = words.day(asOf);
  const what = words.say({
    vi: `Biểu đồ thanh ngang so sánh kết quả thực hiện với mục tiêu: ${indicator.name} (${unit}), tính đến ngày ${day}.`,
    en: `Horizontal bars that compare what was reached with the target: ${indicator.name} (${unit}), as of ${day}.`,
  });
  if (periods.length === 0)
    return `${what} ${words.say({ vi: 'Chưa có số liệu.', en: 'There are no figures.' })}`;
  return [what, ...periods.map(period => describePeriod(period, indicator, words))].join(' ');
}

function describePeriod(figures: PeriodFigures, indicator: SeriesFigures['indicator'], words: Words): string {
  const { period, rows, total } = figures;
  const single = rows.length === 1 ? rows[0] : undefined;
  const told = single
    ? describeRow(single, indicator, words)
    : [describeCoverage(total, words), describeTotal(total, indicator, words), describeOutcomes(rows, words)];
  return `${words.period(period)}: ${[told].flat().filter(Boolean).join('; ')}.`;
}

function describeRow(row: RowFigures, { unit }: SeriesFigures['indicator'], words: Words): string[] {
  const { body, actual, target, achievement, outcome, interim } = row;
  const value = actual && words.about(actual.approximate, words.amount(actual.value, unit));
  const aim = target?.value && words.amount(target.value, unit);
  const percent = achievement?.percent && words.computedShare(achievement.percent);
  const ratio = actual?.reportedRatio;
  const reported = ratio && words.share(ratio.percent, ratio.decimals);
  return [
    [body?.name, value].filter(Boolean).join(' '),
    aim ? words.say({ vi: `mục tiêu ${aim}`, en: `target ${aim}` }) : '',
    percent ? words.say({ vi: `đạt ${percent}`, en: `${percent} of it` }) : '',
    reported ? words.say({ vi: `báo cáo ghi ${reported}`, en: `the report says ${reported}` }) : '',
    words.outcome(outcome).toLowerCase(),
    interim && outcome !== ProgressOutcome.INTERIM
      ? words.outcome(ProgressOutcome.INTERIM).toLowerCase()
      : '',
  ];
}

function describeCoverage({ bodies, withFigure }: PeriodFigures['total'], words: Words): string {
  return words.say({
    vi: `${withFigure} trên ${bodies} cơ quan có số liệu`,
    en: `${withFigure} of ${bodies} bodies have a figure`,
  });
}

function describeTotal(
  total: PeriodFigures['total'],
  { unit }: SeriesFigures['indicator'],
  words: Words,
): string {
  const { value, target, percent, approximate } = total;
  if (value === null) return '';
  const sum = words.about(approximate, words.amount(value, unit));
  const aim =
    target &&
    words.say({ vi: `mục tiêu ${words.amount(target, unit)}`, en: `targets ${words.amount(target, unit)}` });
  const share =
    percent &&
    words.say({ vi: `đạt ${words.computedShare(percent)}`, en: `${words.computedShare(percent)} reached` });
  return [words.say({ vi: `cộng ${sum}`, en: `together ${sum}` }), aim, share].filter(Boolean).join(', ');
}

function describeOutcomes(rows: readonly RowFigures[], words: Words): string {
  const counts = Object.values(ProgressOutcome).map(
    outcome => [outcome, rows.filter(row => row.outcome === outcome).length] as const,
  );
  return counts
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${words.outcome(outcome).toLowerCase()}: ${count}`)
    .join(', ');
}
