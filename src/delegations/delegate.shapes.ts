import { conferenceShape, siteShape } from '../conferences/index.js';
import { bodyShape, personShape, postShape } from '../directory/index.js';
import { columns, connection, one, Shape } from '../platform/graphql/index.js';
import { delegateAccess } from './delegate.access.js';

export const delegateShape: Shape = new Shape(
  'Delegate',
  'delegate',
  {
    ...columns('id', 'revision', 'postPrinted', 'role', 'isHead', 'isVoting', 'state', 'stateReason'),
    conference: one(
      () => conferenceShape,
      row => `${row}.conference_id`,
    ),
    person: one(
      () => personShape,
      row => `${row}.person_id`,
    ),
    body: one(
      () => bodyShape,
      row => `${row}.body_id`,
    ),
    post: one(
      () => postShape,
      row => `(select held.post_id from appointment held where held.id = ${row}.appointment_id)`,
    ),
    site: one(
      () => siteShape,
      row => `${row}.site_id`,
    ),
  },
  delegateAccess,
);

conferenceShape.extend({
  delegates: connection(
    () => delegateShape,
    conference => ({
      inside: true,
      where: delegate => [`${delegate}.conference_id = ${conference}.id`],
      order: [],
    }),
  ),
});
