import { Module } from '@nestjs/common';
import { ConferenceViewerCan } from '../conferences/index.js';
import { translateConstraint } from '../platform/database/index.js';
import { commandsOn } from '../platform/graphql/index.js';
import { ListQueries } from '../platform/lists/index.js';
import { alreadyAttending } from './attendance.errors.js';
import { ConferenceAttendanceFields } from './attendance.fields.js';
import { AttendanceResolver } from './attendance.resolver.js';
import { AttendanceService } from './attendance.service.js';
import './check-in/attending.js';
import { attendanceClosed, presentTwice, sessionAttended } from './check-in/check-in.errors.js';
import { CheckInQueries } from './check-in/check-in.queries.js';
import { CheckInResolver } from './check-in/check-in.resolver.js';
import { CheckInService } from './check-in/check-in.service.js';
import { DelegatePresenceFields } from './check-in/presence.fields.js';
import { PresencesService } from './check-in/presences.service.js';
import { ClosingResolver } from './closing/closing.resolver.js';
import { ClosingService } from './closing/closing.service.js';
import { AttendanceListsController } from './lists/attendance-lists.controller.js';
import { AttendanceEvents } from './live/attendance-events.js';
import { AttendanceLiveResolver } from './live/attendance-live.resolver.js';
import { QuorumService } from './quorum/quorum.service.js';
import {
  ConferenceSummaryFields,
  SeriesAttendanceFields,
  SiteSeatsPresentFields,
  SiteSummaryPresentFields,
} from './summary/summary.fields.js';
import './summary/summary.shapes.js';

translateConstraint('attendance_once', alreadyAttending);
translateConstraint('attendance_closed', attendanceClosed);
translateConstraint('presence_once_at_a_time', presentTwice);
translateConstraint('presence_session_id_conference_id_fk', sessionAttended);
translateConstraint('absence_session_id_conference_id_fk', sessionAttended);

const AttendanceCommands = commandsOn(
  () => ConferenceViewerCan,
  ['recordAttendance', 'checkIn', 'setQuorum', 'removeQuorum', 'closeAttendance'],
);

@Module({
  controllers: [AttendanceListsController],
  providers: [
    ListQueries,
    AttendanceCommands,
    AttendanceResolver,
    ConferenceAttendanceFields,
    AttendanceService,
    CheckInResolver,
    CheckInQueries,
    CheckInService,
    PresencesService,
    DelegatePresenceFields,
    ClosingResolver,
    ClosingService,
    QuorumService,
    ConferenceSummaryFields,
    SeriesAttendanceFields,
    SiteSeatsPresentFields,
    SiteSummaryPresentFields,
    AttendanceEvents,
    AttendanceLiveResolver,
  ],
  exports: [AttendanceService, CheckInService],
})
export class AttendanceModule {}
