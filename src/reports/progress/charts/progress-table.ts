import { html, Markup } from '../../../platform/markup/index.js';
import type { Figure, PeriodFigures, RowFigures, SeriesFigures } from './figures.js';
import type { Words } from './words.js';

const NONE = '–';

/** The figures of a series as a table: what its chart shows, and all that it cannot show. */
export function progressTable(series: SeriesFigures, words: Words): Markup {
  const { name, unit } = series.indicator;
  const heads = columns(words).map(column => html`<th scope="col">${column}</th>`);
  const caption = words.say({
    vi: `${name}, đơn vị tính: ${words.unit(unit)}`,
    en: `${name}, unit: ${words.unit(unit)}`,
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
<table>
<caption>${caption}</caption>
<thead><tr>${joined(heads)}</tr></thead>
${joined(series.periods.map(period => periodRows(period, series, words)))}</table>
</div>
`;
}

function columns(words: Words): string[] {
  return [
    { vi: 'Cơ quan', en: 'Body' },
    { vi: 'Mục tiêu', en: 'Target' },
    { vi: 'Giao tại', en: 'Set by' },
    { vi: 'Thực hiện', en: 'Actual' },
    { vi: 'Tính đến ngày', en: 'Counted up to' },
    { vi: 'Tỷ lệ tính được', en: 'Computed share' },
    { vi: 'Tỷ lệ báo cáo', en: 'Reported share' },
    { vi: 'Kết quả', en: 'Outcome' },
    { vi: 'Báo cáo tại', en: 'Reported at' },
    { vi: 'Ghi chú', en: 'Notes' },
  ].map(heading => words.say(heading));
}

function periodRows(figures: PeriodFigures, series: SeriesFigures, words: Words): Markup {
  const { period, rows, total } = figures;
  return html`<tbody>
<tr><th scope="rowgroup" colspan="10">${words.period(period)}</th></tr>
${joined(rows.map(row => bodyRow(row, series, words)))}${total.bodies > 1 ? totalRow(total, series, words) : ''}</tbody>
`;
}

function bodyRow(row: RowFigures, { indicator: { unit } }: SeriesFigures, words: Words): Markup {
  const { body, target, actual, achievement } = row;
  const cells = [
    number(target ? targetOf(target.value, unit, words) : NONE),
    text(target?.setBy?.number ?? NONE),
    number(actual ? words.about(actual.approximate, words.number(actual.value, unit)) : NONE),
    text(actual?.asOf ? words.day(actual.asOf) : NONE),
    number(achievement?.percent ? words.computedShare(achievement.percent) : NONE),
    number(
      actual?.reportedRatio ? words.share(actual.reportedRatio.percent, actual.reportedRatio.decimals) : NONE,
    ),
    text(words.outcome(row.outcome)),
    text(actual ? `${words.heardAt(actual)}: ${actual.report.title}` : NONE),
    text(notesOf(row, unit, words).join('; ') || NONE),
  ];
  return html`<tr><th scope="row">${body?.name ?? words.allTogether}</th>${joined(cells)}</tr>
`;
}

function notesOf(row: RowFigures, unit: SeriesFigures['indicator']['unit'], words: Words): string[] {
  const before = (figure: Figure) => `${words.number(figure.value, unit)}, ${words.heardAt(figure)}`;
  const others = row.otherTargets.map(
    ({ value, setBy }) => `${targetOf(value, unit, words)} (${setBy?.number ?? NONE})`,
  );
  return [
    ...row.notes.map(({ message }) => message),
    ...row.superseded.map(figure =>
      words.say({ vi: `Số liệu trước: ${before(figure)}`, en: `Figure before: ${before(figure)}` }),
    ),
    ...others.map(other => words.say({ vi: `Mục tiêu khác: ${other}`, en: `Another target: ${other}` })),
  ];
}

function targetOf(value: string | null, unit: SeriesFigures['indicator']['unit'], words: Words): string {
  return value ? words.number(value, unit) : words.say({ vi: 'chưa rõ', en: 'not known' });
}

function totalRow(
  total: PeriodFigures['total'],
  { indicator: { unit } }: SeriesFigures,
  words: Words,
): Markup {
  const { bodies, withFigure, compared, value, target, percent, approximate } = total;
  const coverage = words.say({
    vi: `${withFigure} trên ${bodies} cơ quan có số liệu; tỷ lệ tính trên ${compared} cơ quan`,
    en: `${withFigure} of ${bodies} bodies have a figure; the share is of ${compared} bodies`,
  });
  const cells = [
    number(target ? words.number(target, unit) : NONE),
    text(NONE),
    number(value ? words.about(approximate, words.number(value, unit)) : NONE),
    text(NONE),
    number(percent ? words.computedShare(percent) : NONE),
    ...[NONE, NONE, NONE].map(each => text(each)),
    text(total.aggregation === 'RATIO' ? words.say(NEVER_ADDED) : coverage),
  ];
  return html`<tr class="total"><th scope="row">${words.say({ vi: 'Tổng hợp', en: 'Put together' })}</th>${joined(cells)}</tr>
`;
}

const NEVER_ADDED = {
  vi: 'Tỷ lệ của các cơ quan không cộng với nhau',
  en: 'Shares of bodies are never added',
};

function text(content: string): Markup {
  return html`<td>${content}</td>`;
}

function number(content: string): Markup {
  return html`<td class="number">${content}</td>`;
}

export function joined(parts: readonly Markup[]): Markup {
  return new Markup(parts.map(part => part.text).join(''));
}
