import type { Phrase } from './tracks.js';

export const RECOMMENDATIONS: readonly Phrase[] = [
  [
    'Khuyến nghị công bố dữ liệu nghiên cứu dưới dạng mở, kèm mô tả đầy đủ.',
    'Research data should be published openly, with full descriptions.',
  ],
  [
    'Khuyến nghị thống nhất khái niệm và đơn vị tính của các chỉ tiêu phát triển.',
    'Concepts and units of development indicators should be made uniform.',
  ],
  [
    'Khuyến nghị đưa kỹ năng số vào chương trình bồi dưỡng cán bộ cơ sở.',
    'Digital skills should become part of the training of local officials.',
  ],
  [
    'Khuyến nghị đánh giá tác động của trí tuệ nhân tạo trước khi áp dụng trong dịch vụ công.',
    'The effects of artificial intelligence should be assessed before public services use it.',
  ],
  [
    'Khuyến nghị xây dựng học liệu mở song ngữ cho giáo dục vùng cao.',
    'Bilingual open educational resources should be made for the highlands.',
  ],
  [
    'Khuyến nghị chia sẻ số liệu quan trắc xâm nhập mặn theo thời gian thực.',
    'Measurements of saltwater intrusion should be shared in real time.',
  ],
  [
    'Khuyến nghị hỗ trợ hợp tác xã áp dụng truy xuất nguồn gốc.',
    'Co-operatives should be helped to introduce traceability.',
  ],
  [
    'Khuyến nghị mở rộng khám chữa bệnh từ xa tại y tế cơ sở.',
    'Telemedicine should be extended in primary care.',
  ],
  [
    'Khuyến nghị bảo vệ dữ liệu cá nhân trong hồ sơ sức khỏe điện tử.',
    'Personal data in electronic health records should be protected.',
  ],
  [
    'Khuyến nghị giảm chi phí giao dịch cho doanh nghiệp nhỏ và vừa.',
    'Transaction costs of small and medium enterprises should be reduced.',
  ],
  [
    'Khuyến nghị nghiên cứu an sinh xã hội cho lao động nền tảng.',
    'Social security for platform workers should be studied.',
  ],
  [
    'Khuyến nghị số hóa di sản với sự tham gia của cộng đồng.',
    'Heritage should be digitised together with communities.',
  ],
  [
    'Khuyến nghị trao đổi giảng viên và nghiên cứu viên trẻ giữa các nước.',
    'Lecturers and young researchers should be exchanged between countries.',
  ],
  [
    'Khuyến nghị tổ chức hội thảo hai năm một lần và công bố kỷ yếu mở.',
    'The conference should be held every two years, with open proceedings.',
  ],
];

interface Request {
  vi: string;
  en: string;
  output: Phrase;
}

export const REQUESTS: readonly Request[] = [
  {
    vi: 'Đề nghị đơn vị đăng cai công bố kỷ yếu mở của Hội thảo và tiếp tục cập nhật danh mục dữ liệu kèm theo.',
    en: 'The organiser is requested to publish the open proceedings and to keep the list of data up to date.',
    output: ['Kỷ yếu mở', 'Open proceedings'],
  },
  {
    vi: 'Đề nghị các đơn vị đồng tổ chức duy trì nhóm công tác về bộ chỉ tiêu dùng chung.',
    en: 'The co-organisers are requested to keep up the working group on common indicators.',
    output: ['Báo cáo của nhóm công tác', 'Reports of the working group'],
  },
  {
    vi: 'Đề nghị các viện nghiên cứu tiếp tục chương trình trao đổi nghiên cứu viên trẻ.',
    en: 'The research institutes are requested to continue the exchange of young researchers.',
    output: ['Danh sách trao đổi hằng năm', 'A yearly list of exchanges'],
  },
];
