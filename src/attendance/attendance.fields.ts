import { Args, Parent } from '@nestjs/graphql';
import { Conference } from '../conferences/index.js';
import { FieldsOf, LoadedField, loadedPage, type Row } from '../platform/graphql/index.js';
import { AttendanceConnection, AttendancesArgs } from './attendance.type.js';

@FieldsOf(() => Conference)
export class ConferenceAttendanceFields {
  @LoadedField(() => AttendanceConnection, {
    description:
      'Who took part, in the order of the record. People whom the closing took from the check-in are told to those who take part, the staff, those who run the site, the body that sent them and themselves.',
  })
  attendances(@Parent() conference: Row, @Args() args: AttendancesArgs) {
    return loadedPage(conference, 'attendances', args);
  }
}
