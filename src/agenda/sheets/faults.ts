import type { Message } from '../../platform/errors/index.js';
import { CELL_FAULTS, cellFailure } from '../../platform/sheets/index.js';

/** What may be wrong with the cells of an agenda. */
export const FAULTS = {
  ...CELL_FAULTS,
  dateMissing: () =>
    cellFailure(
      'DATE_MISSING',
      'Hội nghị kéo dài nhiều ngày nên cần ghi ngày.',
      'The conference lasts several days, so the date is needed.',
    ),
  dateContradicts: () =>
    cellFailure(
      'DATE_CONTRADICTS',
      'Ngày trong ô này khác ngày ở cột Ngày.',
      'The date in this cell is not that of the column Date.',
    ),
  invalidTime: () =>
    cellFailure(
      'INVALID_TIME',
      'Đây không phải giờ; hãy viết như 08:30, 8h30 hoặc 8 giờ 30.',
      'This is no time; write it as 08:30, 8h30 or 2:30 PM.',
    ),
  timeLeapt: (zone: string) =>
    cellFailure(
      'TIME_DOES_NOT_EXIST',
      `Không có giờ này trong ngày đó: đồng hồ được chỉnh sang giờ mùa hè (${zone}).`,
      `There is no such time on that day: clocks leap over it for summer time (${zone}).`,
    ),
  startMissing: () =>
    cellFailure('START_MISSING', 'Có giờ kết thúc thì cần giờ bắt đầu.', 'An end needs the start.'),
  endBeforeStart: () =>
    cellFailure(
      'PERIOD_REVERSED',
      'Phải kết thúc sau khi bắt đầu; nếu qua nửa đêm, hãy viết cả ngày, ví dụ 31/03/2021 00:30.',
      'It must end after it starts; past midnight write the day as well, for example 31/03/2021 00:30.',
    ),
  invalidDuration: () =>
    cellFailure(
      'INVALID_DURATION',
      'Thời lượng là số phút, từ 1 đến 1440, không có phần lẻ.',
      'The duration is a whole number of minutes, from 1 to 1440.',
    ),
  durationContradicts: (minutes: number) =>
    cellFailure(
      'DURATION_CONTRADICTS',
      `Từ giờ bắt đầu đến giờ kết thúc là ${minutes} phút; hãy sửa hoặc bỏ trống một ô.`,
      `From start to end it is ${minutes} minutes; correct one of the cells or leave it empty.`,
    ),
  unknownKind: (words: Message) =>
    cellFailure(
      'UNKNOWN_KIND',
      `Loại phải là một trong: ${words.vi}.`,
      `The kind must be one of: ${words.en}.`,
    ),
  tooManyPresenters: (most: number) =>
    cellFailure('TOO_MANY', `Tối đa ${most} người trình bày.`, `At most ${most} presenters.`),
  codeTwice: (row: number) =>
    cellFailure('CODE_TWICE', `Mã này đã có ở dòng ${row}.`, `This code is in row ${row} already.`),
  sessionTwice: (row: number) =>
    cellFailure(
      'SESSION_TWICE',
      `Phiên này đã có dòng riêng ở dòng ${row}.`,
      `This session has its own row already, row ${row}.`,
    ),
  sessionTitleDiffers: (title: string) =>
    cellFailure(
      'SESSION_TITLE_DIFFERS',
      `Mã phiên này ở dòng trên có tên "${title}".`,
      `This session code is named "${title}" further up.`,
    ),
  sessionRequired: () =>
    cellFailure(
      'REQUIRED',
      'Nội dung mới cần có phiên: hãy ghi tên phiên hoặc mã phiên.',
      'A new item needs a session: write its title or its code.',
    ),
  ambiguousSession: (candidates: string) =>
    cellFailure(
      'AMBIGUOUS',
      `Có nhiều phiên cùng tên; hãy ghi mã phiên. ${candidates}`,
      `Several sessions have this title; write the session code. ${candidates}`,
    ),
};
