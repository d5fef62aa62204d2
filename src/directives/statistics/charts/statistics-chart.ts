import type { BarChart, Look } from '../../../platform/charts/index.js';
import type { Message, MessageLanguage } from '../../../platform/errors/index.js';
import { StatisticsBy } from '../statistics.enums.js';
import type { StatisticsVariables } from './address.js';
import type { Figures, Narrowed } from './figures.js';
import { CLASSES, RATIOS, Words } from './words.js';

const TITLE: Message = {
  vi: 'Tình hình thực hiện ý kiến chỉ đạo, theo',
  en: 'What became of directives, by',
};

/** In the order of `CLASSES`; told apart without colour. */
const LOOKS: Look[] = ['SOLID', 'HATCHED', 'PALE', 'CHECKED', 'DOTTED'];

/** The classes of the shares lie end to end, a bar for each group. */
export function statisticsChart(
  figures: Figures,
  args: StatisticsVariables,
  language: MessageLanguage,
): BarChart {
  const words = new Words(language);
  const { nodes } = figures.directiveStatistics.groups;
  return {
    title: titleOf(figures, args, words),
    description: describe(figures, args, words),
    language,
    rows: nodes.map(({ name, counts }) => ({
      label: name,
      note: `${words.number(counts.all)}; ${words.say({ vi: 'đúng hạn', en: 'in time' })} ${words.ratio(counts.doneInTimeOfDue)}`,
    })),
    series: CLASSES.map(([name, message], at) => ({
      name: words.say(message),
      look: LOOKS[at]!,
      values: nodes.map(({ counts }) => counts[name] || null),
    })),
    axisName: words.say({
      vi: 'Số phần việc của cơ quan chủ trì; đúng hạn: trên số đã đến hạn',
      en: 'Shares of lead bodies; in time: of those due',
    }),
    isCount: true,
    formatValue: value => words.number(value),
  };
}

/** What it is of, and as of when: a forecast is called one. */
export function titleOf(figures: Figures, { by, ...args }: StatisticsVariables, words: Words): string {
  const scope = words.scope(figures, args as Narrowed);
  const parts = [`${words.say(TITLE)} ${words.by(by)}`, ...scope].join('; ');
  return `${parts}. ${figures.directiveStatistics.label}`;
}

/** In words what the chart shows. */
export function describe(figures: Figures, args: StatisticsVariables, words: Words): string {
  const { label, total, groups } = figures.directiveStatistics;
  const classes = CLASSES.map(
    ([name, message]) => `${words.say(message).toLowerCase()}: ${words.number(total[name])}`,
  );
  const ratios = RATIOS.map(([name, message]) => `${words.say(message)}: ${words.ratio(total[name])}.`);
  const scope = words.scope(figures, args as Narrowed).join('; ');
  return [
    words.say({
      vi: `Thanh ngang xếp chồng: số phần việc của cơ quan chủ trì theo ${words.by(args.by)}.`,
      en: `Stacked horizontal bars: shares of lead bodies by ${words.by(args.by)}.`,
    }),
    ...(scope ? [`${words.say({ vi: 'Phạm vi', en: 'Only' })}: ${scope}.`] : []),
    `${label}.`,
    `${words.say({ vi: 'Tổng số', en: 'All' })} ${words.number(total.all)}: ${classes.join('; ')}.`,
    ...ratios,
    ...notesOf(args.by, groups, words),
  ].join(' ');
}

/** What must be known before groups are compared or added. */
export function notesOf(
  by: StatisticsBy,
  { totalCount, nodes }: Figures['directiveStatistics']['groups'],
  words: Words,
): string[] {
  const [shown, all] = [words.number(nodes.length), words.number(totalCount)];
  return [
    ...(by === StatisticsBy.BODY_GROUP
      ? [
          words.say({
            vi: 'Một phần việc được tính ở mỗi khối mà cơ quan thuộc về, nên các khối không cộng lại thành tổng số.',
            en: 'A share counts in each group that its body belongs to, so the groups do not add up to all.',
          }),
        ]
      : []),
    ...(nodes.length < totalCount
      ? [
          words.say({
            vi: `Chỉ hiển thị ${shown} nhóm đầu trong ${all} nhóm.`,
            en: `Only the first ${shown} of ${all} groups are shown.`,
          }),
        ]
      : []),
  ];
}
