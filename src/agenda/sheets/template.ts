import type { Message, MessageLanguage } from '../../platform/errors/index.js';
import { textCell } from '../../platform/sheets/index.js';
import { COLUMNS, type Column, HEADINGS } from './columns.js';
import { KIND_WORDS } from './words.js';
import { agendaWorkbook } from './write-sheet.js';

export const SHEET_NAME: Message = { vi: 'Chương trình', en: 'Agenda' };
const GUIDE_NAME: Message = { vi: 'Hướng dẫn', en: 'Guide' };

const GUIDE: Record<Column, Message> = {
  code: {
    vi: 'Bắt buộc. Mã của nội dung, mỗi mã một lần; lần nhập sau tìm lại nội dung theo mã này. Dòng không có mã và nội dung là dòng của chính phiên: giờ và phòng của phiên.',
    en: 'Needed. A code of the item, each once; the next import finds the item by it. A row without code and title is that of the session itself: its times and its room.',
  },
  sessionCode: {
    vi: 'Không bắt buộc. Mã của phiên; cần khi hai phiên cùng tên trong một ngày, hoặc khi đổi tên phiên, chuyển ngày.',
    en: 'Optional. A code of the session; needed where two sessions of one day have one title, or to rename or move a session.',
  },
  session: {
    vi: 'Tên phiên. Để trống là cùng phiên với dòng trên. Phiên chưa có sẽ được thêm.',
    en: 'Title of the session. Empty is that of the row above. A session that there is not yet is added.',
  },
  date: {
    vi: 'Ngày/tháng/năm, ví dụ 30/03/2021. Để trống là như dòng trên.',
    en: 'Day/month/year, for example 30/03/2021. Empty is as in the row above.',
  },
  start: { vi: 'Ví dụ 08:30, 8h30, 8 giờ 30.', en: 'For example 08:30, 8h30 or 2:30 PM.' },
  end: {
    vi: 'Giờ kết thúc; hoặc ghi thời lượng. Qua nửa đêm thì ghi cả ngày: 31/03/2021 00:30.',
    en: 'The end; or give the duration. Past midnight, write the day as well: 31/03/2021 00:30.',
  },
  duration: { vi: 'Số phút, từ 1 đến 1440.', en: 'Minutes, from 1 to 1440.' },
  titleVi: {
    vi: 'Bắt buộc với nội dung mới, tối đa 1000 ký tự.',
    en: 'Needed for a new item, unless it has one in English; at most 1000 characters.',
  },
  titleEn: { vi: 'Không bắt buộc.', en: 'Optional.' },
  kind: {
    vi: `Một trong: ${KIND_WORDS.vi}. Để trống là Khác.`,
    en: `One of: ${KIND_WORDS.en}. Empty is Other.`,
  },
  room: {
    vi: 'Tên phòng của hội nghị; để trống là phòng của phiên.',
    en: 'Name of a room of the conference; empty is that of the session.',
  },
  closed: { vi: 'có / không (hoặc x).', en: 'yes / no (or x).' },
  presenters: {
    vi: 'Tên trong danh bạ, cách nhau bằng dấu chấm phẩy; tên hoặc tên viết tắt của cơ quan là đại diện không nêu tên. Trùng tên thì ghi thêm [mã] như thông báo lỗi gợi ý.',
    en: 'Names from the directory, separated by semicolons; the name or abbreviation of a body is a representative who is not named. Where names are the same add the [id] that the error suggests.',
  },
};

/** A workbook with nothing but headings, and a sheet that says what goes into each column. */
export function template(language: MessageLanguage): Promise<Buffer> {
  const data = COLUMNS.map(column => [
    textCell(HEADINGS[column][language]),
    textCell(GUIDE[column][language]),
  ]);
  return agendaWorkbook({ name: SHEET_NAME[language], rows: [] }, language, [
    { sheet: GUIDE_NAME[language], data, columns: [{ width: 24 }, { width: 100 }] },
  ]);
}
