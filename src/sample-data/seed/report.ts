import { Aggregation, FindingKind, RatioDenominator, Unit } from '../../reports/index.js';
import type { Commands } from '../commands.js';
import { text } from '../text.js';

interface Seed {
  conferenceId: string;
  sourceId: string;
  reportItem: string;
  ministry: string;
  department: string;
  chair: string;
  decision1956: string;
  decision1600: string;
}

const FIRST = { from: '2010-01-01', to: '2015-12-31', label: '2010-2015' };
const SECOND = { from: '2016-01-01', to: '2020-12-31', label: '2016-2020' };
const MILLION = 1_000_000;

/** The report that was heard: four observations, each with its own indicator, and three findings. */
export async function seedReport(commands: Commands, seed: Seed): Promise<void> {
  const { by, reports, indicators, observations } = commands;
  const { conferenceId, sourceId, reportItem } = seed;
  const reportId = await reports.record(by, {
    conferenceId,
    sourceId,
    title: text(
      'Báo cáo kết quả triển khai thực hiện công tác đào tạo, bồi dưỡng cán bộ, công chức xã theo Quyết định số 1956/QĐ-TTG giai đoạn 2010-2015 và Quyết định số 1600/QĐ-TTg giai đoạn 2016-2020',
    ),
    presentations: [
      {
        itemId: reportItem,
        presentedByBodyId: seed.department,
        printed: 'đại diện Vụ Đào tạo bồi dưỡng – Bộ Nội vụ',
      },
    ],
  });
  const defined = await seedIndicators(commands);

  // The targets exist, but the article does not give their values; so they stay null.
  const target1956 = await indicators.setTarget(by, {
    indicatorId: defined.furtherTrained,
    period: FIRST,
    setById: seed.decision1956,
    printed: 'mục tiêu đặt ra tại Quyết định sô 1956/QĐ-TTg',
  });
  const target1600 = await indicators.setTarget(by, {
    indicatorId: defined.trained,
    period: SECOND,
    setById: seed.decision1600,
    printed: 'mục tiêu tại Quyết định số 1600/QĐ-TTg',
  });
  await observations.recordAll(by, {
    reportId,
    observations: [
      {
        indicatorId: defined.furtherTrained,
        period: FIRST,
        reportedValue: '403183',
        printed: '403.183 lượt người',
        targetId: target1956,
        reportedRatio: { percent: '80.3', printed: '80,3%', denominator: RatioDenominator.TARGET },
      },
      {
        indicatorId: defined.furtherTrainingFunding,
        period: FIRST,
        reportedValue: '543959',
        scale: MILLION,
        approximate: true,
        printed: 'khoảng 543.959 triệu đồng',
      },
      {
        indicatorId: defined.trained,
        period: SECOND,
        reportedValue: '146691',
        printed: '146.691 lượt người',
        targetId: target1600,
        reportedRatio: { percent: '30', printed: '30%', denominator: RatioDenominator.TARGET },
      },
      {
        indicatorId: defined.trainingFunding,
        period: SECOND,
        reportedValue: '215737',
        scale: MILLION,
        printed: '215.737 triệu đồng',
      },
    ],
  });
  await seedFindings(commands, { ...seed, reportId });
}

/** "bồi dưỡng" and "đào tạo, bồi dưỡng" may not measure the same thing, so each has its indicators. */
async function seedIndicators({ by, indicators }: Commands) {
  const counted = { unit: Unit.PERSON_TIMES, aggregation: Aggregation.SUM };
  const paid = { unit: Unit.VND, aggregation: Aggregation.SUM };
  return {
    furtherTrained: await indicators.define(by, {
      ...counted,
      code: 'commune-officials-further-trained',
      name: text('tổng số cán bộ, công chức xã được bồi dưỡng', 'commune officials given further training'),
    }),
    furtherTrainingFunding: await indicators.define(by, {
      ...paid,
      code: 'commune-officials-further-training-funding',
      name: text(
        'tổng kinh phí bồi dưỡng cán bộ, công chức xã',
        'funding of further training of commune officials',
      ),
    }),
    trained: await indicators.define(by, {
      ...counted,
      code: 'commune-officials-trained',
      name: text(
        'tổng số cán bộ, công chức xã được đào tạo, bồi dưỡng',
        'commune officials given training or further training',
      ),
    }),
    trainingFunding: await indicators.define(by, {
      ...paid,
      code: 'commune-officials-training-funding',
      name: text(
        'tổng số kinh phí đào tạo, bồi dưỡng cán bộ, công chức xã',
        'funding of training and further training of commune officials',
      ),
    }),
  };
}

/** The first three are the Ministry's assessment in the report; the last is the chair's, in the speech. */
async function seedFindings({ by, reports }: Commands, seed: Seed & { reportId: string }): Promise<void> {
  const stated = {
    conferenceId: seed.conferenceId,
    sourceId: seed.sourceId,
    language: 'vi',
    kind: FindingKind.ACHIEVEMENT,
  };
  const ofReport = { ...stated, reportId: seed.reportId, statedByBodyId: seed.ministry };
  await reports.recordFinding(by, {
    ...ofReport,
    text: 'được sự quan tâm của chính quyền các cấp, số cán bộ, công chức cấp xã sau khi được bồi dưỡng kiến thức, kỹ năng đã đáp ứng được với yêu cầu của công việc, vận dụng các kiến thức, chuyên ngành đã học vào thực tiễn giải quyết công việc do mình phụ trách...',
  });
  await reports.recordFinding(by, {
    ...ofReport,
    text: 'Đội ngũ cán bộ, công chức cấp xã đã dần đáp ứng ngày một tốt hơn yêu cầu, nhiệm vụ',
  });
  await reports.recordFinding(by, {
    ...ofReport,
    text: 'Với các kết quả đó, góp phần xây dựng đội ngũ cán bộ, công chức cấp xã ngày càng chuyên nghiệp, vững vàng về chính trị, tinh thông nghiệp vụ, đáp ứng được với thời kỳ hội nhập, công nghiệp hóa, hiện đại hóa, có đủ năng lực làm công việc được phân công phụ trách.',
  });
  await reports.recordFinding(by, {
    ...stated,
    statedByPersonId: seed.chair,
    text: 'ghi nhận kết quả đã đạt được trong 2 giai đoạn',
  });
}
