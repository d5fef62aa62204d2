import { Parent } from '@nestjs/graphql';
import { Conference } from '../../conferences/index.js';
import { FieldsOf, ListSize, LoadedField, type Row } from '../../platform/graphql/index.js';
import { AttendingBody } from './attending-body.type.js';

/** All invitations and delegates are read for it. */
const READS_ALL = 200;

@FieldsOf(() => Conference)
export class ConferenceAttendingBodiesFields {
  @LoadedField(() => [AttendingBody], {
    nullable: true,
    weight: READS_ALL,
    description:
      'The bodies that are invited or send somebody, in the order of precedence: places set by hand; then guests before hosts, the level, the bloc, the name. Without a bloc: last. For the staff of the conference.',
  })
  @ListSize(300)
  attendingBodies(@Parent() conference: Row) {
    return conference.attendingBodies;
  }
}
