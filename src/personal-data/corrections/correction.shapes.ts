import { conferenceShape, withinConference } from '../../conferences/index.js';
import { delegateShape } from '../../delegations/index.js';
import { STAFF } from '../../platform/auth/index.js';
import {
  columns,
  connection,
  existsWhere,
  hasRole,
  inPerson,
  many,
  one,
  or,
  type RowAccess,
  Shape,
} from '../../platform/graphql/index.js';
import type { CorrectionsArgs } from './correction.type.js';

/** The staff, who decides, and the delegate. */
const correctionAccess: RowAccess = {
  ...withinConference,
  scope: (row, statement) =>
    or([
      hasRole(statement, `${row}.conference_id`, STAFF),
      existsWhere(
        'delegate own',
        `own.id = ${row}.delegate_id`,
        inPerson(statement, 'own.person_id', 'own.conference_id'),
      ),
    ]),
};

export const correctionShape: Shape = new Shape(
  'Correction',
  'correction',
  {
    ...columns('id', 'revision', 'name', 'postPrinted', 'state', 'requestedAt', 'decidedAt'),
    ...columns('decisionReason', 'nameBefore', 'postPrintedBefore'),
    delegate: one(
      () => delegateShape,
      row => `${row}.delegate_id`,
    ),
  },
  correctionAccess,
);

delegateShape.extend({
  corrections: many(() => correctionShape, {
    on: (delegate, correction) => `${correction}.delegate_id = ${delegate}.id`,
    order: correction => `${correction}.id`,
    inside: true,
  }),
});

conferenceShape.extend({
  corrections: connection<CorrectionsArgs>(
    () => correctionShape,
    (conference, { state }, statement) => ({
      inside: true,
      order: [],
      where: correction => [
        `${correction}.conference_id = ${conference}.id`,
        ...(state ? [`${correction}.state = ${statement.param(state)}::correction_state`] : []),
      ],
    }),
  ),
});
