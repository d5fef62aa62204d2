import { Module } from '@nestjs/common';
import { translateConstraint } from '../../platform/database/index.js';
import { evidenceRequired, extensionPending } from './follow-up.errors.js';
import { AssignmentFollowUpFields, BodyAssignmentsFields } from './follow-up.fields.js';
import { FollowUpQueries } from './follow-up.queries.js';
import { FollowUpResolver } from './follow-up.resolver.js';
import { MonitoringService } from './monitoring.service.js';
import { ProgressService } from './progress.service.js';
import { RecordedFollowUp } from './recorded-follow-up.service.js';

translateConstraint('extension_one_open', extensionPending);
translateConstraint('assignment_done_needs_proof', () => evidenceRequired(['id']));

@Module({
  providers: [
    FollowUpResolver,
    AssignmentFollowUpFields,
    BodyAssignmentsFields,
    FollowUpQueries,
    ProgressService,
    MonitoringService,
    RecordedFollowUp,
  ],
  exports: [ProgressService, MonitoringService, RecordedFollowUp],
})
export class FollowUpModule {}
