import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../platform/graphql/index.js';
import { NoticeSection } from './notice.enums.js';
import {
  closingOf,
  type OpeningFacts,
  openingOf,
  subjectOf,
  type TaskFacts,
  taskOf,
} from './notice.wording.js';

/** A paragraph before it has its place. */
export interface Paragraph {
  section: NoticeSection;
  text: LocalizedText;
  directiveId: string | null;
  findingId: string | null;
}

/** As many bodies as a sentence names of those that the check-in has counted. */
const NAMED_AT_MOST = 12;

/** What stands in a closed item is not for all who read the opening. */
const HEARD_IN_OPEN = `not exists (
  select from report_presentation heard join agenda_item item on item.id = heard.item_id
   where heard.report_id = report.id
     and (item.closed or exists (select from published_item once where once.id = item.id and once.closed)))`;

const OPENING = `
  select conference.title, conference.starts_on::text as "startsOn", conference.ends_on::text as "endsOn",
    conference.place, convener.name as convener,
    (select json_build_object('name', person.name, 'post', post.title, 'body', body.name)
       from officer join person on person.id = officer.person_id
       left join appointment on appointment.id = officer.appointment_id left join post on post.id = appointment.post_id
       left join body on body.id = post.body_id
      where officer.conference_id = conference.id and officer.role = 'CHAIR' order by officer.position limit 1) as chair,
    (select coalesce(json_agg(coalesce(body_group.name, body.name) order by attendance.position), '[]')
       from attendance left join body_group on body_group.id = attendance.group_id
       left join body on body.id = attendance.body_id
      where attendance.conference_id = conference.id and attendance.person_id is null
        and (not attendance.derived or counted.bodies <= ${NAMED_AT_MOST})) as attended,
    case when counted.bodies > ${NAMED_AT_MOST} then counted.bodies else 0 end as "attendedBesides",
    (select coalesce(json_agg(report.title order by report.position), '[]')
       from report where report.conference_id = conference.id and ${HEARD_IN_OPEN}) as reports
  from conference join body convener on convener.id = conference.convener_id cross join lateral (
    select count(*)::int as bodies from attendance
     where attendance.conference_id = conference.id and attendance.person_id is null and attendance.derived) counted
  where conference.id = $1`;

const notToldYet = (column: string, id: string) => `not exists (
  select from notice_paragraph told join notice on notice.id = told.notice_id
   where told.${column} = ${id} and notice.state = 'ISSUED' and notice.id is distinct from $2::uuid)`;

const FINDINGS = `
  select id, text, language, translations from finding
  where conference_id = $1 and ${notToldYet('finding_id', 'finding.id')} order by position, id`;

/**
 * What is only recorded is not known to be right yet; what has ended is nobody's task, but a correction tells it again of
 * what it replaces.
 */
const TASKS = `
  select directive.id, text, language, translations, summary, timing, deadline::text, review_on::text as "reviewOn", event,
    party.leads, party.coordinating
  from directive, lateral (
    select coalesce(json_agg(name order by position) filter (where role = 'LEAD'), '[]') as leads,
      coalesce(json_agg(name order by position) filter (where role = 'COORDINATE'), '[]') as coordinating
    from (
      select share.role, share.position, coalesce(body.name, body_group.name) as name
      from assignment share left join body on body.id = share.body_id left join body_group on body_group.id = share.group_id
      where share.directive_id = directive.id and share.expanded_from_id is null and not share.taken_over) named) party
  where conference_id = $1 and (state in ('VERIFIED', 'ACTIVE_URGENT', 'ISSUED') or exists (
    select from notice_paragraph named where named.notice_id = $2 and named.directive_id = directive.id))
    and ${notToldYet('directive_id', 'directive.id')}
  order by number`;

/**
 * The notice as the conclusions of the conference make it, without what another issued notice has told already.
 * @param replacesId the issued notice that it is to correct, if one
 */
export async function compile(
  manager: EntityManager,
  conferenceId: string,
  replacesId: string | null,
): Promise<{ subject: LocalizedText; paragraphs: Paragraph[] }> {
  const [opening]: [OpeningFacts] = await manager.query(OPENING, [conferenceId]);
  const findings: { id: string; text: string; language: string; translations: LocalizedText | null }[] =
    await manager.query(FINDINGS, [conferenceId, replacesId]);
  const tasks: (TaskFacts & { id: string })[] = await manager.query(TASKS, [conferenceId, replacesId]);
  const plain = (section: NoticeSection, text: LocalizedText): Paragraph => ({
    section,
    text,
    directiveId: null,
    findingId: null,
  });
  return {
    subject: subjectOf(opening),
    paragraphs: [
      ...openingOf(opening).map(text => plain(NoticeSection.OPENING, text)),
      ...findings.map(({ id, text, language, translations }) => ({
        ...plain(NoticeSection.ASSESSMENT, { [language]: text, ...translations }),
        findingId: id,
      })),
      ...tasks.map(task => ({ ...plain(NoticeSection.TASKS, taskOf(task)), directiveId: task.id })),
      plain(NoticeSection.CLOSING, closingOf(opening)),
    ],
  };
}
