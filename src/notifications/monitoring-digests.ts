import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/index.js';
import { Sql } from '../platform/database/index.js';
import type { Message } from '../platform/errors/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { dayText, LISTED, letter, quote, type Section, taskLines } from './letter.js';
import { type Notice, Notifier } from './notifier.js';
import { MailKind } from './outgoing-mail.enums.js';
import { weekOf } from './schedule.js';
import { grouped, type Recipient, TASK, type Task, WITH_CONFERENCE } from './task.js';

type WaitingTask = Task & {
  part: 'TO_CONFIRM' | 'TO_DECIDE';
  total: number;
  /** Since when it waits. */
  since: string;
  /** Of an extension: until when it is asked for, and why. */
  requestedDeadline: string | null;
  note: string | null;
  recipients: Recipient[];
};

const CLOSING: Message = {
  vi: 'Đề nghị xác nhận, trả lại hoặc quyết định trên Plenary, theo mã phân công nêu trên.\n\nThư này do Plenary tự động gửi.',
  en: 'Please confirm, return or decide in Plenary; the assignment codes above name the tasks.\n\nPlenary has sent this mail by itself.',
};

const PARTS: [WaitingTask['part'], Message][] = [
  [
    'TO_CONFIRM',
    { vi: 'Đã báo cáo hoàn thành, chờ xác nhận', en: 'Reported done, waiting for confirmation' },
  ],
  [
    'TO_DECIDE',
    { vi: 'Đề nghị gia hạn, chờ quyết định', en: 'Extensions asked for, waiting for a decision' },
  ],
];

/** Tells the organisers of each conference what waits for them. */
@Injectable()
export class MonitoringDigests {
  constructor(
    private readonly sql: Sql,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
  ) {}

  async queue(): Promise<void> {
    const now = this.clock.now();
    const tasks = await this.sql.read<WaitingTask>(WAITING, [now, LISTED], true);
    const conferences = grouped(tasks, ({ conferenceId }) => conferenceId);
    await this.notifier.queue(conferences.flatMap(waiting => notices(waiting, weekOf(now))));
  }
}

function notices(tasks: WaitingTask[], week: string): Notice[] {
  const { conferenceId, conference, recipients } = tasks[0]!;
  return recipients.map(recipient => ({
    ...{ accountId: recipient.accountId, to: { name: recipient.name, address: recipient.address } },
    ...{ language: recipient.language, bodyId: null, conferenceIds: [conferenceId] },
    kind: MailKind.MONITORING_DIGEST,
    once: `monitoring digest ${conferenceId} ${recipient.accountId} ${week}`,
    ...text(tasks, conference, recipient),
  }));
}

function text(tasks: WaitingTask[], conference: LocalizedText, recipient: Recipient) {
  const { language } = recipient;
  const sections = PARTS.map(([part, heading]): Section => {
    const these = tasks.filter(task => task.part === part);
    return { heading, total: these[0]?.total ?? 0, entries: these.map(task => lines(task, language)) };
  });
  const total = sections.reduce((sum, section) => sum + section.total, 0);
  const title = quote(conference, language);
  const opening = {
    vi: `Các nội dung sau đây của hội nghị ${title} đang chờ ban tổ chức xử lý:`,
    en: `This waits for the organisers of the conference ${title}:`,
  };
  return {
    subject: {
      vi: `Theo dõi, đôn đốc: ${total} nội dung chờ xử lý`,
      en: `Follow-up: ${total} waiting for you`,
    }[language],
    text: letter(recipient, opening[language], sections, CLOSING),
  };
}

function lines(task: WaitingTask, language: Recipient['language']): string[] {
  const labels = {
    vi: { body: 'Cơ quan chủ trì', since: 'Từ ngày', until: 'Đề nghị gia hạn đến', why: 'Lý do' },
    en: { body: 'Lead', since: 'Since', until: 'Asked to extend to', why: 'Reason' },
  }[language];
  return taskLines(
    task,
    language,
    `${labels.body}: ${quote(task.body, language)}`,
    `${labels.since}: ${dayText(task.since, language)}`,
    ...(task.requestedDeadline ? [`${labels.until}: ${dayText(task.requestedDeadline, language)}`] : []),
    ...(task.note ? [`${labels.why}: ${quote(task.note, language)}`] : []),
  );
}

/** What waits at each conference that has organisers: how much of each part, and what has waited longest. */
const WAITING = `
  with organiser as (
    select conference_id, json_agg(json_build_object('accountId', account.id, 'name', account.name, 'address', email,
      'language', language) order by account.id) as recipients
    from (
      select distinct conference_id, account_id from conference_role
       where role = 'ORGANISER' and valid_from <= $1 and (valid_until > $1 or valid_until is null)
    ) held
    join account on account.id = account_id and disabled_at is null
    group by conference_id
  )
  select counted.*, body.name as body, recipients
    from (
      select *, count(*) over (partition by "conferenceId", part)::int as total,
             row_number() over (partition by "conferenceId", part order by since, number, "bodyId") as place
        from (
          select ${TASK}, 'TO_CONFIRM' as part, share.completed_on::text as since, null as "requestedDeadline",
                 null as note
            from assignment share ${WITH_CONFERENCE}
           where share.state = 'REPORTED_DONE'
          union all
          select ${TASK}, 'TO_DECIDE', extension.requested_on::text, extension.requested_deadline::text, extension.reason
            from extension join assignment share on share.id = extension.assignment_id ${WITH_CONFERENCE}
           where extension.state = 'REQUESTED'
        ) each
    ) counted
    join organiser on organiser.conference_id = "conferenceId"
    join body on body.id = "bodyId"
   where place <= $2
   order by "conferenceId", part, place`;
