import type { Message } from '../../platform/errors/index.js';
import { folded } from './words.js';

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

const COLUMN_OF = new Map(
  COLUMNS.flatMap(column =>
    [HEADINGS[column].vi, HEADINGS[column].en, ...ALIASES[column]].map(
      heading => [folded(heading), column] as const,
    ),
  ),
);

export function columnOf(heading: string): Column | undefined {
  // "Nội dung *", as templates mark what is required, is folded to the same.
  return COLUMN_OF.get(folded(heading));
}
