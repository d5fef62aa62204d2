import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Clock } from '../platform/clock/index.js';
import { assertRevision, type By, rowOf, Transactor, type Tx } from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import { Jobs } from '../platform/jobs/index.js';
import { SECRET, SEND_MAILS } from '../platform/mail/index.js';
import { mayHandle } from './outgoing-mail.access.js';
import { OutgoingMailEntity } from './outgoing-mail.entity.js';
import { MailState, RESENDABLE_STATES } from './outgoing-mail.enums.js';
import {
  MAIL,
  mailLinkGone,
  mailTextGone,
  notBounceable,
  notResendable,
  statusNotPermanent,
} from './outgoing-mail.errors.js';
import type { RecordBounceInput, ResendMailInput } from './outgoing-mail.input.js';
import { RecordedBounceEntity } from './recorded-bounce.entity.js';

@Injectable()
export class OutboxService {
  constructor(
    private readonly transactor: Transactor,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Queues a mail again.
   * @throws DomainError INVALID_STATE, MAIL_TEXT_GONE, MAIL_LINK_GONE
   */
  resend(by: By, { id, expectedRevision }: ResendMailInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const mail = await held(by, tx, { id, expectedRevision });
      if (!RESENDABLE_STATES.includes(mail.state)) throw notResendable(mail.state);
      if (mail.text === null || mail.toAddress === null) throw mailTextGone();
      if (mail.text.includes(SECRET) && mail.secret === null) throw mailLinkGone();
      const now = this.clock.now();
      await manager.update(
        OutgoingMailEntity,
        { id },
        {
          ...{ state: MailState.QUEUED, queuedAt: now, nextAttemptAt: now, lastError: null },
          ...{ sentAt: null, bouncedAt: null, bounceReason: null },
          ...{ failedAt: null, interruptedAt: null, resentAt: now, resentById: by.actor.accountId },
        },
      );
      await this.jobs.send(manager, SEND_MAILS);
      return id;
    });
  }

  /**
   * Notes that a mail which a server had taken came back.
   * @throws DomainError INVALID_STATE, INVALID_STATUS_CODE
   */
  recordBounce(by: By, { id, expectedRevision, reason, statusCode }: RecordBounceInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const mail = await held(by, tx, { id, expectedRevision });
      if (mail.state !== MailState.SENT) throw notBounceable(mail.state);
      if (statusCode && !PERMANENT.test(statusCode)) throw statusNotPermanent();
      // In the chain of its conference; what tells of several, or of none, in that of the installation.
      const [conferenceId, ...others] = mail.conferenceIds;
      if (conferenceId && others.length === 0) tx.inConference(conferenceId, NAMED);
      const now = this.clock.now();
      await tx.manager.update(
        OutgoingMailEntity,
        { id },
        { state: MailState.BOUNCED, bouncedAt: now, bounceReason: reason, lastError: statusCode ?? null },
      );
      await tx.manager.insert(RecordedBounceEntity, {
        ...{ id: uuidv7(), mailId: id, reason, statusCode: statusCode ?? null },
        ...{ recordedAt: now, recordedById: by.actor.accountId },
      });
      return id;
    });
  }
}

/** Of a failure for good (RFC 3463, class 5). */
const PERMANENT = /^5\.\d{1,3}\.\d{1,3}$/;

const NAMED = { path: ['id'], what: MAIL };

/** The mail as the caller read it, held until the command is done. */
async function held(
  by: By,
  { manager }: Tx,
  { id, expectedRevision }: { id: string; expectedRevision: number },
): Promise<OutgoingMailEntity> {
  const mail = await rowOf(manager, OutgoingMailEntity, id, NAMED, true);
  if (!mayHandle(by.actor, mail.conferenceIds)) throw notFound(NAMED.path, MAIL);
  assertRevision(mail, expectedRevision);
  return mail;
}
