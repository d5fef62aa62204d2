import { Injectable } from '@nestjs/common';
import { type Recipient } from '../directory/index.js';
import { Clock, dayText } from '../platform/clock/index.js';
import { Sql } from '../platform/database/index.js';
import type { Message } from '../platform/errors/index.js';
import { everyMinutes, Jobs } from '../platform/jobs/index.js';
import { deadlineLine, LISTED, letter, quote, type Section, taskLines } from './letter.js';
import { aboutTasks, type Notice, Notifier } from './notifier.js';
import { MailKind, ReminderReason } from './outgoing-mail.enums.js';
import { type AddressedTask, addressed, byBody, IS_OPEN, OPEN, TASK, WITH_CONFERENCE } from './task.js';

/** A share that passed to the body is assigned to it; a transfer is told as what it is. */
type News = ReminderReason | 'PASSED_ON';

type EventTask = AddressedTask & {
  reason: ReminderReason;
  /** Under which heading it is told. */
  news: News;
  aboutId: string;
  day: string;
  /** What was said with it. */
  note: string | null;
  /** Of an extension: the deadline that was granted. */
  grantedDeadline: string | null;
};

/** Tells bodies what has happened to their assignments, what came together in one mail. */
@Injectable()
export class AssignmentEvents {
  constructor(
    private readonly sql: Sql,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.add({ name: 'assignment-events', next: everyMinutes(5), run: () => this.queue() });
  }

  async queue(): Promise<void> {
    const tasks = await this.sql.read<EventTask>(EVENTS, [this.clock.now()], true);
    await this.notifier.queue(byBody(tasks).flatMap(notices));
  }
}

/** Of two that find the same event at the same moment, each with others, only one tells of it now. */
function notices(tasks: EventTask[]): Notice[] {
  const first = tasks.map(({ aboutId, reason }) => `${aboutId} ${reason}`).sort()[0];
  return tasks[0]!.recipients.map(recipient => ({
    ...aboutTasks(recipient, tasks),
    kind: MailKind.EVENTS,
    once: `events ${tasks[0]!.bodyId} ${recipient.accountId} ${first}`,
    ...text(tasks, recipient),
    causes: tasks.map(({ assignmentId, reason, day, aboutId }) => ({ assignmentId, reason, day, aboutId })),
  }));
}

const HEADINGS: [News, Message][] = [
  [ReminderReason.ASSIGNED, { vi: 'Nhiệm vụ mới được giao chủ trì', en: 'Newly assigned to lead' }],
  ['PASSED_ON', { vi: 'Nhiệm vụ được chuyển đến cơ quan', en: 'Passed to your body' }],
  [
    ReminderReason.RETURNED,
    {
      vi: 'Báo cáo hoàn thành bị trả lại, cần thực hiện tiếp',
      en: 'Returned: reported done, but there is more to do',
    },
  ],
  [ReminderReason.EXTENSION_GRANTED, { vi: 'Đề nghị gia hạn được chấp thuận', en: 'Extension granted' }],
  [
    ReminderReason.EXTENSION_REFUSED,
    { vi: 'Đề nghị gia hạn không được chấp thuận', en: 'Extension refused' },
  ],
  [
    ReminderReason.DEADLINE_SET,
    { vi: 'Sự kiện đã xảy ra, nhiệm vụ có thời hạn', en: 'The event has happened: a deadline is set' },
  ],
  [ReminderReason.CONFIRMED, { vi: 'Được xác nhận hoàn thành', en: 'Confirmed as done' }],
  [ReminderReason.WITHDRAWN, { vi: 'Ý kiến chỉ đạo đã được rút', en: 'Withdrawn' }],
  [
    ReminderReason.SUPERSEDED,
    { vi: 'Được thay thế bằng ý kiến chỉ đạo khác', en: 'Superseded by another directive' },
  ],
  [ReminderReason.CLOSED, { vi: 'Kết thúc theo dõi', en: 'No longer followed' }],
];

/** After these nothing is due any more. */
const ENDINGS: readonly ReminderReason[] = [
  ReminderReason.CONFIRMED,
  ReminderReason.WITHDRAWN,
  ReminderReason.SUPERSEDED,
  ReminderReason.CLOSED,
];

function text(tasks: EventTask[], recipient: Recipient) {
  const { language } = recipient;
  const sections = HEADINGS.map(([news, heading]): Section => {
    const these = tasks.filter(task => task.news === news);
    return {
      heading,
      total: these.length,
      entries: these.slice(0, LISTED).map(task => lines(task, language)),
    };
  });
  const body = quote(tasks[0]!.body, language);
  const opening = {
    vi: `Trân trọng thông báo tới ${body}:`,
    en: `This is to inform ${body}:`,
  };
  return {
    subject: {
      vi: `Thông báo về ${tasks.length} nhiệm vụ được giao`,
      en: `News of assigned tasks: ${tasks.length}`,
    }[language],
    text: letter(recipient, opening[language], sections),
  };
}

function lines(task: EventTask, language: Recipient['language']): string[] {
  const labels = {
    vi: { note: 'Ý kiến', granted: 'Thời hạn mới' },
    en: { note: 'Note', granted: 'New deadline' },
  }[language];
  return taskLines(
    task,
    language,
    ...(ENDINGS.includes(task.reason)
      ? []
      : task.grantedDeadline
        ? [`${labels.granted}: ${dayText(task.grantedDeadline, language)}`]
        : deadlineLine(task, language)),
    ...(task.note ? [`${labels.note}: ${quote(task.note, language)}`] : []),
  );
}

/**
 * What happened within three days, and was not told yet. What is recorded as of a day long past is not news, but
 * for a transfer, and a deadline set by an event, which are news on the day of recording.
 */
const EVENTS = addressed(
  `select ${TASK}, event.reason, event.news, event.about_id as "aboutId", coalesce((event.recorded_at at time zone conference.time_zone)::date, event.day)::text as day, event.granted_deadline::text as "grantedDeadline",
          case when ${IS_OPEN} then event.note end as note
     from (
       select id as assignment_id, 'ASSIGNED' as reason, 'ASSIGNED' as news, id as about_id, in_force_on as day,
              null::timestamptz as recorded_at, null as note, null::date as granted_deadline
         from assignment where state = 'ASSIGNED' and not taken_over and in_force_on >= $1::timestamptz::date - 4
       union all
       select * from (
         select distinct on (passed.passed_to_id) passed.passed_to_id, 'ASSIGNED', 'PASSED_ON', passed.id, passed.ended_on,
                passed.updated_at, passed.passed_reason, null::date
           from assignment passed join assignment receiver on receiver.id = passed.passed_to_id
          where passed.updated_at >= $1::timestamptz - interval '4 days' and receiver.state in ${OPEN}
          order by passed.passed_to_id, passed.updated_at desc, passed.id desc) passed
       union all
       select assignment_id, kind::text, kind::text, id, day, null, text, null from progress_entry
        where kind in ('RETURNED', 'CONFIRMED') and day >= $1::timestamptz::date - 4
       union all
       select assignment_id, 'EXTENSION_' || state, 'EXTENSION_' || state, id, decided_on, null, decision_note, granted_deadline
         from extension
        where decided_on >= $1::timestamptz::date - 4 and not (state = 'GRANTED' and exists (
          select from assignment passed where passed.passed_to_id = assignment_id and passed.passed_reason = extension.reason))
       union all
       select share.id, 'DEADLINE_SET', 'DEADLINE_SET', dated.id, dated.deadline_set_on, dated.updated_at, null, null::date
         from directive dated join assignment share on share.directive_id = dated.id
        where dated.deadline_set_on is not null and dated.updated_at >= $1::timestamptz - interval '4 days' and share.state in ${OPEN}
       union all
       select share.id, gone.state::text, gone.state::text, gone.id, gone.ended_on, null, coalesce(gone.withdrawn_reason, gone.closing_note), null
         from directive gone join assignment share on share.directive_id = gone.id
        where gone.ended_on >= $1::timestamptz::date - 4 and share.state is not null and share.passed_to_id is null
     ) event
     join assignment share on share.id = event.assignment_id ${WITH_CONFERENCE}
    where coalesce((event.recorded_at at time zone conference.time_zone)::date, event.day) between today - 3 and today
      and not exists (
        select from reminder where assignment_id = share.id and about_id = event.about_id and reminder.reason = event.reason::reminder_reason)`,
  '"conferenceId", number',
);
