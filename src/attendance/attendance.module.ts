import { Module } from '@nestjs/common';
import { translateConstraint } from '../platform/database/index.js';
import { alreadyAttending } from './attendance.errors.js';
import { ConferenceAttendanceFields } from './attendance.fields.js';
import { AttendanceResolver } from './attendance.resolver.js';
import { AttendanceService } from './attendance.service.js';

translateConstraint('attendance_once', alreadyAttending);

@Module({
  providers: [AttendanceResolver, ConferenceAttendanceFields, AttendanceService],
  exports: [AttendanceService],
})
export class AttendanceModule {}
