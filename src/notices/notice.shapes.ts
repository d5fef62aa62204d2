import { conferenceShape, todayAt, withinConference } from '../conferences/index.js';
import { directiveShape } from '../directives/index.js';
import { bodyShape, personShape, postShape } from '../directory/index.js';
import { STAFF } from '../platform/auth/index.js';
import {
  and,
  columns,
  embedded,
  expression,
  hasRole,
  many,
  one,
  or,
  Shape,
  type Statement,
} from '../platform/graphql/index.js';
import { findingShape } from '../reports/index.js';

/** SQL: the last day on which the notice of a conference is to be issued; null if there is no rule, or no last day. */
function dueOn(conference: string): string {
  return (
    `(select working_day_after(coalesce(${conference}.ends_on, ${conference}.starts_on), kind.conclusions_notice_days) ` +
    `from conference_kind kind where kind.code = ${conference}.kind_code)`
  );
}

/** Condition: whoever sees the notice sees what the paragraph is about; what was said in closed session stays there. */
function isOpen(paragraph: string, statement: Statement): string {
  const sees = (shape: Shape, id: string) => {
    const seen = statement.sees(shape, id);
    return seen === 'true' ? seen : `(${id} is null or ${seen})`;
  };
  return and([
    sees(directiveShape, `${paragraph}.directive_id`),
    sees(findingShape, `${paragraph}.finding_id`),
  ]);
}

const paragraphShape = new Shape(
  'NoticeParagraph',
  'notice_paragraph',
  {
    ...columns('section', 'position', 'text'),
    directive: one(
      () => directiveShape,
      row => `${row}.directive_id`,
    ),
    finding: one(
      () => findingShape,
      row => `${row}.finding_id`,
    ),
  },
  { scope: isOpen },
);

export const noticeShape: Shape = new Shape(
  'NoticeOfConclusions',
  'notice',
  {
    ...columns('id', 'revision', 'state', 'subject', 'issuedOn', 'number', 'series', 'printedNumber'),
    ...columns('capacity', 'digest'),
    late: expression(
      row =>
        `(select ${row}.issued_on > ${dueOn('held')} from conference held where held.id = ${row}.conference_id)`,
    ),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    issuer: one(
      () => bodyShape,
      row => `${row}.issuer_id`,
    ),
    signedBy: one(
      () => personShape,
      row => `${row}.signed_by_id`,
    ),
    signedAs: one(
      () => postShape,
      row => `(select post_id from appointment where id = ${row}.appointment_id)`,
    ),
    paragraphs: many(() => paragraphShape, {
      on: (notice, paragraph) => `${paragraph}.notice_id = ${notice}.id`,
      order: paragraph => `${paragraph}.section, ${paragraph}.position`,
      inside: true,
    }),
    replaces: one(
      () => noticeShape,
      row => `${row}.replaces_id`,
    ),
    replacedBy: one(
      () => noticeShape,
      row => `${row}.id`,
      'replaces_id',
    ),
  },
  {
    ...withinConference,
    scope: (row, statement) =>
      or([`${row}.state <> 'DRAFT'`, hasRole(statement, `${row}.conference_id`, STAFF)]),
  },
);

conferenceShape.extend({
  notices: many(() => noticeShape, {
    on: (conference, notice) => `${notice}.conference_id = ${conference}.id`,
    order: notice => `${notice}.id`,
    inside: true,
  }),
  noticeDue: embedded('NoticeDue', {
    dueOn: expression(dueOn),
    late: expression(
      (conference, statement) =>
        `coalesce(not exists (select from notice_not_needed waived where waived.conference_id = ${conference}.id) ` +
        `and ${dueOn(conference)} < coalesce((select min(issued.issued_on) from notice issued ` +
        `where issued.conference_id = ${conference}.id), ${todayAt(`${conference}.id`, statement)}), false)`,
    ),
    declaredOn: expression(
      conference =>
        `(select waived.day from notice_not_needed waived where waived.conference_id = ${conference}.id)`,
    ),
    notNeededReason: expression(
      conference =>
        `(select waived.reason from notice_not_needed waived where waived.conference_id = ${conference}.id)`,
    ),
  }),
});
