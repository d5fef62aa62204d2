import { conferenceShape, roomShape, withinConference } from '../../conferences/index.js';
import { personShape } from '../../directory/index.js';
import { STAFF } from '../../platform/auth/index.js';
import {
  columns,
  expression,
  hasRole,
  many,
  one,
  type RowAccess,
  Shape,
} from '../../platform/graphql/index.js';

const staffOnly: RowAccess = {
  ...withinConference,
  scope: (row, statement) => hasRole(statement, `${row}.conference_id`, STAFF),
};

export const travelTimeShape: Shape = new Shape(
  'TravelTime',
  'travel_time',
  {
    ...columns('minutes'),
    oneRoom: one(
      () => roomShape,
      row => `${row}.one_room_id`,
    ),
    otherRoom: one(
      () => roomShape,
      row => `${row}.other_room_id`,
    ),
  },
  staffOnly,
);

export const unavailabilityShape: Shape = new Shape(
  'Unavailability',
  'unavailability',
  {
    ...columns('id'),
    person: one(
      () => personShape,
      row => `${row}.person_id`,
    ),
    from: expression(row => `${row}.from_time`),
    to: expression(row => `${row}.to_time`),
  },
  staffOnly,
);

conferenceShape.extend({
  travelTimes: many(() => travelTimeShape, {
    on: (conference, time) => `${time}.conference_id = ${conference}.id`,
    order: time => `${time}.one_room_id, ${time}.other_room_id`,
    inside: true,
  }),
  unavailabilities: many(() => unavailabilityShape, {
    on: (conference, absence) => `${absence}.conference_id = ${conference}.id`,
    order: absence => `${absence}.from_time, ${absence}.id`,
    inside: true,
  }),
});
