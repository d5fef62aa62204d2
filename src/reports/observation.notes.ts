import { formatNumber } from './exact-number.js';
import { formatDay, formatPeriod, type Note, spoken } from './note.js';
import { computedShare, fitOf, impliedTarget, type Measured } from './ratio.js';
import { ConsistencyCode } from './report.enums.js';

/** What an observation says, and what is known around it. */
export interface ObservedFacts extends Measured {
  hasTarget: boolean;
  approximate: boolean;
  /** As printed, or null. */
  periodLabel: string | null;
  periodFrom: string;
  periodTo: string;
  asOf: string | null;
  /** First day of the conference at which it was reported. */
  reportedOn: string | null;
}

type Check = (facts: ObservedFacts) => Note | null;

/** All notes of an observation, in the order of `CHECKS`. */
export function observationNotes(facts: ObservedFacts): Note[] {
  return CHECKS.map(check => check(facts)).filter(note => note !== null);
}

const ratioFits: Check = facts => {
  const { value, ratio } = facts;
  const share = computedShare(facts);
  // Shares of different things cannot be compared.
  if (!ratio || !share || share.denominator !== ratio.denominator) return null;
  const fit = fitOf(ratio, share.percent);
  if (fit === 'ROUNDED') return null;
  // One decimal more than printed shows every difference.
  const decimals = Math.max(2, ratio.decimals + 1);
  const difference = spoken(
    language => ({
      division: `${formatNumber(value, language)} / ${formatNumber(share.of, language)}`,
      computed: formatNumber(share.percent.toFixed(), language, decimals),
      printed: formatNumber(ratio.percent, language, ratio.decimals),
    }),
    {
      vi: ({ division, computed, printed }) => `${division} = ${computed} %, báo cáo ghi ${printed} %`,
      en: ({ division, computed, printed }) => `${division} = ${computed}%, the report says ${printed}%`,
    },
  );
  if (fit === 'DIFFERENT') return { code: ConsistencyCode.RATIO_DIFFERS, message: difference };
  return {
    code: ConsistencyCode.RATIO_TRUNCATED,
    message: {
      vi: `${difference.vi}: phần lẻ bị cắt bỏ, không làm tròn`,
      en: `${difference.en}: cut off, not rounded`,
    },
  };
};

const targetValueIsKnown: Check = facts => {
  const { hasTarget, targetValue, ratio } = facts;
  const implied = impliedTarget(facts);
  if (targetValue !== null || !(hasTarget || implied)) return null;
  const code = ConsistencyCode.TARGET_VALUE_UNKNOWN;
  if (!ratio || !implied) {
    return {
      code,
      message: {
        vi: 'Chưa biết giá trị của mục tiêu nên không so sánh được với mục tiêu',
        en: 'The value of the target is not known, so nothing can be compared with it',
      },
    };
  }
  const message = spoken(
    language => ({
      percent: formatNumber(ratio.percent, language, ratio.decimals),
      value: formatNumber(implied.value, language),
      lowest: formatNumber(implied.lowest, language),
      highest: formatNumber(implied.highest, language),
    }),
    {
      vi: ({ percent, value, lowest, highest }) =>
        `Chưa biết giá trị của mục tiêu; tỷ lệ ${percent} % ứng với khoảng ${value} (từ ${lowest} đến ${highest})`,
      en: ({ percent, value, lowest, highest }) =>
        `The value of the target is not known; ${percent}% would mean about ${value} (${lowest} to ${highest})`,
    },
  );
  return { code, message };
};

const periodIsComplete: Check = facts => {
  const countedUntil = interimAt(facts);
  if (!countedUntil) return null;
  const { asOf, periodLabel, periodFrom, periodTo } = facts;
  const message = spoken(
    language => ({
      period: periodLabel ?? formatPeriod(periodFrom, periodTo, language),
      end: formatDay(periodTo, language),
      day: formatDay(countedUntil, language),
    }),
    {
      vi: ({ period, end, day }) =>
        `Giai đoạn ${period} kết thúc ngày ${end}, sau ` +
        (asOf
          ? `ngày chốt số liệu ${day}: số liệu giữa kỳ`
          : `ngày khai mạc hội nghị ${day}: số liệu giữa kỳ hoặc dự kiến`) +
        ', chưa thể kết luận là không đạt',
      en: ({ period, end, day }) =>
        `The period ${period} ends on ${end}, after ` +
        (asOf
          ? `the day of counting, ${day}: an interim value`
          : `the conference opened on ${day}: an interim value or a projection`) +
        ', which cannot be called "not achieved" yet',
    },
  );
  return { code: ConsistencyCode.PERIOD_NOT_COMPLETE, message };
};

const asOfIsKnown: Check = facts => {
  if (facts.asOf !== null || !interimAt(facts)) return null;
  return {
    code: ConsistencyCode.AS_OF_UNKNOWN,
    message: {
      vi: 'Báo cáo không nêu ngày chốt số liệu',
      en: 'The report does not say up to which day it was counted',
    },
  };
};

const valueIsExact: Check = ({ approximate }) => {
  if (!approximate) return null;
  return {
    code: ConsistencyCode.APPROXIMATE,
    message: { vi: 'Giá trị được báo cáo là "khoảng"', en: 'The value was reported as "about"' },
  };
};

const CHECKS: readonly Check[] = [ratioFits, targetValueIsKnown, periodIsComplete, asOfIsKnown, valueIsExact];

/**
 * The day by which the period is judged not to be over yet: the day up to which was counted, or, if that
 * is unknown, the day on which the conference heard it. Null if the period was over, or nobody can tell.
 */
function interimAt({ periodTo, asOf, reportedOn }: ObservedFacts): string | null {
  const countedUntil = asOf ?? reportedOn;
  return countedUntil !== null && periodTo > countedUntil ? countedUntil : null;
}
