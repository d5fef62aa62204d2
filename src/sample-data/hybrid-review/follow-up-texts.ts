/** What bodies say while they work, by how far they are. */
export function progressText(percent: number): string {
  if (percent < 30) return `Đã giao đơn vị đầu mối và lập kế hoạch thực hiện; ước đạt ${percent}%.`;
  if (percent < 60) return `Đang lấy ý kiến các đơn vị liên quan; khối lượng công việc đạt ${percent}%.`;
  if (percent < 90) return `Đã cơ bản hoàn thành nội dung chính, đạt ${percent}%; còn khâu thẩm định.`;
  return `Đang hoàn thiện hồ sơ trình ký, đạt ${percent}%.`;
}

export const ONGOING_TEXTS = [
  'Duy trì kiểm tra, đánh giá hằng tháng theo quy định; không có vướng mắc.',
  'Đã thực hiện theo kế hoạch tháng; còn thiếu biên chế ở một số đơn vị.',
  'Đã tổ chức đánh giá tại cơ sở và tổng hợp kết quả.',
] as const;

export const DONE_TEXT = 'Đã hoàn thành nhiệm vụ và gửi sản phẩm bằng văn bản.';
export const COMPLETED_TEXT = 'Đã bổ sung theo yêu cầu và hoàn thành nhiệm vụ.';
export const RETURN_TEXT = 'Sản phẩm còn thiếu phụ lục số liệu; đề nghị bổ sung.';

export const WAIVER_REASONS = [
  'Sản phẩm là văn bản đã gửi qua trục liên thông.',
  'Kết quả đã được kiểm tra tại chỗ.',
] as const;

export const EXTENSION_REASONS = [
  'Ảnh hưởng của dịch bệnh đến việc tổ chức lớp học.',
  'Chờ hướng dẫn của bộ quản lý chuyên ngành.',
  'Cần thêm thời gian lấy ý kiến các huyện, xã.',
] as const;

export const GRANT_NOTE = 'Đồng ý gia hạn; không gia hạn lần nữa.';
export const REFUSAL_NOTE = 'Lý do chưa thuyết phục; giữ nguyên thời hạn.';
