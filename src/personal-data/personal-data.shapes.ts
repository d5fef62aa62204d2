import { personShape } from '../directory/index.js';
import {
  columns,
  computed,
  expression,
  inPerson,
  one,
  Shape,
  type Statement,
} from '../platform/graphql/index.js';
import { PARTS } from './parts/index.js';

/** All that is held about a person, for that person and administrators. */
export const personalDataShape = new Shape(
  'PersonalData',
  'person',
  {
    person: one(
      () => personShape,
      row => `${row}.id`,
    ),
    asOf: expression(() => 'now()'),
    parts: expression((row, statement) => {
      const lists = PARTS.map(({ name }) => `'${name}', ${entries(name, row, statement)}`);
      return `json_build_object(${lists.join(', ')})`;
    }),
  },
  {
    scope: (row, statement) => (statement.viewer.isAdministrator ? 'true' : inPerson(statement, `${row}.id`)),
  },
);

function entries(part: string, row: string, statement: Statement): string {
  const { columns, from } = PARTS.find(({ name }) => name === part)!;
  return (
    `(select coalesce(json_agg(row_to_json(entry)), '[]'::json) ` +
    `from (select ${columns(statement)} from ${from(`${row}.id`)}) entry)`
  );
}

export const erasureCertificateShape = new Shape(
  'ErasureCertificate',
  'personal_data_erasure',
  {
    ...columns('id', 'erasedAt', 'reason', 'erased', 'kept'),
    ground: computed({}),
    person: one(
      () => personShape,
      row => `${row}.person_id`,
    ),
  },
  { scope: (_, { viewer }) => String(viewer.isAdministrator) },
);
