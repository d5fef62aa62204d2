import type { Message } from '../../platform/errors/index.js';
import { layout } from '../../platform/sheets/index.js';

/** The columns of figures as a sheet, in the order in which they are written. */
export const COLUMNS = [
  'body',
  'code',
  'version',
  'name',
  'unit',
  'from',
  'to',
  'target',
  'value',
  'scale',
  'approximate',
  'asOf',
  'ratio',
  'printed',
] as const;
export type Column = (typeof COLUMNS)[number];

const HEADINGS: Record<Column, Message> = {
  body: { vi: 'Cơ quan', en: 'Body' },
  code: { vi: 'Mã chỉ tiêu', en: 'Indicator code' },
  version: { vi: 'Phiên bản', en: 'Version' },
  name: { vi: 'Chỉ tiêu', en: 'Indicator' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  target: { vi: 'Mục tiêu', en: 'Target' },
  value: { vi: 'Kết quả', en: 'Value' },
  scale: { vi: 'Hệ số', en: 'Scale' },
  approximate: { vi: 'Khoảng', en: 'Approximate' },
  asOf: { vi: 'Số liệu đến ngày', en: 'As of' },
  ratio: { vi: 'Tỷ lệ báo cáo (%)', en: 'Reported ratio (%)' },
  printed: { vi: 'Ghi chú (nguyên văn)', en: 'Note (as printed)' },
};

const ALIASES: Record<Column, string[]> = {
  body: ['Đơn vị', 'Đơn vị báo cáo', 'Tên cơ quan'],
  code: ['Mã', 'Code'],
  version: [],
  name: ['Tên chỉ tiêu', 'Indicator name', 'Name'],
  unit: ['ĐVT'],
  from: ['Từ'],
  to: ['Đến'],
  target: ['Chỉ tiêu giao'],
  value: ['Kết quả thực hiện', 'Thực hiện', 'Giá trị', 'Reported value'],
  scale: [],
  approximate: ['About'],
  asOf: ['Ngày chốt số liệu'],
  ratio: ['Tỷ lệ báo cáo', 'Tỷ lệ (%)', 'Reported ratio'],
  printed: ['Ghi chú', 'Note', 'Printed'],
};

export const FIGURE_LAYOUT = layout<Column>({
  columns: COLUMNS,
  headings: HEADINGS,
  aliases: ALIASES,
  isEnough: columns => (['code', 'from', 'to', 'value'] as const).every(column => columns.has(column)),
  needed: {
    vi: '"Mã chỉ tiêu", "Từ ngày", "Đến ngày" và "Kết quả"',
    en: '"Indicator code", "From", "To" and "Value"',
  },
  longest: { code: 100, body: 600, printed: 200 },
});
