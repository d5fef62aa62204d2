import type { Message } from '../errors/index.js';
import type { CellFailure } from './cell-errors.js';

export const cellFailure = (code: string, vi: string, en: string): CellFailure => ({
  code,
  message: { vi, en },
});

/** What may be wrong with cells of whatever sheet. */
export const CELL_FAULTS = {
  required: (what: Message) => cellFailure('REQUIRED', `Cần có ${what.vi}.`, `${what.en} is needed.`),
  textTooLong: (max: number) =>
    cellFailure('TEXT_LENGTH', `Tối đa ${max} ký tự.`, `Must have at most ${max} characters.`),
  textExpected: () =>
    cellFailure(
      'TEXT_EXPECTED',
      'Excel đã đổi ô này thành ngày; hãy định dạng ô là Text rồi nhập lại.',
      'Excel has made a date of this cell; format it as Text and enter it again.',
    ),
  formulaError: () =>
    cellFailure(
      'FORMULA_ERROR',
      'Công thức trong ô này bị lỗi; hãy sửa công thức hoặc nhập giá trị.',
      'The formula in this cell fails; mend it, or enter the value.',
    ),
  invalidDate: (value: string) =>
    cellFailure(
      'INVALID_DATE',
      `${value} không có; hãy viết ngày/tháng/năm, ví dụ 30/03/2021.`,
      `There is no such date as ${value}; write day/month/year, for example 30/03/2021.`,
    ),
  yesOrNo: () => cellFailure('YES_OR_NO', 'Hãy ghi "có" hoặc "không".', 'Write "yes" or "no".'),
  ambiguous: (candidates: string) =>
    cellFailure(
      'AMBIGUOUS',
      `Có nhiều kết quả; hãy chép một trong: ${candidates}`,
      `There is more than one; copy one of: ${candidates}`,
    ),
  unknown: (name: string, candidates: string) =>
    cellFailure(
      'NOT_FOUND',
      `Không tìm thấy "${name}".${candidates && ` Có phải: ${candidates}`}`,
      `There is no "${name}".${candidates && ` Did you mean: ${candidates}`}`,
    ),
};
