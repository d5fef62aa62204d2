import { Injectable } from '@nestjs/common';
import { addressees, existsOn, type Recipient } from '../directory/index.js';
import { Clock, dayText } from '../platform/clock/index.js';
import { Sql } from '../platform/database/index.js';
import type { Message } from '../platform/errors/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { LISTED, letter, quote, type Section, taskLines } from './letter.js';
import { type Notice, Notifier } from './notifier.js';
import { MailKind } from './outgoing-mail.enums.js';
import { weekOf } from './schedule.js';
import { grouped, IS_OPEN, OPEN, TASK, type Task, WITH_CONFERENCE } from './task.js';

type WaitingTask = Task & {
  part: 'TO_CONFIRM' | 'TO_DECIDE';
  total: number;
  /** Since when it waits. */
  since: string;
  /** Of an extension: until when it is asked for, and why. */
  requestedDeadline: string | null;
  note: string | null;
  /** The body that may decide it; null where the organisers are told. */
  monitorId: string | null;
  recipients: Recipient[];
};

/** SQL: what tells who may decide. */
const FOR_MONITORS = `
  directive.id as "directiveId", conference.convener_id as "convenerId", today, ${IS_OPEN} as "isOpen"`;

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

/** Tells the organisers of each conference, and the bodies that monitor, what waits for them. */
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

/** Of one conference. Who is told as its organiser, is not told again as one who speaks for a body. */
function notices(tasks: WaitingTask[], week: string): Notice[] {
  const [first, ...others] = grouped(tasks, ({ monitorId }) => monitorId ?? '');
  const organisers = new Set(
    first![0]!.monitorId === null ? first![0]!.recipients.map(({ accountId }) => accountId) : [],
  );
  return [first!, ...others].flatMap(these => {
    const { monitorId, recipients } = these[0]!;
    const told = monitorId ? recipients.filter(({ accountId }) => !organisers.has(accountId)) : recipients;
    return noticesFor(told, these, week);
  });
}

function noticesFor(recipients: readonly Recipient[], tasks: WaitingTask[], week: string): Notice[] {
  const { conferenceId, conference, monitorId } = tasks[0]!;
  return recipients.map(recipient => ({
    ...{ accountId: recipient.accountId, to: { name: recipient.name, address: recipient.address } },
    ...{ language: recipient.language, bodyId: monitorId, conferenceIds: [conferenceId] },
    kind: MailKind.MONITORING_DIGEST,
    once: `monitoring digest ${[conferenceId, ...(monitorId ? [monitorId] : [])].join(' ')} ${recipient.accountId} ${week}`,
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
  const opening = tasks[0]!.monitorId
    ? {
        vi: `Các nội dung sau đây của hội nghị ${title} đang chờ cơ quan theo dõi, đôn đốc xử lý:`,
        en: `This waits for your body, which monitors it, from the conference ${title}:`,
      }
    : {
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

const MONITOR = `
  select distinct monitor.body_id from assignment monitor join body on body.id = monitor.body_id
   where monitor.directive_id = waiting."directiveId" and monitor.role = 'MONITOR' and ${existsOn('body', 'waiting.today')}`;

/**
 * What waits at each conference, for its organisers and for each body that may decide it: how much of each part, and what
 * has waited longest. The convener, where no other body monitors, may do so if it sees the directive.
 */
const WAITING = `
  with recursive organiser as (
    select conference_id, json_agg(json_build_object('accountId', account.id, 'name', account.name, 'address', email,
      'language', language) order by account.id) as recipients
    from (
      select distinct conference_id, account_id from conference_role
       where role = 'ORGANISER' and valid_from <= $1 and (valid_until > $1 or valid_until is null)
    ) held
    join account on account.id = account_id and disabled_at is null
    group by conference_id
  ),
  waiting as (
    select ${TASK}, 'TO_CONFIRM' as part, share.completed_on::text as since, null as "requestedDeadline",
           null as note, ${FOR_MONITORS}
      from assignment share ${WITH_CONFERENCE}
     where share.state = 'REPORTED_DONE'
    union all
    select ${TASK}, 'TO_DECIDE', extension.requested_on::text, extension.requested_deadline::text,
           case when ${IS_OPEN} then extension.reason end, ${FOR_MONITORS}
      from extension join assignment share on share.id = extension.assignment_id ${WITH_CONFERENCE}
     where extension.state = 'REQUESTED' and share.state in ${OPEN}
  ),
  told as (
    select waiting.*, null::uuid as "monitorId" from waiting
    union all
    select waiting.*, monitor.body_id from waiting cross join lateral (${MONITOR}) monitor
     where monitor.body_id <> "bodyId"
    union all
    select waiting.*, "convenerId" from waiting
     where "convenerId" <> "bodyId" and not exists (${MONITOR}) and ("isOpen" or exists (
       select from assignment share where share.directive_id = "directiveId" and share.body_id = "convenerId"))
  ),
  ${addressees('select distinct "monitorId" from told where "monitorId" is not null')}
  select counted.*, body.name as body, coalesce(organiser.recipients, addressee.recipients) as recipients
    from (
      select *, count(*) over (partition by "conferenceId", "monitorId", part)::int as total,
             row_number() over (partition by "conferenceId", "monitorId", part order by since, number, "bodyId") as place
        from told
    ) counted
    left join organiser on "monitorId" is null and organiser.conference_id = "conferenceId"
    left join addressee on addressee.body_id = "monitorId"
    join body on body.id = "bodyId"
   where place <= $2 and (organiser.recipients is not null or addressee.recipients is not null)
   order by "conferenceId", "monitorId" nulls first, part, place`;
