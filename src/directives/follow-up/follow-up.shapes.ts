import { bodyShape } from '../../directory/index.js';
import { fileShape, showFileWhere } from '../../documents/index.js';
import {
  and,
  columns,
  computed,
  connection,
  expression,
  many,
  one,
  type PageArgs,
  type RowAccess,
  Shape,
  type Statement,
  speaksFor,
} from '../../platform/graphql/index.js';
import { assignmentShape } from '../assignment.shapes.js';
import { entryFollowed, monitors, ofShare } from './follow-up.access.js';
import type { WorkArgs } from './follow-up.args.js';
import { workList } from './follow-up.work-list.js';

const assignment = one(
  () => assignmentShape,
  row => `${row}.assignment_id`,
);

export const progressEntryShape: Shape = new Shape(
  'ProgressEntry',
  'progress_entry',
  {
    ...columns('id', 'kind', 'day', 'percent', 'text', 'waiverReason', 'waivedBy'),
    assignment,
    body: one(
      () => bodyShape,
      row => `${row}.body_id`,
    ),
    evidence: many(() => evidenceShape, {
      on: (entry, evidence) => `${evidence}.entry_id = ${entry}.id`,
      order: evidence => `${evidence}.id`,
      inside: true,
    }),
  },
  ofShare,
);

const evidenceAccess: RowAccess = {
  within: (row, statement) => statement.sees(progressEntryShape, `${row}.entry_id`),
  scope: (row, statement) => entryFollowed(`${row}.entry_id`, statement),
};

const evidenceShape: Shape = new Shape(
  'Evidence',
  'evidence',
  {
    ...columns('id'),
    entry: one(
      () => progressEntryShape,
      row => `${row}.entry_id`,
    ),
    file: one(
      () => fileShape,
      row => `${row}.file_id`,
    ),
  },
  evidenceAccess,
);

showFileWhere((file, statement) => {
  const seen = statement.visible(evidenceShape, 'proof');
  return seen === 'false'
    ? seen
    : `exists (select from evidence proof where proof.file_id = ${file}.id and ${seen})`;
});

export const extensionShape: Shape = new Shape(
  'Extension',
  'extension',
  {
    ...columns('id', 'revision', 'state', 'requestedOn', 'requestedDeadline', 'reason', 'previousDeadline'),
    ...columns('decidedOn', 'decisionNote', 'grantedDeadline'),
    afterDeadline: expression(row => `${row}.requested_on > ${row}.previous_deadline`),
    assignment,
  },
  ofShare,
);

const newestFirst = { order: [], descending: true, inside: true };

assignmentShape.extend({
  progress: connection<PageArgs>(
    () => progressEntryShape,
    share => ({ ...newestFirst, where: entry => [`${entry}.assignment_id = ${share}.id`] }),
  ),
  latestProgress: one(
    () => progressEntryShape,
    share =>
      `(select id from progress_entry where assignment_id = ${share}.id and kind in ('PROGRESS', 'REPORTED_DONE') ` +
      `order by id desc limit 1)`,
  ),
  evidence: connection<PageArgs>(
    () => evidenceShape,
    share => ({
      ...newestFirst,
      where: evidence => [
        `${evidence}.entry_id in (select id from progress_entry where assignment_id = ${share}.id)`,
      ],
    }),
  ),
  extensions: many(() => extensionShape, {
    on: (share, extension) => `${extension}.assignment_id = ${share}.id`,
    order: extension => `${extension}.id`,
    inside: true,
  }),
  originalDeadline: expression(
    share =>
      `case when ${share}.state is not null then coalesce(` +
      `(select previous_deadline from extension where assignment_id = ${share}.id and state = 'GRANTED' order by id limit 1), ` +
      `(select deadline from directive where id = ${share}.directive_id)) end`,
  ),
  allowedActions: computed({
    ...columns('state', 'deadline'),
    isPerformed: expression((share, statement) =>
      and([`${share}.role = 'LEAD'`, speaksFor(statement, `${share}.body_id`)]),
    ),
    isMonitored: expression((share, statement) => monitors(share, statement)),
    isOwnReport: expression(isOwnReport),
    isOwnRequest: expression(isOwnRequest),
    hasRequest: expression(
      share => `exists (select from extension where assignment_id = ${share}.id and state = 'REQUESTED')`,
    ),
  }),
});

/** Whether the viewer has reported it done, and so does not judge that; see `monitoring.service.ts`. */
function isOwnReport(share: string, statement: Statement): string {
  const { accountId, isAdministrator } = statement.viewer;
  if (!accountId || isAdministrator) return 'false';
  const own = `(select account_id = ${statement.shared(accountId)}::uuid from last_report_done(${share}.id))`;
  return `case when ${share}.state = 'REPORTED_DONE' then coalesce(${own}, false) else false end`;
}

/** Whether the viewer has asked for the time that is to be decided about. */
function isOwnRequest(share: string, statement: Statement): string {
  const { accountId, isAdministrator } = statement.viewer;
  if (!accountId || isAdministrator) return 'false';
  return (
    `exists (select from extension where assignment_id = ${share}.id and state = 'REQUESTED' ` +
    `and requested_by_id = ${statement.shared(accountId)}::uuid)`
  );
}

bodyShape.extend({
  assignments: connection<WorkArgs>(
    () => assignmentShape,
    (body, args, statement) => workList(args, statement, share => [`${share}.body_id = ${body}.id`]),
  ),
});
