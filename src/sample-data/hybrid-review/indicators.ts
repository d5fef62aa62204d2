import { Aggregation, Unit } from '../../reports/index.js';
import type { Commands } from '../commands.js';
import { text } from '../text.js';

/** What is measured, and between which ends a province's target for one period lies. */
interface Measure {
  vi: string;
  en: string;
  unit: Unit;
  lowest: number;
  highest: number;
}

export interface ReviewIndicator extends Measure {
  id: string;
  /** What one of a reported number stands for. */
  scale: number;
  /** Word after a printed number. */
  printedUnit: string;
}

const { PERSON_TIMES, PERSONS, BODIES, COURSES, DOCUMENTS, VND, PERCENT } = Unit;

const PRINTED_UNITS: Record<Unit, string> = {
  PERSON_TIMES: ' lượt người',
  PERSONS: ' người',
  BODIES: ' đơn vị',
  COURSES: ' lớp',
  DOCUMENTS: ' văn bản',
  VND: ' triệu đồng',
  PERCENT: '%',
};

const MEASURES: readonly Measure[] = [
  measure('cán bộ cơ sở được bồi dưỡng', 'local officials given further training', PERSON_TIMES, 1200, 9800),
  measure('cán bộ nữ được bồi dưỡng', 'women among them', PERSON_TIMES, 400, 3600),
  measure(
    'cán bộ người dân tộc thiểu số được bồi dưỡng',
    'members of ethnic minorities among them',
    PERSON_TIMES,
    100,
    2400,
  ),
  measure('lượt người học trực tuyến', 'attendances of online courses', PERSON_TIMES, 300, 7500),
  measure('lượt người dự hội thảo chuyên đề', 'attendances of thematic workshops', PERSON_TIMES, 150, 1800),
  measure('giảng viên được tập huấn', 'lecturers trained', PERSONS, 12, 160),
  measure('cán bộ nguồn được đào tạo', 'officials trained for future posts', PERSONS, 40, 620),
  measure('lớp bồi dưỡng được mở', 'courses held', COURSES, 20, 210),
  measure('lớp bồi dưỡng trực tuyến được mở', 'online courses held', COURSES, 5, 90),
  measure('tài liệu bồi dưỡng được biên soạn', 'training materials compiled', DOCUMENTS, 3, 36),
  measure('văn bản hướng dẫn được ban hành', 'guidance documents issued', DOCUMENTS, 4, 40),
  measure('xã tham gia Chương trình mẫu', 'communes taking part', BODIES, 60, 290),
  measure('xã đạt chuẩn theo Chương trình mẫu', 'communes that meet the standard', BODIES, 30, 240),
  measure('kinh phí từ ngân sách trung ương', 'funding from the central budget', VND, 1500, 18_000),
  measure('kinh phí từ ngân sách địa phương', 'funding from local budgets', VND, 900, 15_000),
  measure('tỷ lệ cán bộ có chứng chỉ', 'share of officials with a certificate', PERCENT, 70, 95),
  measure(
    'tỷ lệ xã có điểm học trực tuyến',
    'share of communes with an online learning point',
    PERCENT,
    50,
    90,
  ),
  measure('tỷ lệ người học hài lòng', 'share of satisfied participants', PERCENT, 75, 95),
];

/** The 18 indicators of the programme. */
export async function reviewIndicators({ by, indicators }: Commands): Promise<ReviewIndicator[]> {
  const defined: ReviewIndicator[] = [];
  for (const [at, one] of MEASURES.entries()) {
    const id = await indicators.define(by, {
      code: `sample-programme-${at + 1}`,
      name: text(`${one.vi} (Chương trình mẫu)`, `${one.en} (Sample Programme)`),
      unit: one.unit,
      aggregation: one.unit === PERCENT ? Aggregation.RATIO : Aggregation.SUM,
    });
    defined.push({
      ...one,
      id,
      scale: one.unit === VND ? 1_000_000 : 1,
      printedUnit: PRINTED_UNITS[one.unit],
    });
  }
  return defined;
}

function measure(vi: string, en: string, unit: Unit, lowest: number, highest: number): Measure {
  return { vi, en, unit, lowest, highest };
}
