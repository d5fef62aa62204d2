import { agendaItemShape } from '../../agenda/index.js';
import { many, one, or, Shape } from '../../platform/graphql/index.js';
import { findingShape, observationShape } from '../../reports/index.js';
import { directiveShape } from '../directive.shapes.js';

/** Seen with the directive, as far as the figure or the finding is seen. */
const directiveGroundShape = new Shape(
  'DirectiveGround',
  'directive_ground',
  {
    observation: one(
      () => observationShape,
      row => `${row}.observation_id`,
    ),
    finding: one(
      () => findingShape,
      row => `${row}.finding_id`,
    ),
  },
  {
    within: (row, statement) => statement.sees(directiveShape, `${row}.directive_id`),
    scope: (row, statement) =>
      or([
        statement.sees(observationShape, `${row}.observation_id`),
        statement.sees(findingShape, `${row}.finding_id`),
      ]),
  },
);

directiveShape.extend({
  grounds: many(() => directiveGroundShape, {
    on: (directive, ground) => `${ground}.directive_id = ${directive}.id`,
    order: ground => `${ground}.position`,
    inside: true,
  }),
});

const answering = (column: 'observation_id' | 'finding_id') =>
  many(() => directiveShape, {
    on: (ground, directive) =>
      `${directive}.id in (select directive_id from directive_ground where ${column} = ${ground}.id)`,
    order: directive => `${directive}.id`,
  });

observationShape.extend({ directives: answering('observation_id') });
findingShape.extend({ directives: answering('finding_id') });

agendaItemShape.extend({
  directives: many(() => directiveShape, {
    on: (item, directive) => `${directive}.agenda_item_id = ${item}.id`,
    order: directive => `${directive}.number`,
  }),
});
