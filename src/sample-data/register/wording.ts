interface Phrase {
  vi: string;
  en: string;
}

/** What is to be done. */
export const TASKS: readonly Phrase[] = [
  { vi: 'xây dựng và trình đề án', en: 'draft and submit a scheme for' },
  { vi: 'rà soát, sửa đổi quy định', en: 'review and amend the rules on' },
  { vi: 'ban hành văn bản hướng dẫn', en: 'issue guidance on' },
  { vi: 'kiểm tra, đánh giá kết quả', en: 'inspect and evaluate the results of' },
  { vi: 'tổng hợp số liệu và báo cáo', en: 'collect figures and report on' },
  { vi: 'tổ chức bồi dưỡng cán bộ', en: 'train officials in' },
  { vi: 'đẩy nhanh tiến độ thực hiện', en: 'speed up' },
  { vi: 'bố trí kinh phí và nhân lực', en: 'provide funds and staff for' },
  { vi: 'hoàn thiện cơ sở dữ liệu', en: 'complete the database of' },
  { vi: 'tháo gỡ vướng mắc', en: 'remove obstacles to' },
];

/** What it is about. */
export const SUBJECTS: readonly Phrase[] = [
  { vi: 'về dịch vụ công trực tuyến', en: 'online public services' },
  { vi: 'về cải cách thủ tục hành chính', en: 'reform of administrative procedures' },
  { vi: 'về xây dựng nông thôn mới', en: 'new rural development' },
  { vi: 'về bồi dưỡng công chức cấp xã', en: 'training of commune civil servants' },
  { vi: 'về phòng, chống thiên tai', en: 'prevention of natural disasters' },
  { vi: 'về quản lý đất đai', en: 'land administration' },
  { vi: 'về cấp nước sạch nông thôn', en: 'rural water supply' },
  { vi: 'về giáo dục vùng cao', en: 'education in the highlands' },
  { vi: 'về y tế cơ sở', en: 'primary health care' },
  { vi: 'về giải ngân vốn đầu tư công', en: 'disbursement of public investment' },
  { vi: 'về an toàn thực phẩm', en: 'food safety' },
  { vi: 'về giảm nghèo bền vững', en: 'sustainable poverty reduction' },
];
