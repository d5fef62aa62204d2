import { Injectable } from '@nestjs/common';
import { type Recipient } from '../directory/index.js';
import { Clock } from '../platform/clock/index.js';
import { Sql } from '../platform/database/index.js';
import type { Message } from '../platform/errors/index.js';
import { everyMondayMorning, Jobs } from '../platform/jobs/index.js';
import { deadlineLine, LISTED, letter, quote, type Section, taskLines } from './letter.js';
import { MonitoringDigests } from './monitoring-digests.js';
import { aboutTasks, type Notice, Notifier } from './notifier.js';
import { MailKind } from './outgoing-mail.enums.js';
import { weekOf } from './schedule.js';
import { type AddressedTask, addressed, byBody, IS_TO_DO, TASK, WITH_CONFERENCE } from './task.js';

const PARTS = {
  RETURNED: { vi: 'Báo cáo hoàn thành bị trả lại', en: 'Returned' },
  OVERDUE: { vi: 'Đã quá hạn', en: 'Overdue' },
  DUE_SOON: { vi: 'Đến hạn trong hai tuần tới', en: 'Due within two weeks' },
  OPEN: { vi: 'Các nhiệm vụ khác đang thực hiện', en: 'Other open tasks' },
} satisfies Record<string, Message>;

type DigestTask = AddressedTask & { part: keyof typeof PARTS; total: number };

/** Tells each body on Mondays how its assignments stand, and those who monitor them what waits for them. */
@Injectable()
export class WeeklyDigests {
  constructor(
    private readonly sql: Sql,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
    private readonly monitoring: MonitoringDigests,
    jobs: Jobs,
  ) {
    jobs.add({ name: 'weekly-digests', next: everyMondayMorning, run: () => this.queue() });
  }

  async queue(): Promise<void> {
    const now = this.clock.now();
    const tasks = await this.sql.read<DigestTask>(STANDING, [now, LISTED], true);
    await this.notifier.queue(byBody(tasks).flatMap(ofBody => notices(ofBody, weekOf(now))));
    await this.monitoring.queue();
  }
}

function notices(tasks: DigestTask[], week: string): Notice[] {
  return tasks[0]!.recipients.map(recipient => ({
    ...aboutTasks(recipient, tasks),
    kind: MailKind.WEEKLY_DIGEST,
    once: `weekly digest ${tasks[0]!.bodyId} ${recipient.accountId} ${week}`,
    ...text(tasks, recipient),
  }));
}

function text(tasks: DigestTask[], recipient: Recipient) {
  const { language } = recipient;
  const sections = Object.entries(PARTS).map(([part, heading]): Section => {
    const these = tasks.filter(task => task.part === part);
    const entries = these.map(task => taskLines(task, language, ...deadlineLine(task, language)));
    return { heading, total: these[0]?.total ?? 0, entries };
  });
  const total = sections.reduce((sum, section) => sum + section.total, 0);
  const body = quote(tasks[0]!.body, language);
  const opening = {
    vi: `Tình hình thực hiện các nhiệm vụ giao ${body} chủ trì (${total} nhiệm vụ chưa hoàn thành):`,
    en: `How the tasks stand that ${body} was assigned to lead (${total} not done yet):`,
  };
  return {
    subject: {
      vi: `Tổng hợp hằng tuần: ${total} nhiệm vụ chưa hoàn thành`,
      en: `Weekly digest: ${total} tasks not done yet`,
    }[language],
    text: letter(recipient, opening[language], sections),
  };
}

/** What is to be done by each body: how much of each part, and the first of it. */
const STANDING = addressed(
  `select * from (
     select *, count(*) over (partition by "bodyId", part)::int as total,
            row_number() over (partition by "bodyId", part order by "daysLeft", "conferenceId", number) as place
       from (
         select ${TASK},
                case when share.state = 'RETURNED' then 'RETURNED' when share.deadline < today then 'OVERDUE'
                  when share.deadline <= today + 14 then 'DUE_SOON' else 'OPEN' end as part
           from assignment share ${WITH_CONFERENCE}
          where ${IS_TO_DO}
       ) each
   ) counted where place <= $2`,
  'place',
);
