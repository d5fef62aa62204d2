/** A phrase in Vietnamese and English. */
export type Phrase = readonly [vi: string, en: string];

export interface Track {
  name: Phrase;
  /** What the talks of the track are about. */
  subjects: readonly Phrase[];
}

/** The 8 tracks; ten subjects each, and five ways to talk about each of them. */
export const TRACKS: readonly Track[] = [
  track(
    ['Quản trị số', 'Digital governance'],
    [
      ['dịch vụ công trực tuyến', 'online public services'],
      ['dữ liệu mở', 'open data'],
      ['định danh điện tử', 'electronic identity'],
      ['văn thư điện tử', 'electronic records'],
      ['họp không giấy', 'paperless meetings'],
      ['một cửa liên thông', 'one-stop services'],
      ['cơ sở dữ liệu dùng chung', 'shared databases'],
      ['chữ ký số', 'digital signatures'],
      ['chỉ số hài lòng của người dân', 'citizen satisfaction indices'],
      ['an toàn thông tin cấp xã', 'information security in communes'],
    ],
  ),
  track(
    ['Trí tuệ nhân tạo', 'Artificial intelligence'],
    [
      ['xử lý tiếng Việt', 'processing of Vietnamese'],
      ['nhận dạng chữ viết tay', 'handwriting recognition'],
      ['tóm tắt biên bản', 'summaries of minutes'],
      ['dự báo lũ', 'flood forecasts'],
      ['chẩn đoán hình ảnh', 'image diagnostics'],
      ['hỗ trợ giảng dạy', 'teaching assistance'],
      ['phát hiện gian lận', 'fraud detection'],
      ['giao thông đô thị', 'urban traffic'],
      ['dịch máy', 'machine translation'],
      ['đạo đức thuật toán', 'ethics of algorithms'],
    ],
  ),
  track(
    ['Giáo dục và bồi dưỡng', 'Education and training'],
    [
      ['bồi dưỡng cán bộ xã', 'training of commune officials'],
      ['học trực tuyến', 'online learning'],
      ['kỹ năng số của giáo viên', "teachers' digital skills"],
      ['đánh giá sau bồi dưỡng', 'evaluation after training'],
      ['học liệu mở', 'open educational resources'],
      ['giáo dục vùng cao', 'education in the highlands'],
      ['dạy nghề cho lao động nông thôn', 'vocational training for rural workers'],
      ['chương trình song ngữ', 'bilingual curricula'],
      ['thư viện số', 'digital libraries'],
      ['học tập suốt đời', 'lifelong learning'],
    ],
  ),
  track(
    ['Nông nghiệp và nông thôn', 'Agriculture and rural areas'],
    [
      ['truy xuất nguồn gốc', 'traceability'],
      ['tưới tiết kiệm nước', 'water-saving irrigation'],
      ['hợp tác xã kiểu mới', 'new co-operatives'],
      ['chuỗi giá trị lúa gạo', 'rice value chains'],
      ['nuôi trồng thủy sản', 'aquaculture'],
      ['sản phẩm làng nghề', 'craft village products'],
      ['bảo hiểm nông nghiệp', 'agricultural insurance'],
      ['nông nghiệp hữu cơ', 'organic farming'],
      ['du lịch nông thôn', 'rural tourism'],
      ['khuyến nông số', 'digital extension services'],
    ],
  ),
  track(
    ['Khí hậu và môi trường', 'Climate and environment'],
    [
      ['xâm nhập mặn', 'saltwater intrusion'],
      ['chất lượng không khí', 'air quality'],
      ['rừng ngập mặn', 'mangrove forests'],
      ['phân loại rác', 'waste separation'],
      ['tín chỉ các-bon', 'carbon credits'],
      ['sạt lở bờ sông', 'river bank erosion'],
      ['đa dạng sinh học', 'biodiversity'],
      ['nước sạch nông thôn', 'rural water supply'],
      ['đô thị chống chịu', 'resilient cities'],
      ['cảnh báo thiên tai', 'disaster warnings'],
    ],
  ),
  track(
    ['Y tế cộng đồng', 'Public health'],
    [
      ['hồ sơ sức khỏe điện tử', 'electronic health records'],
      ['khám chữa bệnh từ xa', 'telemedicine'],
      ['y tế cơ sở', 'primary care'],
      ['tiêm chủng mở rộng', 'vaccination programmes'],
      ['dinh dưỡng học đường', 'school meals'],
      ['sức khỏe tâm thần', 'mental health'],
      ['chăm sóc người cao tuổi', 'care of the elderly'],
      ['giám sát dịch bệnh', 'disease surveillance'],
      ['an toàn thực phẩm', 'food safety'],
      ['kháng kháng sinh', 'antimicrobial resistance'],
    ],
  ),
  track(
    ['Kinh tế số', 'Digital economy'],
    [
      ['thanh toán không tiền mặt', 'cashless payments'],
      ['thương mại điện tử', 'electronic commerce'],
      ['doanh nghiệp nhỏ và vừa', 'small and medium enterprises'],
      ['hóa đơn điện tử', 'electronic invoices'],
      ['kinh tế tuần hoàn', 'circular economy'],
      ['lao động nền tảng', 'platform work'],
      ['tài chính vi mô', 'microfinance'],
      ['logistics đô thị', 'urban logistics'],
      ['tài sản trí tuệ', 'intellectual property'],
      ['khởi nghiệp đổi mới sáng tạo', 'innovative start-ups'],
    ],
  ),
  track(
    ['Văn hóa và xã hội', 'Culture and society'],
    [
      ['số hóa di sản', 'digitised heritage'],
      ['ngôn ngữ các dân tộc', 'languages of ethnic groups'],
      ['bình đẳng giới', 'gender equality'],
      ['di cư lao động', 'labour migration'],
      ['thanh niên nông thôn', 'rural youth'],
      ['bảo tàng ảo', 'virtual museums'],
      ['truyền thông chính sách', 'communication of policies'],
      ['tham gia của người dân', 'public participation'],
      ['an sinh xã hội', 'social security'],
      ['lễ hội truyền thống', 'traditional festivals'],
    ],
  ),
];

/** Ways to talk about a subject. */
export const APPROACHES: readonly ((subject: Phrase) => Phrase)[] = [
  ([vi, en]) => [`Nghiên cứu trường hợp về ${vi}`, `A case study of ${en}`],
  ([vi, en]) => [`Mô hình đánh giá ${vi}`, `A model for assessing ${en}`],
  ([vi, en]) => [
    `Bài học quốc tế và hàm ý chính sách cho ${vi}`,
    `International lessons and policy implications for ${en}`,
  ],
  ([vi, en]) => [`Ứng dụng công nghệ số trong ${vi}`, `Digital technology in ${en}`],
  ([vi, en]) => [`Mười năm nhìn lại: ${vi}`, `Ten years on: ${en}`],
];

function track(name: Phrase, subjects: readonly Phrase[]): Track {
  return { name, subjects };
}
