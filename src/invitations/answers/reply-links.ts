import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashOf, isToken } from '../../accounts/index.js';
import { isOverSql } from '../../conferences/index.js';
import { Clock } from '../../platform/clock/index.js';

/** A link that lets whoever holds it answer for one invitee, and nothing else. */
export interface OpenLink {
  inviteeId: string;
}

/** The links in the mails to those who are invited. */
@Injectable()
export class ReplyLinks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Null for a token that is wrong or expired, where the invitation was withdrawn or replaced, and once the conference is
   * over: nobody is told which.
   */
  async open(token: string): Promise<OpenLink | null> {
    if (!isToken('reply', token)) return null;
    const [link]: OpenLink[] = await this.dataSource.query(OPEN, [hashOf(token), this.clock.now()]);
    return link ?? null;
  }
}

const OPEN = `
  select sent.invitee_id as "inviteeId"
    from invitee_mail sent join invitee on invitee.id = sent.invitee_id
    join invitation on invitation.id = invitee.invitation_id join conference on conference.id = invitee.conference_id
   where sent.token_hash = $1 and sent.expires_at > $2 and invitation.state = 'ISSUED'
     and not ${isOverSql('conference.state')}`;
