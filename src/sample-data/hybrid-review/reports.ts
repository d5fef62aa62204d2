import type { Commands } from '../commands.js';
import { text } from '../text.js';
import type { Items } from './agenda.js';
import type { Conference } from './conference.js';
import type { Bodies } from './directory.js';

/** A report and the body whose figures it states. */
export interface ReviewReport {
  id: string;
  bodyId: string;
}

interface Parts {
  conference: Conference;
  bodies: Bodies;
  items: Items;
}

/** The ministry's report, which was presented, and one of each province, which were handed in. */
export async function reviewReports(
  { by, reports }: Commands,
  { conference, bodies, items }: Parts,
): Promise<ReviewReport[]> {
  const { ministry, provinces } = bodies;
  const recorded = { conferenceId: conference.conferenceId, sourceId: conference.minutesId };
  const main = await reports.record(by, {
    ...recorded,
    title: text(
      'Báo cáo tổng kết Chương trình mẫu giai đoạn 2016-2020 (khối cơ quan trung ương)',
      'Final report on the Sample Programme 2016-2020 (central bodies)',
    ),
    preparedById: ministry,
    presentations: [{ itemId: items.report, presentedByBodyId: ministry }],
  });
  const all = [{ id: main, bodyId: ministry }];
  for (const { vi, en, committee } of provinces) {
    const id = await reports.record(by, {
      ...recorded,
      title: text(
        `Báo cáo kết quả thực hiện Chương trình mẫu giai đoạn 2016-2020 của ${vi}`,
        `Report of ${en} on the Sample Programme 2016-2020`,
      ),
      preparedById: committee,
    });
    all.push({ id, bodyId: committee });
  }
  return all;
}
