import { Module } from '@nestjs/common';
import { ConferenceViewerCan } from '../conferences/index.js';
import { translateConstraint } from '../platform/database/index.js';
import { commandsOn } from '../platform/graphql/index.js';
import { alreadyAttending } from './attendance.errors.js';
import { ConferenceAttendanceFields } from './attendance.fields.js';
import { AttendanceResolver } from './attendance.resolver.js';
import { AttendanceService } from './attendance.service.js';

translateConstraint('attendance_once', alreadyAttending);

const AttendanceCommands = commandsOn(() => ConferenceViewerCan, ['recordAttendance']);

@Module({
  providers: [AttendanceCommands, AttendanceResolver, ConferenceAttendanceFields, AttendanceService],
  exports: [AttendanceService],
})
export class AttendanceModule {}
