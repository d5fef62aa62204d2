import { itemById } from '../agenda/index.js';
import { conferenceShape, sourceShape } from '../conferences/index.js';
import { bodyShape, personShape, postShape } from '../directory/index.js';
import { programmeShape } from '../instruments/index.js';
import { minutesEntryShape } from '../minutes/index.js';
import {
  type Condition,
  columns,
  computed,
  connection,
  expression,
  many,
  one,
  Shape,
} from '../platform/graphql/index.js';
import { directiveAccess } from './directive.access.js';
import { textDiffers } from './directive.minutes.js';
import type { BodyDirectivesArgs, ConferenceDirectivesArgs } from './directives.args.js';

const directiveReviewShape = new Shape('DirectiveReview', 'directive_review', {
  ...columns('day', 'note', 'nextReviewOn'),
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

/** Condition: the entry of the minutes is seen, and does not hold the text. */
const differsFromMinutes: Condition = (directive, statement) => {
  const entry = statement.alias();
  return (
    `exists (select from minutes_entry ${entry} where ${entry}.id = ${directive}.minutes_entry_id ` +
    `and ${textDiffers(directive, entry)} ` +
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
    ...columns(
      'verifiedReason',
      'withdrawnReason',
      'sample',
      'event',
      'inForceOn',
      'endedOn',
      'urgentReason',
      'closingNote',
    ),
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
    leadBody: one(
      () => bodyShape,
      row =>
        `(select body_id from assignment where directive_id = ${row}.id and role = 'LEAD' and expanded_from_id is null and passed_to_id is null)`,
    ),
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
