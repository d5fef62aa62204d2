import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/index.js';
import { assertRevision, type By, rowOf, Transactor } from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import { Jobs } from '../platform/jobs/index.js';
import { SEND_MAILS } from '../platform/mail/index.js';
import { mayHandle } from './outgoing-mail.access.js';
import { OutgoingMailEntity } from './outgoing-mail.entity.js';
import { MailState, RESENDABLE_STATES } from './outgoing-mail.enums.js';
import { MAIL, mailTextGone, notResendable } from './outgoing-mail.errors.js';
import type { ResendMailInput } from './outgoing-mail.input.js';

@Injectable()
export class OutboxService {
  constructor(
    private readonly transactor: Transactor,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Queues a mail again.
   * @throws DomainError INVALID_STATE, MAIL_TEXT_GONE
   */
  resend(by: By, { id, expectedRevision }: ResendMailInput): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      const mail = await rowOf(manager, OutgoingMailEntity, id, { path: ['id'], what: MAIL }, true);
      if (!mayHandle(by.actor, mail.conferenceIds)) throw notFound(['id'], MAIL);
      assertRevision(mail, expectedRevision);
      if (!RESENDABLE_STATES.includes(mail.state)) throw notResendable(mail.state);
      if (mail.text === null || mail.toAddress === null) throw mailTextGone();
      const now = this.clock.now();
      await manager.update(
        OutgoingMailEntity,
        { id },
        {
          ...{ state: MailState.QUEUED, queuedAt: now, nextAttemptAt: now, lastError: null },
          ...{ failedAt: null, interruptedAt: null, resentAt: now, resentById: by.actor.accountId },
        },
      );
      await this.jobs.send(manager, SEND_MAILS);
      return id;
    });
  }
}
