import { type Address, addressOf, drawBarChart, STYLE_ELEMENT } from '../../../platform/charts/index.js';
import type { MessageLanguage } from '../../../platform/errors/index.js';
import { html, Markup } from '../../../platform/markup/index.js';
import type { StatisticsVariables } from './address.js';
import type { Figures, RatedCounts } from './figures.js';
import { describe, notesOf, statisticsChart, titleOf } from './statistics-chart.js';
import { CLASSES, RATIOS, Words } from './words.js';

const OTHER: Record<MessageLanguage, { language: MessageLanguage; name: string }> = {
  vi: { language: 'en', name: 'English' },
  en: { language: 'vi', name: 'Tiếng Việt' },
};

/** The chart, in words, and as a table that says of each ratio what it is a share of. */
export async function statisticsPage(
  figures: Figures,
  args: StatisticsVariables,
  language: MessageLanguage,
  address: Address,
): Promise<string> {
  const words = new Words(language);
  const other = OTHER[language];
  const title = titleOf(figures, args, words);
  const svg = await drawBarChart(statisticsChart(figures, args, language));
  const notes = notesOf(args.by, figures.directiveStatistics.groups, words);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Plenary</title>
${STYLE_ELEMENT}
</head>
<body>
<main>
<h1>${title}</h1>
<p><a href="${addressOf('directive-statistics.html', address, other.language)}" hreflang="${other.language}" lang="${other.language}">${other.name}</a></p>
${joined(notes.map(note => html`<p role="note">${note}</p>\n`))}<figure>
${new Markup(svg)}<figcaption>${describe(figures, args, words)}</figcaption>
</figure>
${table(figures, args, words)}</main>
</body>
</html>
`.text;
}

function table(figures: Figures, args: StatisticsVariables, words: Words): Markup {
  const { total, groups } = figures.directiveStatistics;
  const all = words.say({ vi: 'Tổng số', en: 'All' });
  const by = words.by(args.by);
  const heads = [
    by.charAt(0).toUpperCase() + by.slice(1),
    all,
    ...CLASSES.map(([, message]) => words.say(message)),
    ...RATIOS.map(([, message]) => words.say(message)),
  ];
  const caption = titleOf(figures, args, words);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
<table>
<caption>${caption}</caption>
<thead><tr>${joined(heads.map(head => html`<th scope="col">${head}</th>`))}</tr></thead>
<tbody>
${joined(groups.nodes.map(({ name, counts }) => row(name, counts, words)))}${row(all, total, words, html` class="total"`)}</tbody>
</table>
</div>
`;
}

function row(name: string, counts: RatedCounts, words: Words, more = new Markup('')): Markup {
  const cells = [
    words.number(counts.all),
    ...CLASSES.map(([field]) => words.number(counts[field])),
    ...RATIOS.map(([field]) => words.ratio(counts[field])),
  ];
  return html`<tr${more}><th scope="row">${name}</th>${joined(cells.map(cell => html`<td class="number">${cell}</td>`))}</tr>
`;
}

function joined(parts: readonly Markup[]): Markup {
  return new Markup(parts.map(part => part.text).join(''));
}
