import { Injectable } from '@nestjs/common';
import { type Recipient } from '../directory/index.js';
import { Clock, dayText, HOME_ZONE } from '../platform/clock/index.js';
import { Sql } from '../platform/database/index.js';
import type { Message } from '../platform/errors/index.js';
import { everyMorning, Jobs } from '../platform/jobs/index.js';
import { deadlineLine, LISTED, letter, quote, type Section, taskLines } from './letter.js';
import { aboutTasks, type Notice, Notifier } from './notifier.js';
import { MailKind, ReminderReason } from './outgoing-mail.enums.js';
import { type AddressedTask, addressed, byBody, IS_TO_DO, TASK, WITH_CONFERENCE } from './task.js';

type DueTask = AddressedTask & { reason: ReminderReason; day: string; reviewOn: string | null };

/** Reminds the bodies that lead, each of all that is due for it in one mail a day. */
@Injectable()
export class DueReminders {
  constructor(
    private readonly sql: Sql,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.add({ name: 'daily-reminders', next: everyMorning, run: () => this.queue() });
  }

  async queue(): Promise<void> {
    const tasks = await this.sql.read<DueTask>(DUE, [this.clock.now()], true);
    const today = this.clock.today(HOME_ZONE);
    await this.notifier.queue(byBody(tasks).flatMap(ofBody => notices(ofBody, today)));
  }
}

function notices(tasks: DueTask[], today: string): Notice[] {
  return tasks[0]!.recipients.map(recipient => ({
    ...aboutTasks(recipient, tasks),
    kind: MailKind.REMINDER,
    once: `reminder ${tasks[0]!.bodyId} ${recipient.accountId} ${today}`,
    ...text(tasks, recipient),
    causes: tasks.map(({ assignmentId, reason, day }) => ({
      assignmentId,
      reason,
      day,
      aboutId: assignmentId,
    })),
  }));
}

const HEADINGS: [heading: Message, reasons: ReminderReason[]][] = [
  [{ vi: 'Nhiệm vụ đã quá hạn', en: 'Overdue' }, [ReminderReason.OVERDUE]],
  [
    { vi: 'Nhiệm vụ sắp đến hạn', en: 'Due soon' },
    [ReminderReason.DUE_NEXT_WORKING_DAY, ReminderReason.DUE_IN_A_WEEK],
  ],
  [
    { vi: 'Nhiệm vụ thường xuyên đến kỳ rà soát', en: 'Ongoing, to be reviewed' },
    [ReminderReason.REVIEW_DUE],
  ],
];

function text(tasks: DueTask[], recipient: Recipient) {
  const { language } = recipient;
  const body = quote(tasks[0]!.body, language);
  const sections = HEADINGS.map(([heading, reasons]): Section => {
    const these = tasks.filter(({ reason }) => reasons.includes(reason));
    const entries = these
      .slice(0, LISTED)
      .map(task => taskLines(task, language, ...deadlineLine(task, language), ...reviewLine(task, language)));
    return { heading, total: these.length, entries };
  });
  const opening = {
    vi: `Đề nghị ${body} quan tâm chỉ đạo, thực hiện các nhiệm vụ được giao chủ trì sau đây:`,
    en: `Please see to these tasks, which ${body} was assigned to lead:`,
  };
  return {
    subject: {
      vi: `Đôn đốc thực hiện ${tasks.length} nhiệm vụ được giao`,
      en: `Reminder of assigned tasks: ${tasks.length}`,
    }[language],
    text: letter(recipient, opening[language], sections),
  };
}

function reviewLine({ reason, reviewOn }: DueTask, language: Recipient['language']): string[] {
  if (reason !== ReminderReason.REVIEW_DUE) return [];
  return [`${{ vi: 'Ngày rà soát', en: 'Review on' }[language]}: ${dayText(reviewOn!, language)}`];
}

/**
 * The latest day of each assignment on which there was cause to remind, today or within the week before: what was
 * missed meanwhile is caught up once, and what is long past is left.
 */
const DUE = addressed(
  `select ${TASK}, due.reason, due.day::text, directive.review_on::text as "reviewOn"
     from assignment share ${WITH_CONFERENCE}
     cross join lateral (
       select reason, day from (
         select 'DUE_IN_A_WEEK' as reason, share.deadline - 7 as day
         union all
         select 'DUE_NEXT_WORKING_DAY', working_day_before(share.deadline, 1)
          where share.deadline between today - 6 and today + 31
         union all
         select 'OVERDUE', share.deadline + after from unnest(array[1, 7, (today - share.deadline) / 30 * 30]) after
          where today > share.deadline and after > 0
         union all
         select 'REVIEW_DUE', directive.review_on - 7 where directive.timing = 'ONGOING'
       ) cause
       where day between today - 6 and today and day > share.in_force_on
       order by day desc, reason desc limit 1
     ) due
    where ${IS_TO_DO}
      and not exists (
        select from reminder where assignment_id = share.id and reminder.day >= due.day and about_id = share.id
          and reminder.reason in ('DUE_IN_A_WEEK', 'DUE_NEXT_WORKING_DAY', 'OVERDUE', 'REVIEW_DUE'))`,
  '"daysLeft", "conferenceId", number',
);
