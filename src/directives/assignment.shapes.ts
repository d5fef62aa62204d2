import { bodyGroupShape, bodyShape } from '../directory/index.js';
import { legalInstrumentShape } from '../instruments/index.js';
import {
  columns,
  connection,
  type FieldWriter,
  many,
  one,
  type PageArgs,
  Shape,
  variant,
} from '../platform/graphql/index.js';
import { directiveShape } from './directive.shapes.js';

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

directiveShape.extend({
  assignments: many(() => assignmentShape, {
    on: (directive, assignment) =>
      `${assignment}.directive_id = ${directive}.id and ${assignment}.expanded_from_id is null`,
    order: assignment => `${assignment}.position, ${assignment}.id`,
    inside: true,
  }),
  addressees,
});
