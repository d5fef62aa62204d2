import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ConferencePayload, conferenceShape } from '../conferences/index.js';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { RecordAttendanceInput, RemoveAttendanceInput } from './attendance.input.js';
import { AttendanceService } from './attendance.service.js';
import { attendanceShape } from './attendance.shapes.js';
import { AttendancePayload } from './attendance.type.js';

@Resolver()
export class AttendanceResolver {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => AttendancePayload, {
    nullable: true,
    description: 'Records that a group of bodies, a body or a person took part in a conference.',
  })
  async recordAttendance(
    @Args('input') input: RecordAttendanceInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(attendanceShape, request, await this.attendance.record(by, input));
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description: 'Takes a recorded attendance back; answers with its conference.',
  })
  async removeAttendance(
    @Args('input') input: RemoveAttendanceInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.attendance.remove(by, input));
  }
}
