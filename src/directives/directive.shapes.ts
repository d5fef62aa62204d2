import { itemById } from '../agenda/index.js';
import { conferenceShape, sourceShape } from '../conferences/index.js';
import { bodyGroupShape, bodyShape, personShape, postShape } from '../directory/index.js';
import { legalInstrumentShape, programmeShape } from '../instruments/index.js';
import { minutesEntryShape } from '../minutes/index.js';
import {
  type Condition,
  columns,
  computed,
  connection,
  expression,
  type FieldWriter,
  many,
  one,
  type PageArgs,
  Shape,
  variant,
} from '../platform/graphql/index.js';
import { directiveAccess } from './directive.access.js';
import type { BodyDirectivesArgs, ConferenceDirectivesArgs } from './directives.args.js';

const directiveReviewShape = new Shape('DirectiveReview', 'directive_review', {
  ...columns('day', 'note', 'nextReviewOn'),
});

const handBackShape = new Shape('HandBack', 'hand_back', {
  ...columns('day', 'reason', 'decision', 'decidedOn', 'decisionReason'),
});

/** Folded text in which directives are searched; it has an index on just this expression. */
export function searched(directive: string): string {
  return (
    `(fold(${directive}.text) || ' ' || coalesce(fold_localized(${directive}.translations), '') || ' ' || ` +
    `coalesce(fold_localized(${directive}.summary), ''))`
  );
}

/**
 * Condition: the body or group has a share in the directive. Written so that PostgreSQL can walk the
 * index on the party's directives backwards and stop after one page, however many they are.
 */
export function concerns(
  directive: string,
  column: 'body_id' | 'group_id',
  party: string,
  role?: string,
): string {
  const shares = [`share.${column} = ${party}`, ...(role ? [`share.role = ${role}::assignment_role`] : [])];
  return (
    `${directive}.id in (select distinct share.directive_id from assignment share ` +
    `where ${shares.join(' and ')} order by share.directive_id desc)`
  );
}

const party = variant(
  [() => bodyShape, row => `${row}.body_id`],
  [() => bodyGroupShape, row => `${row}.group_id`],
);

export const assignmentShape: Shape = new Shape(
  'Assignment',
  'assignment',
  {
    ...columns('id', 'revision', 'role', 'addressed', 'state', 'inForceOn', 'deadline'),
    ...columns('acceptedOn', 'completedOn', 'confirmedOn', 'endedOn', 'passedReason'),
    passedBasis: one(
      () => legalInstrumentShape,
      row => `${row}.passed_basis_id`,
    ),
    handBacks: many(() => handBackShape, {
      on: (share, handBack) => `${handBack}.assignment_id = ${share}.id`,
      order: handBack => `${handBack}.id`,
      inside: true,
    }),
    passedTo: one(
      () => assignmentShape,
      row => `${row}.passed_to_id`,
    ),
    takenOver: many(() => assignmentShape, {
      on: (share, before) => `${before}.passed_to_id = ${share}.id`,
      order: before => `${before}.ended_on, ${before}.id`,
      inside: true,
    }),
    party,
    directive: one(
      () => directiveShape,
      row => `${row}.directive_id`,
    ),
    members: connection<PageArgs>(
      () => assignmentShape,
      group => ({
        inside: true,
        where: member => [`${member}.expanded_from_id = ${group}.id`],
        order: [{ sql: member => `${member}.position`, type: 'integer' }],
      }),
      group => `(${group}.group_id is not null and ${isInForce(group)})`,
    ),
  },
  { within: (row, statement) => statement.sees(directiveShape, `${row}.directive_id`) },
);

function isInForce(assignment: string): string {
  return `(select in_force_on is not null from directive where id = ${assignment}.directive_id)`;
}

/** A party that is addressed in two roles is still one addressee. */
const addressees: FieldWriter = writing => {
  const { row, key, statement, entries } = writing;
  const addressee = statement.alias();
  const written = new Map<string, string>();
  party({ ...writing, row: addressee, key: 'party', entries: written });
  entries.set(
    key,
    `(select coalesce(json_agg(${written.get('party')} order by ${addressee}.position), '[]'::json) ` +
      `from (select body_id, group_id, min(position) as position from assignment ` +
      `where directive_id = ${row}.id and addressed and expanded_from_id is null and not taken_over group by 1, 2) ${addressee})`,
  );
};

/**
 * What the notes have to know of the assignments, as `SharesFacts`. An aggregate, because PostgreSQL
 * would answer `exists` for a page of directives by hashing all assignments there are.
 */
function shares(directive: string): string {
  const ownBody =
    `(select post.body_id from appointment join post on post.id = appointment.post_id ` +
    `where appointment.id = ${directive}.appointment_id)`;
  return (
    `(select json_build_object('hasAddressee', coalesce(bool_or(addressed), false), ` +
    `'hasLead', coalesce(bool_or(role = 'LEAD'), false), ` +
    `'addressesOwnBody', coalesce(bool_or(addressed and body_id = ${ownBody}), false)) ` +
    `from assignment where directive_id = ${directive}.id and expanded_from_id is null)`
  );
}

/** Condition: the entry of the minutes is seen, and does not hold the text; spaces and line breaks do not count. */
const differsFromMinutes: Condition = (directive, statement) => {
  const entry = statement.alias();
  const tidy = (text: string) => `btrim(regexp_replace(${text}, '\\s+', ' ', 'g'))`;
  return (
    `exists (select from minutes_entry ${entry} where ${entry}.id = ${directive}.minutes_entry_id ` +
    `and strpos(${tidy(`${entry}.plain_text`)}, ${tidy(`${directive}.text`)}) = 0 ` +
    `and ${statement.visible(minutesEntryShape, entry)})`
  );
};

export const directiveShape: Shape = new Shape(
  'Directive',
  'directive',
  {
    ...columns(
      'id',
      'revision',
      'number',
      'state',
      'language',
      'summary',
      'purpose',
      'force',
      'verb',
      'capacityPrinted',
    ),
    ...columns(
      'statedIn',
      'interpretationNote',
      'expectedOutput',
      'timing',
      'deadline',
      'reviewOn',
      'issuedOn',
    ),
    ...columns('withdrawnReason', 'sample', 'event', 'inForceOn', 'endedOn', 'urgentReason', 'closingNote'),
    allowedActions: computed(columns('state', 'timing', 'deadline')),
    text: computed(columns('text', 'translations')),
    notes: computed({
      ...columns('timing', 'reviewOn'),
      shares: expression(shares),
      differsFromMinutes: expression(differsFromMinutes),
    }),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    agendaItem: itemById(row => `${row}.agenda_item_id`),
    minutesEntry: one(
      () => minutesEntryShape,
      row => `${row}.minutes_entry_id`,
    ),
    programme: one(
      () => programmeShape,
      row => `${row}.programme_id`,
    ),
    statedBy: one(
      () => personShape,
      row => `${row}.stated_by_id`,
    ),
    post: one(
      () => postShape,
      row => `(select post_id from appointment where id = ${row}.appointment_id)`,
    ),
    source: one(
      () => sourceShape,
      row => `${row}.source_id`,
    ),
    verifiedAgainst: one(
      () => sourceShape,
      row => `${row}.verified_against_id`,
    ),
    supersededBy: one(
      () => directiveShape,
      row => `${row}.superseded_by_id`,
    ),
    supersedes: many(() => directiveShape, {
      on: (directive, other) => `${other}.superseded_by_id = ${directive}.id`,
      order: other => `${other}.id`,
    }),
    reviews: many(() => directiveReviewShape, {
      on: (directive, review) => `${review}.directive_id = ${directive}.id`,
      order: review => `${review}.id`,
      inside: true,
    }),
    derivedFrom: one(
      () => directiveShape,
      row => `${row}.derived_from_id`,
    ),
    derived: many(() => directiveShape, {
      on: (directive, derived) => `${derived}.derived_from_id = ${directive}.id`,
      order: derived => `${derived}.number`,
    }),
    assignments: many(() => assignmentShape, {
      on: (directive, assignment) =>
        `${assignment}.directive_id = ${directive}.id and ${assignment}.expanded_from_id is null`,
      order: assignment => `${assignment}.position, ${assignment}.id`,
      inside: true,
    }),
    leadBody: one(
      () => bodyShape,
      row =>
        `(select body_id from assignment where directive_id = ${row}.id and role = 'LEAD' and expanded_from_id is null and passed_to_id is null)`,
    ),
    addressees,
  },
  directiveAccess,
);

minutesEntryShape.extend({
  directives: many(() => directiveShape, {
    on: (entry, directive) => `${directive}.minutes_entry_id = ${entry}.id`,
    order: directive => `${directive}.number`,
  }),
});

conferenceShape.extend({
  directives: connection<ConferenceDirectivesArgs>(
    () => directiveShape,
    (conference, { state, force }, statement) => ({
      inside: true,
      where: directive => [
        `${directive}.conference_id = ${conference}.id`,
        ...(state ? [`${directive}.state = ${statement.param(state)}::directive_state`] : []),
        ...(force ? [`${directive}.force = ${statement.param(force)}::directive_force`] : []),
      ],
      order: [{ sql: directive => `${directive}.number`, type: 'integer' }],
    }),
  ),
});

bodyShape.extend({
  directives: connection<BodyDirectivesArgs>(
    () => directiveShape,
    (body, { role }, statement) => ({
      where: directive => [concerns(directive, 'body_id', `${body}.id`, role && statement.param(role))],
      order: [],
      descending: true,
    }),
  ),
});
