import { type DomainError, domainError, type Message } from '../platform/errors/index.js';
import { formatDay } from './note.js';

export const INDICATOR: Message = { vi: 'chỉ tiêu', en: 'indicator' };
export const TARGET: Message = { vi: 'mục tiêu', en: 'target' };
export const OBSERVATION: Message = { vi: 'số liệu', en: 'observation' };
export const REPORT: Message = { vi: 'báo cáo', en: 'report' };
export const FINDING: Message = { vi: 'nhận định', en: 'finding' };

export function indicatorKnown(version: number): DomainError {
  return domainError('INDICATOR_KNOWN', ['code'], {
    vi: `Chỉ tiêu này đã được định nghĩa đúng như vậy (phiên bản ${version}).`,
    en: `This indicator is defined just like that already (version ${version}).`,
  });
}

export function targetKnown(path: readonly string[] = ['period']): DomainError {
  return domainError('TARGET_KNOWN', path, {
    vi: 'Văn bản này đã đặt mục tiêu cho chỉ tiêu, giai đoạn và cơ quan này.',
    en: 'There already is a target of this indicator, period, body and instrument.',
  });
}

export function presenterMissing(at: number): DomainError {
  return domainError('PRESENTER_MISSING', ['presentations', String(at)], {
    vi: 'Cần người trình bày hoặc cơ quan trình bày.',
    en: 'Needs the person or the body that presented it.',
  });
}

export function presentedTwice(at: number): DomainError {
  return domainError('ITEM_TWICE', ['presentations', String(at), 'itemId'], {
    vi: 'Mỗi nội dung chương trình chỉ ghi một lần.',
    en: 'Each agenda item may be named once.',
  });
}

export function translationOfItself(at: number): DomainError {
  return domainError('TRANSLATION_OF_ITSELF', ['translations', String(at), 'language'], {
    vi: 'Đây là ngôn ngữ của chính văn bản gốc; bản dịch phải bằng ngôn ngữ khác.',
    en: 'The text itself is in this language; a translation must be in another one.',
  });
}

/** @param list the field of the input that may not be empty */
export function emptySheet(list: 'observations' | 'targets'): DomainError {
  return domainError('EMPTY', [list], {
    vi: 'Cần ít nhất một số liệu.',
    en: 'Needs at least one figure.',
  });
}

/** A value with a fraction, of a unit that is counted in whole numbers. */
export function digitsExpected(path: readonly string[], value: string, scale: number): DomainError {
  if (scale > 1) {
    return domainError('DIGITS_EXPECTED', path, {
      vi: `Đơn vị tính này chỉ có số nguyên, nhưng ${value} × ${scale} không phải là số nguyên.`,
      en: `This unit has whole numbers only, and ${value} × ${scale} is none.`,
    });
  }
  // A point before just three digits is most likely the one between thousands.
  const example = /^-?\d{1,3}\.\d{3}$/.test(value) ? value.replace('.', '') : '403183';
  return domainError('DIGITS_EXPECTED', path, {
    vi: `Đơn vị tính này chỉ có số nguyên: hãy viết chữ số liền nhau, không dấu chấm, ví dụ ${example}.`,
    en: `This unit has whole numbers only: write digits without a point, for example ${example}.`,
  });
}

export function negativeValue(path: readonly string[]): DomainError {
  return domainError('NEGATIVE_VALUE', path, {
    vi: 'Số đếm không thể là số âm.',
    en: 'What is counted cannot be less than zero.',
  });
}

export function notPositive(path: readonly string[]): DomainError {
  return domainError('NOT_POSITIVE', path, { vi: 'Phải lớn hơn 0.', en: 'Must be more than 0.' });
}

export function invalidScale(path: readonly string[], allowed: readonly number[]): DomainError {
  return domainError('INVALID_VALUE', path, {
    vi: `Giá trị phải là một trong: ${allowed.join(', ')}.`,
    en: `Must be one of: ${allowed.join(', ')}.`,
  });
}

export function targetHasItsValue(path: readonly string[]): DomainError {
  return domainError('DENOMINATOR_IS_TARGET', path, {
    vi: 'Giá trị của mục tiêu được ghi ở chính mục tiêu, không ghi ở đây.',
    en: 'The value of a target is recorded with the target, not here.',
  });
}

export function indicatorMismatch(
  path: readonly string[],
  ofTarget: { code: string; version: number },
  ofValue: { code: string; version: number },
): DomainError {
  const name = ({ code, version }: { code: string; version: number }, word: string) =>
    `${code} (${word} ${version})`;
  return domainError('INDICATOR_VERSION_MISMATCH', path, {
    vi: `Mục tiêu này thuộc chỉ tiêu ${name(ofTarget, 'phiên bản')}, không phải ${name(ofValue, 'phiên bản')}; hai chỉ tiêu không so sánh với nhau.`,
    en: `This target is of indicator ${name(ofTarget, 'version')}, not ${name(ofValue, 'version')}; the two are not compared.`,
  });
}

export function periodMismatch(path: readonly string[], from: string, to: string): DomainError {
  return domainError('PERIOD_MISMATCH', path, {
    vi: `Mục tiêu này cho giai đoạn từ ${formatDay(from, 'vi')} đến ${formatDay(to, 'vi')}; giá trị phải cùng giai đoạn.`,
    en: `This target is for the period from ${formatDay(from, 'en')} to ${formatDay(to, 'en')}; the value must be for the same one.`,
  });
}

export function bodyMismatch(path: readonly string[]): DomainError {
  return domainError('BODY_MISMATCH', path, {
    vi: 'Mục tiêu này được giao cho cơ quan khác.',
    en: 'This target is that of another body.',
  });
}

/** A body changes its report no more, once it has delivered it. */
export function reportNotOpen(path: readonly string[]): DomainError {
  return domainError('REPORT_DELIVERED', path, {
    vi: 'Báo cáo này đã được gửi; muốn sửa, hãy đề nghị ban tổ chức hoặc thư ký trả lại.',
    en: 'This report is delivered; to change it, ask the organisers or secretaries to return it.',
  });
}

export function requestNotOpen(path: readonly string[]): DomainError {
  return domainError('REQUEST_NOT_OPEN', path, {
    vi: 'Yêu cầu báo cáo này không còn mở; ban tổ chức hoặc thư ký có thể mở lại.',
    en: 'The request for this report is not open any more; the organisers or secretaries can reopen it.',
  });
}

/** A report that one body was asked for tells of that body only. */
export function figureOfOther(path: readonly string[]): DomainError {
  return domainError('FIGURE_OF_OTHER_BODY', path, {
    vi: 'Báo cáo theo yêu cầu chỉ ghi số liệu của chính cơ quan báo cáo.',
    en: 'A report that was asked for holds figures of the body that reports only.',
  });
}
