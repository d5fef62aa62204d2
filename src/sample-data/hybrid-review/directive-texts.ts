/** A task as the notice of conclusions words it; it has a deadline, or is ongoing and reviewed on a day. */
export interface Task {
  vi: string;
  en: string;
  output: [vi: string, en: string];
  deadline?: string;
  reviewOn?: string;
}

const PLAN: Task['output'] = ['Kế hoạch', 'A plan'];
const REPORT: Task['output'] = ['Báo cáo', 'A report'];
const GUIDANCE: Task['output'] = ['Văn bản hướng dẫn', 'Written guidance'];
const MATERIALS: Task['output'] = ['Bộ tài liệu', 'A set of materials'];
const SYSTEM: Task['output'] = ['Hệ thống thông tin', 'An information system'];

const until = (deadline: string, output: Task['output'], vi: string, en: string): Task => ({
  vi,
  en,
  output,
  deadline,
});
const ongoing = (reviewOn: string, output: Task['output'], vi: string, en: string): Task => ({
  vi,
  en,
  output,
  reviewOn,
});

/** Tasks of all People's Committees. */
export const GROUP_TASKS: readonly Task[] = [
  until(
    '2021-06-30',
    PLAN,
    'Giao Ủy ban nhân dân các tỉnh, thành phố mẫu ban hành kế hoạch bồi dưỡng cán bộ cơ sở giai đoạn 2021-2025, hoàn thành trước ngày 30 tháng 6 năm 2021.',
    "The People's Committees of the sample provinces are assigned to issue a training plan for 2021-2025 by 30 June 2021.",
  ),
  until(
    '2021-05-31',
    REPORT,
    'Giao Ủy ban nhân dân các tỉnh, thành phố mẫu rà soát số liệu đã báo cáo, giải trình các tỷ lệ chưa khớp và gửi báo cáo trước ngày 31 tháng 5 năm 2021.',
    "The People's Committees are assigned to check the reported figures and to explain ratios that do not fit, by 31 May 2021.",
  ),
  until(
    '2021-09-30',
    PLAN,
    'Yêu cầu Ủy ban nhân dân các tỉnh, thành phố mẫu bố trí kinh phí bồi dưỡng trong dự toán ngân sách năm 2022, hoàn thành trước ngày 30 tháng 9 năm 2021.',
    "The People's Committees are required to provide for training in their budgets for 2022, by 30 September 2021.",
  ),
  until(
    '2021-12-31',
    SYSTEM,
    'Yêu cầu Ủy ban nhân dân các tỉnh, thành phố mẫu đưa vào sử dụng ít nhất một điểm học trực tuyến tại mỗi xã trước ngày 31 tháng 12 năm 2021.',
    "The People's Committees are required to open an online learning point in each commune by 31 December 2021.",
  ),
  ongoing(
    '2022-03-31',
    REPORT,
    'Đề nghị Ủy ban nhân dân các tỉnh, thành phố mẫu tiếp tục duy trì chế độ kiểm tra, đánh giá chất lượng sau bồi dưỡng.',
    "The People's Committees are requested to go on checking the quality of training.",
  ),
];

/** Tasks of single central bodies; `{lead}` stands for the one that leads. */
export const SINGLE_TASKS: readonly Task[] = [
  until(
    '2021-06-15',
    REPORT,
    'Giao {lead} hoàn thiện báo cáo tổng kết Chương trình mẫu trên cơ sở ý kiến tại Hội nghị.',
    '{lead} is assigned to complete the final report with what was said at the conference.',
  ),
  until(
    '2021-08-31',
    PLAN,
    'Giao {lead} xây dựng dự thảo Chương trình mẫu giai đoạn 2021-2025, lấy ý kiến các bộ, ngành và địa phương.',
    '{lead} is assigned to draft the Sample Programme 2021-2025 and to consult ministries and provinces.',
  ),
  until(
    '2021-07-31',
    GUIDANCE,
    'Giao {lead} ban hành bộ chỉ tiêu thống nhất, nêu rõ khái niệm, cách tính và đơn vị tính của từng chỉ tiêu.',
    '{lead} is assigned to issue uniform indicators, each with its concept, way of computing and unit.',
  ),
  until(
    '2021-10-31',
    MATERIALS,
    'Giao {lead} biên soạn bộ tài liệu bồi dưỡng dùng chung cho cán bộ cơ sở.',
    '{lead} is assigned to compile common training materials for local officials.',
  ),
  until(
    '2021-11-30',
    SYSTEM,
    'Giao {lead} nâng cấp nền tảng học trực tuyến dùng chung, bảo đảm cán bộ mọi địa phương đều truy cập được.',
    '{lead} is assigned to upgrade the online learning platform so that officials everywhere can use it.',
  ),
  until(
    '2021-09-15',
    GUIDANCE,
    'Giao {lead} hướng dẫn định mức chi cho các lớp bồi dưỡng trực tuyến.',
    '{lead} is assigned to set the rates of expenditure for online courses.',
  ),
  until(
    '2021-12-15',
    REPORT,
    'Giao {lead} đánh giá độc lập hiệu quả sau bồi dưỡng tại ít nhất 10 địa phương.',
    '{lead} is assigned to evaluate the effects of training in at least ten provinces.',
  ),
  until(
    '2021-06-30',
    PLAN,
    'Yêu cầu {lead} trình kế hoạch tập huấn giảng viên nguồn cho các trường bồi dưỡng cán bộ.',
    '{lead} is required to submit a plan for training the lecturers of the training schools.',
  ),
  until(
    '2021-08-15',
    REPORT,
    'Yêu cầu {lead} rà soát việc sử dụng kinh phí giai đoạn 2016-2020 và báo cáo kết quả.',
    '{lead} is required to check and report the use of funds in 2016-2020.',
  ),
  until(
    '2021-10-15',
    GUIDANCE,
    'Yêu cầu {lead} hướng dẫn việc cấp và quản lý chứng chỉ bồi dưỡng điện tử.',
    '{lead} is required to guide the issue and management of electronic certificates.',
  ),
  until(
    '2021-12-31',
    REPORT,
    'Yêu cầu {lead} báo cáo tình hình bồi dưỡng cán bộ nữ, cán bộ người dân tộc thiểu số.',
    '{lead} is required to report on the training of women and of members of ethnic minorities.',
  ),
  until(
    '2022-01-31',
    REPORT,
    'Yêu cầu {lead} kiểm tra việc thực hiện kết luận này tại các địa phương và báo cáo kết quả.',
    '{lead} is required to inspect how the provinces carry out these conclusions, and to report.',
  ),
  until(
    '2022-02-28',
    SYSTEM,
    'Yêu cầu {lead} kết nối dữ liệu bồi dưỡng của địa phương với cơ sở dữ liệu dùng chung.',
    '{lead} is required to link the training data of the provinces to the common database.',
  ),
  until(
    '2021-07-15',
    MATERIALS,
    'Đề nghị {lead} giới thiệu các mô hình bồi dưỡng hiệu quả để các địa phương tham khảo.',
    '{lead} is requested to present good models of training for others to learn from.',
  ),
  until(
    '2021-11-15',
    REPORT,
    'Đề nghị {lead} khảo sát nhu cầu bồi dưỡng của cán bộ cơ sở giai đoạn 2021-2025.',
    '{lead} is requested to survey the training needs of local officials for 2021-2025.',
  ),
  until(
    '2022-03-15',
    PLAN,
    'Đề nghị {lead} chuẩn bị nội dung hội nghị sơ kết một năm thực hiện kết luận này.',
    '{lead} is requested to prepare a review after one year of these conclusions.',
  ),
  ongoing(
    '2021-12-31',
    REPORT,
    'Đề nghị {lead} tiếp tục theo dõi, tổng hợp ý kiến phản ánh của người học.',
    '{lead} is requested to go on following and summing up the comments of participants.',
  ),
  ongoing(
    '2022-03-31',
    GUIDANCE,
    'Lưu ý {lead} thường xuyên cập nhật nội dung bồi dưỡng theo yêu cầu thực tiễn.',
    '{lead} is to keep the content of training up to date with practice.',
  ),
  ongoing(
    '2022-03-31',
    REPORT,
    'Lưu ý {lead} bảo đảm an toàn thông tin khi tổ chức bồi dưỡng trực tuyến.',
    '{lead} is to keep information security in mind in online training.',
  ),
];
