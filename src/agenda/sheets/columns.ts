import type { Message } from '../../platform/errors/index.js';
import { layout } from '../../platform/sheets/index.js';

/** The columns of an agenda as a sheet, in the order in which they are written. */
export const COLUMNS = [
  'code',
  'sessionCode',
  'session',
  'date',
  'start',
  'end',
  'duration',
  'titleVi',
  'titleEn',
  'kind',
  'room',
  'closed',
  'presenters',
] as const;
export type Column = (typeof COLUMNS)[number];

export const HEADINGS: Record<Column, Message> = {
  code: { vi: 'Mã', en: 'Code' },
  sessionCode: { vi: 'Mã phiên', en: 'Session code' },
  session: { vi: 'Phiên', en: 'Session' },
  date: { vi: 'Ngày', en: 'Date' },
  start: { vi: 'Bắt đầu', en: 'Start' },
  end: { vi: 'Kết thúc', en: 'End' },
  duration: { vi: 'Thời lượng (phút)', en: 'Duration (minutes)' },
  titleVi: { vi: 'Nội dung', en: 'Title' },
  titleEn: { vi: 'Nội dung (tiếng Anh)', en: 'Title (English)' },
  kind: { vi: 'Loại', en: 'Kind' },
  room: { vi: 'Phòng', en: 'Room' },
  closed: { vi: 'Họp kín', en: 'Closed' },
  presenters: { vi: 'Người trình bày', en: 'Presenters' },
};

/** Other headings that are understood. */
const ALIASES: Record<Column, string[]> = {
  code: ['Mã số', 'Mã nội dung', 'ID', 'External ID'],
  sessionCode: ['Session ID'],
  session: ['Tên phiên', 'Phiên họp'],
  date: ['Ngày tháng', 'Day'],
  start: ['Giờ bắt đầu', 'Từ', 'Start time', 'From'],
  end: ['Giờ kết thúc', 'Đến', 'End time', 'To'],
  duration: ['Thời lượng', 'Số phút', 'Duration', 'Minutes'],
  titleVi: ['Tên nội dung', 'Nội dung (tiếng Việt)', 'Tiêu đề', 'Title (Vietnamese)'],
  titleEn: ['Tiếng Anh', 'English', 'English title', 'Title in English'],
  kind: ['Loại nội dung', 'Hình thức', 'Type'],
  room: ['Phòng họp', 'Địa điểm', 'Hội trường'],
  closed: ['Kín', 'Closed session'],
  presenters: ['Trình bày', 'Người phát biểu', 'Báo cáo viên', 'Presenter', 'Speakers', 'Speaker'],
};

export const AGENDA_LAYOUT = layout<Column>({
  columns: COLUMNS,
  headings: HEADINGS,
  aliases: ALIASES,
  isEnough: columns => columns.has('code') && (columns.has('titleVi') || columns.has('titleEn')),
  needed: { vi: '"Mã" và "Nội dung"', en: '"Code" and "Title"' },
  longest: { code: 100, sessionCode: 100, session: 500, titleVi: 1000, titleEn: 1000 },
});
