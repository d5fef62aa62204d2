import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/index.js';
import { everyMorning, Jobs } from '../../platform/jobs/index.js';
import { InvitationMails } from './invitation-mails.js';

/** So many working days before the last one to answer, those are reminded who have not. */
const REMINDED_BEFORE = [3, 1];

/** Reminds those who have not answered, each at most once for each of these days. */
@Injectable()
export class InvitationReminders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: InvitationMails,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.add({ name: 'invitation-reminders', next: everyMorning, run: () => this.queue() });
  }

  async queue(): Promise<void> {
    await this.dataSource.transaction(async manager => {
      const due: { id: string; daysLeft: number }[] = await manager.query(DUE, [
        this.clock.now(),
        REMINDED_BEFORE,
      ]);
      for (const days of REMINDED_BEFORE) {
        const ids = due.flatMap(({ id, daysLeft }) => (daysLeft === days ? id : []));
        await this.mails.remind(manager, ids, days);
      }
    });
  }
}

/** The last of these days that has come, also when nobody was there to remind on it; not for what was issued since. */
const DUE = `
  select invitee.id, min(days) as "daysLeft"
    from invitee join invitation on invitation.id = invitee.invitation_id
    join conference on conference.id = invitee.conference_id
    cross join unnest($2::int[]) as days
    cross join lateral (select ($1::timestamptz at time zone conference.time_zone)::date as today,
      working_day_before(invitation.reply_by, days) as reminded_on) local
   where invitation.state = 'ISSUED' and invitee.answer is null and conference.state in ('PLANNED', 'CONVENED')
     and today between reminded_on and invitation.reply_by and invitation.issued_on < reminded_on
   group by invitee.id`;
