import { columns, many, Shape } from '../../platform/graphql/index.js';
import { assignmentShape } from '../assignment.shapes.js';
import { ofShare } from '../follow-up/follow-up.access.js';

const handBackShape = new Shape(
  'HandBack',
  'hand_back',
  { ...columns('day', 'reason', 'decision', 'decidedOn', 'decisionReason') },
  ofShare,
);

assignmentShape.extend({
  handBacks: many(() => handBackShape, {
    on: (share, handBack) => `${handBack}.assignment_id = ${share}.id`,
    order: handBack => `${handBack}.id`,
    inside: true,
  }),
});
