import type { Failure, Message } from '../../platform/errors/index.js';
import type { Column } from './columns.js';
import { letterOf } from './headings.js';
import { LIMITS } from './limits.js';
import type { Cell } from './table.js';

/** What is wrong with one cell, or with a whole row or item where there is no cell to name. */
export interface CellError {
  row: number | null;
  column: { letter: string; heading: string } | null;
  value: string | null;
  code: string;
  message: Message;
}

export type CellFailure = Pick<Failure, 'code' | 'message'>;

/** Where a row of the table keeps what. */
export interface Place {
  number: number;
  cells: ReadonlyMap<Column, { index: number; heading: string; value: Cell }>;
}

/** Gathers what is wrong, in the order of the file. */
export class CellErrors {
  count = 0;
  private readonly list: CellError[] = [];

  /** @param value the code of an item that no row of the file names */
  addMissing(value: string, { code, message }: CellFailure): void {
    this.note({ row: null, column: null, value, code, message });
  }

  add(place: Place, column: Column, { code, message }: CellFailure): void {
    const cell = place.cells.get(column);
    this.note({
      row: place.number,
      column: cell ? { letter: letterOf(cell.index), heading: cell.heading } : null,
      value: cell ? shown(cell.value) : null,
      code,
      message,
    });
  }

  inOrder(): CellError[] {
    return this.list.toSorted((one, other) => (one.row ?? Infinity) - (other.row ?? Infinity));
  }

  private note(error: CellError): void {
    this.count += 1;
    if (this.list.length < LIMITS.errors) this.list.push(error);
  }
}

function shown(value: Cell): string | null {
  if (value instanceof Date) return value.toISOString().replace(/\.\d+Z$/, '');
  return value === null ? null : String(value).slice(0, 200);
}

const failure = (code: string, vi: string, en: string): CellFailure => ({ code, message: { vi, en } });

export const FAULTS = {
  required: (what: Message) => failure('REQUIRED', `Cần có ${what.vi}.`, `${what.en} is needed.`),
  textTooLong: (max: number) =>
    failure('TEXT_LENGTH', `Tối đa ${max} ký tự.`, `Must have at most ${max} characters.`),
  textExpected: () =>
    failure(
      'TEXT_EXPECTED',
      'Excel đã đổi ô này thành ngày; hãy định dạng ô là Text rồi nhập lại.',
      'Excel has made a date of this cell; format it as Text and enter it again.',
    ),
  formulaError: () =>
    failure(
      'FORMULA_ERROR',
      'Công thức trong ô này bị lỗi; hãy sửa công thức hoặc nhập giá trị.',
      'The formula in this cell fails; mend it, or enter the value.',
    ),
  invalidDate: (value: string) =>
    failure(
      'INVALID_DATE',
      `${value} không có; hãy viết ngày/tháng/năm, ví dụ 30/03/2021.`,
      `There is no such date as ${value}; write day/month/year, for example 30/03/2021.`,
    ),
  dateMissing: () =>
    failure(
      'DATE_MISSING',
      'Hội nghị kéo dài nhiều ngày nên cần ghi ngày.',
      'The conference lasts several days, so the date is needed.',
    ),
  dateContradicts: () =>
    failure(
      'DATE_CONTRADICTS',
      'Ngày trong ô này khác ngày ở cột Ngày.',
      'The date in this cell is not that of the column Date.',
    ),
  invalidTime: () =>
    failure(
      'INVALID_TIME',
      'Đây không phải giờ; hãy viết như 08:30, 8h30 hoặc 8 giờ 30.',
      'This is no time; write it as 08:30, 8h30 or 2:30 PM.',
    ),
  timeLeapt: (zone: string) =>
    failure(
      'TIME_DOES_NOT_EXIST',
      `Không có giờ này trong ngày đó: đồng hồ được chỉnh sang giờ mùa hè (${zone}).`,
      `There is no such time on that day: clocks leap over it for summer time (${zone}).`,
    ),
  startMissing: () =>
    failure('START_MISSING', 'Có giờ kết thúc thì cần giờ bắt đầu.', 'An end needs the start.'),
  endBeforeStart: () =>
    failure(
      'PERIOD_REVERSED',
      'Phải kết thúc sau khi bắt đầu; nếu qua nửa đêm, hãy viết cả ngày, ví dụ 31/03/2021 00:30.',
      'It must end after it starts; past midnight write the day as well, for example 31/03/2021 00:30.',
    ),
  invalidDuration: () =>
    failure(
      'INVALID_DURATION',
      'Thời lượng là số phút, từ 1 đến 1440, không có phần lẻ.',
      'The duration is a whole number of minutes, from 1 to 1440.',
    ),
  durationContradicts: (minutes: number) =>
    failure(
      'DURATION_CONTRADICTS',
      `Từ giờ bắt đầu đến giờ kết thúc là ${minutes} phút; hãy sửa hoặc bỏ trống một ô.`,
      `From start to end it is ${minutes} minutes; correct one of the cells or leave it empty.`,
    ),
  unknownKind: (words: Message) =>
    failure('UNKNOWN_KIND', `Loại phải là một trong: ${words.vi}.`, `The kind must be one of: ${words.en}.`),
  tooManyPresenters: (most: number) =>
    failure('TOO_MANY', `Tối đa ${most} người trình bày.`, `At most ${most} presenters.`),
  yesOrNo: () => failure('YES_OR_NO', 'Hãy ghi "có" hoặc "không".', 'Write "yes" or "no".'),
  codeTwice: (row: number) =>
    failure('CODE_TWICE', `Mã này đã có ở dòng ${row}.`, `This code is in row ${row} already.`),
  sessionTwice: (row: number) =>
    failure(
      'SESSION_TWICE',
      `Phiên này đã có dòng riêng ở dòng ${row}.`,
      `This session has its own row already, row ${row}.`,
    ),
  sessionTitleDiffers: (title: string) =>
    failure(
      'SESSION_TITLE_DIFFERS',
      `Mã phiên này ở dòng trên có tên "${title}".`,
      `This session code is named "${title}" further up.`,
    ),
  sessionRequired: () =>
    failure(
      'REQUIRED',
      'Nội dung mới cần có phiên: hãy ghi tên phiên hoặc mã phiên.',
      'A new item needs a session: write its title or its code.',
    ),
  ambiguousSession: (candidates: string) =>
    failure(
      'AMBIGUOUS',
      `Có nhiều phiên cùng tên; hãy ghi mã phiên. ${candidates}`,
      `Several sessions have this title; write the session code. ${candidates}`,
    ),
  ambiguous: (candidates: string) =>
    failure(
      'AMBIGUOUS',
      `Có nhiều kết quả; hãy chép một trong: ${candidates}`,
      `There is more than one; copy one of: ${candidates}`,
    ),
  unknown: (name: string, candidates: string) =>
    failure(
      'NOT_FOUND',
      `Không tìm thấy "${name}".${candidates && ` Có phải: ${candidates}`}`,
      `There is no "${name}".${candidates && ` Did you mean: ${candidates}`}`,
    ),
};
