import { personShape } from '../../directory/index.js';
import { columns, computed, inPerson, many, one, Shape } from '../../platform/graphql/index.js';
import { personalDataShape } from '../personal-data.shapes.js';

export const erasureRequestShape = new Shape(
  'ErasureRequest',
  'erasure_request',
  {
    ...columns('requestedAt', 'dueOn', 'doneAt', 'erased', 'waiting', 'kept'),
    ground: computed({}),
    person: one(
      () => personShape,
      row => `${row}.person_id`,
    ),
  },
  {
    scope: (row, statement) =>
      statement.viewer.isAdministrator ? 'true' : inPerson(statement, `${row}.person_id`),
  },
);

personalDataShape.extend({
  erasureRequests: many(() => erasureRequestShape, {
    on: (person, request) => `${request}.person_id = ${person}.id`,
    order: request => `${request}.requested_at, ${request}.id`,
  }),
});
