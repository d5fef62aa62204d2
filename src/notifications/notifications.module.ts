import { Module } from '@nestjs/common';
import { AssignmentEvents } from './assignment-events.js';
import { DueReminders } from './due-reminders.js';
import { InviteeMailsFields } from './invitee-mails.fields.js';
import { MonitoringDigests } from './monitoring-digests.js';
import { Notifier } from './notifier.js';
import { OutboxQueries } from './outbox.queries.js';
import { OutboxResolver } from './outbox.resolver.js';
import { OutboxService } from './outbox.service.js';
import { AssignmentRemindersFields } from './reminder.fields.js';
import { RequestMails } from './requests/request-mails.js';
import { WeeklyDigests } from './weekly-digests.js';

@Module({
  providers: [
    OutboxResolver,
    OutboxQueries,
    OutboxService,
    AssignmentRemindersFields,
    InviteeMailsFields,
    Notifier,
    DueReminders,
    AssignmentEvents,
    WeeklyDigests,
    RequestMails,
    MonitoringDigests,
  ],
})
export class NotificationsModule {}
