import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConferenceState, LifeCycleService } from '../../conferences/index.js';
import { InvitationMails } from './invitation-mails.js';

interface Off {
  state: ConferenceState;
  revision: number;
  startsOn: string | null;
}

/** Tells those who are invited that the conference was put off or called off. */
@Injectable()
export class ConferencesOff {
  constructor(
    private readonly mails: InvitationMails,
    lifeCycle: LifeCycleService,
  ) {
    lifeCycle.onOff((manager, conferenceId) => this.tell(manager, conferenceId));
  }

  /** A conference with a new day stays in calendars, and moves there with the invitation that is issued anew. */
  private async tell(manager: EntityManager, conferenceId: string): Promise<void> {
    const [{ state, revision, startsOn }]: [Off] = await manager.query(
      'select state, revision, starts_on as "startsOn" from conference where id = $1',
      [conferenceId],
    );
    const isCancelled = state === ConferenceState.CANCELLED;
    const leaves = isCancelled || startsOn === null;
    const invitees: { id: string }[] = await manager.query(leaves ? LEAVING : STANDING, [conferenceId]);
    await this.mails.off(
      manager,
      invitees.map(({ id }) => id),
      isCancelled ? 'CONFERENCE_CANCELLED' : 'CONFERENCE_POSTPONED',
      String(revision),
      leaves ? 'CANCEL' : null,
    );
  }
}

const STANDING = `
  select invitee.id from invitee join invitation on invitation.id = invitee.invitation_id
   where invitee.conference_id = $1 and invitation.state = 'ISSUED'`;

/** Calendars take the cancellation of an event only with a higher sequence. */
const LEAVING = `
  with told as (
    update invitee set sequence = sequence + 1, revision = revision + 1, updated_at = now()
    where id in (${STANDING}) returning id)
  select id from told`;
