import { accountShape } from '../accounts/index.js';
import {
  columns,
  connection,
  embedded,
  expression,
  expressionBy,
  type FieldWriter,
  many,
  one,
  Shape,
} from '../platform/graphql/index.js';
import { isMember } from './body-group.rule.js';
import type { MembersArgs } from './body-group.type.js';
import type { FocalPointsArgs } from './focal-point.type.js';
import type { AppointmentsArgs } from './person.type.js';

/** Folded text in which bodies, groups and people are searched; each has an index on just this expression. */
export const searched = {
  body: (row: string) => `(fold_localized(${row}.name) || ' ' || coalesce(fold(${row}.abbreviation), ''))`,
  bodyGroup: (row: string) => `fold_localized(${row}.name)`,
  person: (row: string) => `fold(${row}.name)`,
};

/** Whether a row with validity may exist on a day; unknown ends do not limit it. */
export function existsOn(row: string, day: string, from = 'valid_from', to = 'valid_to'): string {
  return `(coalesce(${row}.${from} <= ${day}, true) and coalesce(${row}.${to} >= ${day}, true))`;
}

const bodyName: FieldWriter = writing => {
  const { on } = writing.args as { on?: string };
  const write = on
    ? expressionBy(
        (row, _, statement) =>
          `coalesce((select former.name from body_former_name former where former.body_id = ${row}.id ` +
          `and former.until >= ${statement.date(on, 'on')} order by former.until limit 1), ${row}.name)`,
      )
    : expression(row => `${row}.name`);
  write(writing);
};

export const bodyShape: Shape = new Shape('Body', 'body', {
  ...columns('id', 'revision', 'abbreviation', 'kind', 'level', 'bloc', 'validFrom', 'validTo', 'sample'),
  name: bodyName,
  parent: one(
    () => bodyShape,
    row => `${row}.parent_id`,
  ),
  formerNames: many(() => formerNameShape, {
    on: (body, former) => `${former}.body_id = ${body}.id`,
    order: former => `${former}.until`,
  }),
  successors: many(() => successorShape, {
    on: (body, succession) => `${succession}.predecessor_id = ${body}.id`,
    order: succession => `${succession}.takes_effect_on`,
  }),
  predecessors: many(() => predecessorShape, {
    on: (body, succession) => `${succession}.successor_id = ${body}.id`,
    order: succession => `${succession}.takes_effect_on`,
  }),
  focalPoints: many<FocalPointsArgs>(() => focalPointShape, {
    on: (body, focalPoint, { now }) =>
      `${focalPoint}.body_id = ${body}.id${now ? ` and ${standsNow(focalPoint)}` : ''}`,
    order: focalPoint => `${focalPoint}.valid_from, ${focalPoint}.id`,
  }),
});

function standsNow(focalPoint: string): string {
  return `${focalPoint}.valid_from <= now() and coalesce(${focalPoint}.valid_until > now(), true)`;
}

export const focalPointShape: Shape = new Shape(
  'FocalPoint',
  'focal_point',
  {
    ...columns('id', 'revision', 'includesBelow', 'validFrom', 'validUntil'),
    body: one(
      () => bodyShape,
      row => `${row}.body_id`,
    ),
    account: one(
      () => accountShape,
      row => `${row}.account_id`,
    ),
  },
  // Whoever prepares conferences, or attends them for a body, must know whom to ask at the others.
  { scope: (_, { viewer }) => String(viewer.isContributor) },
);

const formerNameShape = new Shape('FormerName', 'body_former_name', columns('name', 'abbreviation', 'until'));

const successorShape = new Shape('BodySuccession', 'body_succession', {
  ...columns('takesEffectOn'),
  body: one(
    () => bodyShape,
    row => `${row}.successor_id`,
  ),
});

const predecessorShape = new Shape('BodySuccession', 'body_succession', {
  ...columns('takesEffectOn'),
  body: one(
    () => bodyShape,
    row => `${row}.predecessor_id`,
  ),
});

const hasRule = (row: string) =>
  `(${row}.rule_kinds is not null or ${row}.rule_level is not null or ${row}.rule_under_id is not null)`;

export const bodyGroupShape: Shape = new Shape('BodyGroup', 'body_group', {
  ...columns('id', 'revision', 'name', 'sample'),
  definition: expression(
    row => `case when ${row}.listed then 'LIST' when ${hasRule(row)} then 'RULE' else 'NAMED_ONLY' end`,
  ),
  rule: embedded(
    'BodyGroupRule',
    {
      kinds: expression(row => `${row}.rule_kinds`),
      level: expression(row => `${row}.rule_level`),
      under: one(
        () => bodyShape,
        row => `${row}.rule_under_id`,
      ),
    },
    hasRule,
  ),
  within: one(
    () => bodyGroupShape,
    row => `${row}.within_id`,
  ),
  members: connection<MembersArgs>(
    () => bodyShape,
    (group, { asOf }, statement) => {
      const day = statement.date(asOf, 'asOf');
      return {
        where: body => [isMember(body, group), existsOn(body, day)],
        order: [{ sql: row => `fold_localized(${row}.name)`, type: 'text' }],
      };
    },
    group => `(${group}.listed or ${hasRule(group)})`,
  ),
});

const contactShape = new Shape('PersonContact', 'person_contact', {
  ...columns('revision', 'email', 'phone', 'updatedAt'),
});

export const personShape: Shape = new Shape('Person', 'person', {
  ...columns('id', 'revision', 'name', 'sample'),
  contact: one(
    () => contactShape,
    row => `${row}.id`,
    'person_id',
  ),
  appointments: many<AppointmentsArgs>(() => appointmentShape, {
    on: (person, appointment, { on }, statement) =>
      `${appointment}.person_id = ${person}.id` +
      (on ? ` and ${existsOn(appointment, statement.date(on, 'on'), 'held_from', 'held_to')}` : ''),
    order: appointment => `${appointment}.held_from desc nulls last, ${appointment}.id`,
  }),
});

accountShape.extend({
  person: one(
    () => personShape,
    row => `${row}.person_id`,
  ),
  focalPointOf: many<FocalPointsArgs>(() => focalPointShape, {
    on: (account, focalPoint, { now }) =>
      `${focalPoint}.account_id = ${account}.id${now ? ` and ${standsNow(focalPoint)}` : ''}`,
    order: focalPoint => `${focalPoint}.valid_from, ${focalPoint}.id`,
  }),
});

export const postShape = new Shape('Post', 'post', {
  ...columns('id', 'title', 'rank'),
  body: one(
    () => bodyShape,
    row => `${row}.body_id`,
  ),
});

export const appointmentShape: Shape = new Shape('Appointment', 'appointment', {
  ...columns('id', 'revision', 'heldFrom', 'heldTo', 'acting'),
  person: one(
    () => personShape,
    row => `${row}.person_id`,
  ),
  post: one(
    () => postShape,
    row => `${row}.post_id`,
  ),
});
