import { dayText } from '../../../platform/clock/index.js';
import type { Message, MessageLanguage } from '../../../platform/errors/index.js';
import { formatNumber } from '../../../reports/index.js';
import { DirectiveForce } from '../../directive.enums.js';
import { StatisticsBy } from '../statistics.enums.js';
import type { DirectiveCounts, DirectiveRatio } from '../statistics.type.js';
import type { Figures, Narrowed, RatedCounts } from './figures.js';

/** The classes, as they lie in a bar, with the field that counts them. */
export const CLASSES: [keyof DirectiveCounts, Message][] = [
  ['doneInTime', { vi: 'Hoàn thành đúng hạn', en: 'Done in time' }],
  ['doneLate', { vi: 'Hoàn thành quá hạn', en: 'Done late' }],
  ['openInTerm', { vi: 'Chưa hoàn thành, trong hạn', en: 'Open, in term' }],
  ['openOverdue', { vi: 'Chưa hoàn thành, quá hạn', en: 'Open, overdue' }],
  ['ongoing', { vi: 'Thường xuyên, không có thời hạn', en: 'Ongoing, without a deadline' }],
];

/** The ratios, each named with what it is a share of. */
export const RATIOS: [keyof RatedCounts & `${string}Of${string}`, Message][] = [
  ['doneInTimeOfDue', { vi: 'Hoàn thành đúng hạn trên số đã đến hạn', en: 'Done in time, of those due' }],
  [
    'doneOfDoneOrOverdue',
    { vi: 'Hoàn thành trên số hoàn thành và quá hạn', en: 'Done, of those done or overdue' },
  ],
  ['overdueOfWithDeadline', { vi: 'Quá hạn trên số có thời hạn', en: 'Overdue, of those with a deadline' }],
  ['doneOfAll', { vi: 'Hoàn thành trên tổng số', en: 'Done, of all' }],
];

const BY: Record<StatisticsBy, Message> = {
  [StatisticsBy.BODY]: { vi: 'cơ quan chủ trì', en: 'lead body' },
  [StatisticsBy.BODY_GROUP]: { vi: 'khối cơ quan', en: 'group of bodies' },
  [StatisticsBy.CONFERENCE]: { vi: 'hội nghị', en: 'conference' },
  [StatisticsBy.FORCE]: { vi: 'mức độ ràng buộc', en: 'force' },
  [StatisticsBy.MONTH_OF_DEADLINE]: { vi: 'tháng đến hạn', en: 'month of the deadline' },
  [StatisticsBy.QUARTER_OF_DEADLINE]: { vi: 'quý đến hạn', en: 'quarter of the deadline' },
  [StatisticsBy.YEAR_OF_DEADLINE]: { vi: 'năm đến hạn', en: 'year of the deadline' },
};

const FORCES: Record<DirectiveForce, Message> = {
  [DirectiveForce.ASSIGN]: { vi: 'giao', en: 'assigned' },
  [DirectiveForce.REQUIRE]: { vi: 'yêu cầu', en: 'required' },
  [DirectiveForce.REQUEST]: { vi: 'đề nghị', en: 'requested' },
  [DirectiveForce.NOTE]: { vi: 'lưu ý', en: 'noted' },
};

/** Says counts, ratios and what is counted in one language. */
export class Words {
  constructor(readonly language: MessageLanguage) {}

  say(message: Message): string {
    return message[this.language];
  }

  number(value: number): string {
    return formatNumber(String(value), this.language);
  }

  by(by: StatisticsBy): string {
    return this.say(BY[by]);
  }

  /** In per cent, and of how many: `80,00 % (8/10)`; a dash of nothing. */
  ratio({ numerator, of, percent }: DirectiveRatio): string {
    if (percent === null) return '–';
    const share = `${formatNumber(percent, this.language)}${this.language === 'vi' ? ' ' : ''}%`;
    return `${share} (${this.number(numerator)}/${this.number(of)})`;
  }

  /** To what the shares are narrowed; nothing if to nothing. */
  scope({ body, bodyGroup, conference, conferenceSeries }: Figures, narrowed: Narrowed): string[] {
    const { includesBelow, force, issuedFrom, issuedTo, dueFrom, dueTo } = narrowed;
    const below = includesBelow
      ? this.say({ vi: ' và các đơn vị trực thuộc', en: ' and bodies below it' })
      : '';
    return [
      body && `${this.say({ vi: 'cơ quan', en: 'body' })} ${body.name}${below}`,
      bodyGroup && `${this.say({ vi: 'khối', en: 'group' })} ${bodyGroup.name}`,
      conference && `${this.say({ vi: 'hội nghị', en: 'conference' })} ${conference.title}`,
      conferenceSeries && `${this.say({ vi: 'chuỗi hội nghị', en: 'series' })} ${conferenceSeries.name}`,
      force && `${this.say({ vi: 'mức độ', en: 'force' })}: ${this.say(FORCES[force])}`,
      this.days({ vi: 'ban hành', en: 'issued' }, issuedFrom, issuedTo),
      this.days({ vi: 'thời hạn', en: 'deadline' }, dueFrom, dueTo),
    ].filter(part => typeof part === 'string');
  }

  private days(what: Message, from?: string, to?: string): string | null {
    if (!from && !to) return null;
    const [first, last] = [from, to].map(day => day && dayText(day, this.language));
    const parts = [
      this.say(what),
      first && `${this.say({ vi: 'từ', en: 'from' })} ${first}`,
      last && `${this.say({ vi: 'đến', en: 'to' })} ${last}`,
    ];
    return parts.filter(Boolean).join(' ');
  }
}
