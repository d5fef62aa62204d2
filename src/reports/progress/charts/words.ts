import type { Message, MessageLanguage } from '../../../platform/errors/index.js';
import { Exact, formatNumber } from '../../exact-number.js';
import { formatDay, formatPeriod } from '../../note.js';
import { Unit } from '../../report.enums.js';
import { ProgressOutcome } from '../progress.enums.js';
import type { Figure, PeriodFigures } from './figures.js';

/** How a unit is written, and what one of it stands for. */
const UNITS: Record<Unit, Message & { of?: number }> = {
  [Unit.PERSON_TIMES]: { vi: 'lượt người', en: 'person-times' },
  [Unit.PERSONS]: { vi: 'người', en: 'persons' },
  [Unit.BODIES]: { vi: 'cơ quan, đơn vị', en: 'bodies' },
  [Unit.COURSES]: { vi: 'lớp', en: 'courses' },
  [Unit.DOCUMENTS]: { vi: 'văn bản, tài liệu', en: 'documents' },
  [Unit.VND]: { vi: 'triệu đồng', en: 'million VND', of: 1_000_000 },
  [Unit.PERCENT]: { vi: '%', en: '%' },
};

const OUTCOMES: Record<ProgressOutcome, Message> = {
  [ProgressOutcome.NO_FIGURE]: { vi: 'Chưa có số liệu', en: 'No figure' },
  [ProgressOutcome.NO_TARGET]: { vi: 'Chưa rõ mục tiêu', en: 'Target not known' },
  [ProgressOutcome.INTERIM]: { vi: 'Số liệu giữa kỳ', en: 'Interim' },
  [ProgressOutcome.REACHED]: { vi: 'Đạt', en: 'Reached' },
  [ProgressOutcome.NOT_REACHED]: { vi: 'Chưa đạt', en: 'Not reached' },
};

/** Decimals of a share that was computed. */
const SHARE_DECIMALS = 2;

/** Says values, days and words in one language. */
export class Words {
  constructor(readonly language: MessageLanguage) {}

  say(message: Message): string {
    return message[this.language];
  }

  unit(unit: Unit): string {
    return this.say(UNITS[unit]);
  }

  /** The exact value, as it is drawn: in what the unit is written in. */
  inUnit(value: string, unit: Unit): Exact {
    return new Exact(value).div(UNITS[unit].of ?? 1);
  }

  number(value: string, unit: Unit): string {
    return formatNumber(this.inUnit(value, unit).toFixed(), this.language);
  }

  /** A value with its unit. */
  amount(value: string, unit: Unit): string {
    return unit === Unit.PERCENT ? this.share(value) : `${this.number(value, unit)} ${this.unit(unit)}`;
  }

  /** Per cent: `80,3 %` in Vietnamese, `80.3%` in English. */
  share(percent: string, decimals?: number): string {
    return `${formatNumber(percent, this.language, decimals)}${this.language === 'vi' ? ' ' : ''}%`;
  }

  computedShare(percent: string): string {
    return this.share(percent, SHARE_DECIMALS);
  }

  about(approximate: boolean | null, text: string): string {
    return approximate ? `${this.say({ vi: 'khoảng', en: 'about' })} ${text}` : text;
  }

  day(date: string): string {
    return formatDay(date, this.language);
  }

  period({ from, to, label }: PeriodFigures['period']): string {
    return label ?? formatPeriod(from, to, this.language);
  }

  outcome(outcome: ProgressOutcome): string {
    return this.say(OUTCOMES[outcome]);
  }

  /** Where a figure was reported. */
  heardAt({ report: { conference } }: Figure): string {
    return conference.startsOn ? `${conference.title} (${this.day(conference.startsOn)})` : conference.title;
  }

  get allTogether(): string {
    return this.say({ vi: 'Toàn bộ', en: 'All together' });
  }
}
