import { type Address, addressOf, drawBarChart, STYLE_ELEMENT } from '../../../platform/charts/index.js';
import type { Message, MessageLanguage } from '../../../platform/errors/index.js';
import { html, Markup } from '../../../platform/markup/index.js';
import { describeProgress } from './description.js';
import type { Figures, SeriesFigures } from './figures.js';
import { MOST_ROWS, progressChart, rowCount } from './progress-chart.js';
import { joined, progressTable } from './progress-table.js';
import { Words } from './words.js';

const TITLE: Message = { vi: 'Kết quả thực hiện so với mục tiêu', en: 'Targets and what was reached' };
const TOO_MANY: Message = {
  vi: `Có hơn ${MOST_ROWS} kết quả nên không vẽ biểu đồ; số liệu ở bảng dưới đây.`,
  en: `There are more than ${MOST_ROWS} results, so no chart is drawn; the figures are in the table below.`,
};
const OTHER: Record<MessageLanguage, { language: MessageLanguage; name: string }> = {
  vi: { language: 'en', name: 'English' },
  en: { language: 'vi', name: 'Tiếng Việt' },
};

/** The page beside the chart: each series with its chart, in words, and as a table. */
export async function progressPage(
  { asOf, notes, series }: Figures,
  language: MessageLanguage,
  address: Address,
): Promise<string> {
  const words = new Words(language);
  const other = OTHER[language];
  const parts: Markup[] = [];
  for (const [at, each] of series.entries()) parts.push(await section(each, at, asOf, words));
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.say(TITLE)} · Plenary</title>
${STYLE_ELEMENT}
</head>
<body>
<main>
<h1>${words.say(TITLE)}</h1>
<p>${words.say({ vi: 'Tính đến ngày', en: 'As of' })} ${words.day(asOf)} ·
<a href="${addressOf('indicator-progress.html', address, other.language)}" hreflang="${other.language}" lang="${other.language}">${other.name}</a></p>
${joined(notes.map(({ message }) => html`<p role="note">${message}</p>\n`))}${joined(parts)}</main>
</body>
</html>
`.text;
}

async function section(series: SeriesFigures, at: number, asOf: string, words: Words): Promise<Markup> {
  const { indicator } = series;
  const { code, version } = indicator;
  const heading = words.say({
    vi: `Chỉ tiêu ${code}, phiên bản ${version}`,
    en: `Indicator ${code}, version ${version}`,
  });
  return html`<section>
<h2>${heading}</h2>
${await figure(series, at, asOf, words)}
${progressTable(series, words)}</section>
`;
}

async function figure(series: SeriesFigures, at: number, asOf: string, words: Words): Promise<Markup> {
  const description = describeProgress(series, asOf, words);
  if (rowCount(series) > MOST_ROWS) return html`<p>${words.say(TOO_MANY)}</p>\n<p>${description}</p>`;
  const svg = await drawBarChart(progressChart(series, asOf, words.language), `chart${at + 1}`);
  return html`<figure>
${new Markup(svg)}<figcaption>${description}</figcaption>
</figure>`;
}
