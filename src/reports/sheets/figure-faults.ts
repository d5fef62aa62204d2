import type { Message } from '../../platform/errors/index.js';
import { CELL_FAULTS, cellFailure } from '../../platform/sheets/index.js';
import { formatNumber } from '../exact-number.js';

/** What may be wrong with the cells of figures. */
export const FAULTS = {
  ...CELL_FAULTS,
  numberExpected: (text: string, readings: readonly string[]) =>
    cellFailure(
      'NUMBER_EXPECTED',
      readings.length > 0
        ? `"${text}" là chữ, không phải số: có thể là ${list(readings, 'vi', 'hoặc')}. Hãy định dạng ô là Number rồi ghi số.`
        : `"${text}" là chữ, không phải số; hãy định dạng ô là Number rồi chỉ ghi chữ số.`,
      readings.length > 0
        ? `"${text}" is a text and no number: it may be ${list(readings, 'en', 'or')}. Format the cell as Number and enter the number.`
        : `"${text}" is a text and no number; format the cell as Number and enter digits only.`,
    ),
  percentCell: (value: string, hundredfold: string) =>
    cellFailure(
      'PERCENT_CELL',
      `Ô này chứa ${formatNumber(value, 'vi')}: nếu là ${formatNumber(hundredfold, 'vi')} %, hãy định dạng ô là Number và ghi ${formatNumber(hundredfold, 'vi')}; tỷ lệ dưới 1 % được ghi bằng recordObservation.`,
      `The cell holds ${formatNumber(value, 'en')}: if ${formatNumber(hundredfold, 'en')}% is meant, format it as Number and enter ${formatNumber(hundredfold, 'en')}; a ratio below 1% is recorded with recordObservation.`,
    ),
  scale: () =>
    cellFailure(
      'INVALID_VALUE',
      'Hệ số là 1, 1000 (nghìn), 1000000 (triệu) hoặc 1000000000 (tỷ).',
      'The scale is 1, 1000 (thousand), 1000000 (million) or 1000000000 (billion).',
    ),
  wholeNumber: () =>
    cellFailure('INVALID_VALUE', 'Phiên bản là số nguyên từ 1.', 'A version is a whole number from 1.'),
  indicatorUnknown: (code: string) =>
    cellFailure(
      'NOT_FOUND',
      `Không có chỉ tiêu mã "${code}".`,
      `There is no indicator with the code "${code}".`,
    ),
  versionUnknown: (code: string, versions: readonly number[]) =>
    cellFailure(
      'INDICATOR_VERSION',
      `Chỉ tiêu ${code} có các phiên bản: ${versions.join(', ')}; hãy ghi một phiên bản.`,
      `Indicator ${code} has the versions ${versions.join(', ')}; write one of them.`,
    ),
  rowTwice: (row: number) =>
    cellFailure(
      'ROW_TWICE',
      `Chỉ tiêu, giai đoạn và cơ quan này đã có ở dòng ${row}.`,
      `This indicator, period and body is in row ${row} already.`,
    ),
  severalFigures: () =>
    cellFailure(
      'SEVERAL_FIGURES',
      'Báo cáo có nhiều số liệu cho chỉ tiêu, giai đoạn và cơ quan này; hãy sửa từng số liệu bằng reviseObservation.',
      'The report has several figures of this indicator, period and body; revise each with reviseObservation.',
    ),
  targetDiffers: (known: string | null) =>
    cellFailure(
      'TARGET_DIFFERS',
      known === null
        ? 'Chưa có mục tiêu nào được ghi nhận với giá trị; tệp này không đặt mục tiêu, hãy dùng setTargets hoặc để trống ô.'
        : `Mục tiêu đã ghi nhận là ${formatNumber(known, 'vi')}; tệp này không sửa mục tiêu, hãy để nguyên hoặc để trống ô.`,
      known === null
        ? 'No target with a value is recorded; a sheet of figures sets none: use setTargets, or leave the cell empty.'
        : `The recorded target is ${formatNumber(known, 'en')}; a sheet of figures does not change it: leave the cell as it is, or empty.`,
    ),
  denominatorUnknown: () =>
    cellFailure(
      'DENOMINATOR_UNKNOWN',
      'Báo cáo ghi tỷ lệ này so với mẫu số khác, không phải mục tiêu; hãy sửa bằng reviseObservation.',
      'The report gives this ratio of something else than the target; revise it with reviseObservation.',
    ),
  valueMissing: () =>
    cellFailure(
      'REQUIRED',
      'Dòng này có dữ liệu nhưng chưa có kết quả.',
      'The row says something, but has no value.',
    ),
  reasonMissing: () =>
    cellFailure(
      'REASON_REQUIRED',
      'Tệp này sửa số liệu đã có; hãy cho biết lý do (tham số reason).',
      'The sheet revises figures that there are; say why (parameter reason).',
    ),
};

function list(readings: readonly string[], language: keyof Message, or: string): string {
  return readings.map(reading => formatNumber(reading, language)).join(` ${or} `);
}
