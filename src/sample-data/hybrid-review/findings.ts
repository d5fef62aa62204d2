import { FindingKind } from '../../reports/index.js';
import type { Commands } from '../commands.js';
import { english } from '../text.js';
import type { Conference } from './conference.js';
import type { Bodies } from './directory.js';
import type { People } from './people.js';
import type { ReviewReport } from './reports.js';

interface Parts {
  conference: Conference;
  bodies: Bodies;
  people: People;
  reports: ReviewReport[];
}

const { ACHIEVEMENT, SHORTCOMING, CAUSE, LESSON, RECOMMENDATION } = FindingKind;

const OF_REPORT: readonly [kind: FindingKind, vi: string, en: string][] = [
  [
    ACHIEVEMENT,
    'Chương trình mẫu đã được triển khai đồng bộ tại 63 tỉnh, thành phố mẫu; chất lượng bồi dưỡng từng bước được nâng lên.',
    'The Sample Programme was carried out in all 63 sample provinces, and the quality of training rose step by step.',
  ],
  [
    SHORTCOMING,
    'Số liệu báo cáo của một số địa phương chưa thống nhất; tỷ lệ hoàn thành nêu trong báo cáo không khớp với giá trị và chỉ tiêu.',
    'The figures of some provinces do not agree: ratios stated in reports do not fit values and targets.',
  ],
  [
    CAUSE,
    'Cách hiểu và cách tính chỉ tiêu giữa các địa phương còn khác nhau; việc kiểm tra số liệu chưa thường xuyên.',
    'Indicators are understood and computed in different ways, and figures are not checked regularly.',
  ],
  [
    LESSON,
    'Nơi nào người đứng đầu trực tiếp chỉ đạo và giao chỉ tiêu cụ thể thì kết quả bồi dưỡng tốt hơn.',
    'Training went better wherever the head took charge and set concrete targets.',
  ],
  [
    RECOMMENDATION,
    'Kiến nghị ban hành bộ chỉ tiêu thống nhất cho giai đoạn tiếp theo và cơ chế kiểm tra số liệu hằng năm.',
    'A uniform set of indicators and a yearly check of figures are recommended for the next period.',
  ],
];

/** Five assessments of the main report and one of the chair. */
export async function reviewFindings({ by, reports: service }: Commands, parts: Parts): Promise<void> {
  const { conference, bodies, people, reports } = parts;
  const stated = { conferenceId: conference.conferenceId, sourceId: conference.minutesId, language: 'vi' };
  for (const [kind, vi, en] of OF_REPORT) {
    await service.recordFinding(by, {
      ...stated,
      kind,
      reportId: reports[0]!.id,
      text: vi,
      translations: english(en),
      statedByBodyId: bodies.ministry,
    });
  }
  await service.recordFinding(by, {
    ...stated,
    kind: ACHIEVEMENT,
    text: 'Ghi nhận và đánh giá cao nỗ lực của các bộ, ngành, địa phương trong 5 năm thực hiện Chương trình mẫu.',
    translations: english(
      'The efforts of all ministries, sectors and provinces in these five years are acknowledged.',
    ),
    statedByPersonId: people.chair.personId,
  });
}
