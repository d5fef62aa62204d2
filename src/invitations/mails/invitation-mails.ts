import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { newToken } from '../../accounts/index.js';
import { Clock } from '../../platform/clock/index.js';
import { type Config, Configuration } from '../../platform/config/index.js';
import { Mailer, Outbox, type WantedMail } from '../../platform/mail/index.js';
import { eventOf } from './invitation-event.js';
import { letterOf, type Purpose } from './invitation-letter.js';
import { type Addressee, type Told, toldOf } from './told.js';

/** A mail to somebody who is invited, and the link in it. */
interface InviteeMail {
  inviteeId: string;
  mail: WantedMail;
  /** Digest of the token, in hexadecimal digits; null where there is no link. */
  hash: string | null;
  expiresAt: Date | null;
}

/** What mails a purpose has: each recipient gets one, once, by `key`. */
interface Occasion {
  purpose: Purpose;
  /** What it is beside the purpose, where there are several. */
  key?: string;
  hasLink: boolean;
  method: 'REQUEST' | 'CANCEL' | null;
}

/** Queues mails to those who are invited, however many in four statements. */
@Injectable()
export class InvitationMails {
  constructor(
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    @Configuration() private readonly config: Config,
  ) {}

  invite(manager: EntityManager, inviteeIds: readonly string[]): Promise<void> {
    return this.queue(manager, inviteeIds, { purpose: 'INVITATION', hasLink: true, method: 'REQUEST' });
  }

  withdraw(manager: EntityManager, inviteeIds: readonly string[]): Promise<void> {
    return this.queue(manager, inviteeIds, {
      purpose: 'INVITATION_WITHDRAWN',
      hasLink: false,
      method: 'CANCEL',
    });
  }

  /**
   * That the conference does not take place when it was to.
   * @param key tells one such occasion from another
   * @param method null: their calendars are not told yet
   */
  off(
    manager: EntityManager,
    inviteeIds: readonly string[],
    purpose: 'CONFERENCE_POSTPONED' | 'CONFERENCE_CANCELLED',
    key: string,
    method: 'CANCEL' | null,
  ): Promise<void> {
    return this.queue(manager, inviteeIds, { purpose, key, hasLink: false, method });
  }

  /** @param daysLeft how many working days before the last one to answer, so that each reminder comes once */
  remind(manager: EntityManager, inviteeIds: readonly string[], daysLeft: number): Promise<void> {
    return this.queue(manager, inviteeIds, {
      purpose: 'INVITATION_REMINDER',
      key: String(daysLeft),
      hasLink: true,
      method: null,
    });
  }

  private async queue(
    manager: EntityManager,
    inviteeIds: readonly string[],
    occasion: Occasion,
  ): Promise<void> {
    if (inviteeIds.length === 0) return;
    const all = await toldOf(manager, this.clock.now(), inviteeIds);
    const mails = all.flatMap(told => distinct(told.addressees).map(one => this.mailTo(one, told, occasion)));
    const queued = await this.outbox.queue(
      manager,
      mails.map(({ mail }) => mail),
    );
    const rows = mails.flatMap(({ mail: { once }, ...link }) => {
      const mailId = queued.get(once);
      return mailId ? [{ ...link, mailId }] : [];
    });
    if (rows.length > 0) await manager.query(NOTE, [JSON.stringify(rows)]);
  }

  private mailTo(to: Addressee, told: Told, { purpose, key, hasLink, method }: Occasion): InviteeMail {
    const { inviteeId, conferenceId, bodyId } = told;
    const { accountId, personId, name, address, language } = to;
    const now = this.clock.now();
    const expiresAt = hasLink ? lastMoment(told) : null;
    const link = expiresAt && expiresAt > now ? newToken('reply') : null;
    const { address: organizer } = this.mailer;
    return {
      inviteeId,
      hash: link?.hash.toString('hex') ?? null,
      expiresAt: link && expiresAt,
      mail: {
        kind: purpose,
        once: [purpose, key, inviteeId, accountId ?? to.from].filter(Boolean).join(' '),
        ...{ accountId, personId: accountId ? null : personId, language, bodyId },
        to: { name, address },
        conferenceIds: [conferenceId],
        ...letterOf(purpose, told, name, language, link !== null),
        secret: link && `${this.config.publicUrl}/invitations/reply?token=${link.token}`,
        calendar: method && organizer ? eventOf(method, told, to, organizer, now) : null,
      },
    };
  }
}

/** Until then one may reply: the end of the day that was named, and the beginning of the conference at the latest. */
function lastMoment({ replyBy, timeZone, stated: { startsAt, startsOn } }: Told): Date | null {
  const begins = startsAt ?? startsOn;
  const moments = [
    ...(replyBy ? [DateTime.fromISO(replyBy, { zone: timeZone }).endOf('day')] : []),
    ...(begins ? [DateTime.fromISO(begins, { zone: timeZone })] : []),
  ];
  return DateTime.min(...moments)?.toJSDate() ?? null;
}

/** An address that stands for an account as well is written to once, as the account. */
function distinct(addressees: readonly Addressee[]): Addressee[] {
  const byAddress = new Map<string, Addressee>();
  for (const one of addressees) {
    const key = one.address.toLowerCase();
    if (!byAddress.has(key)) byAddress.set(key, one);
  }
  return [...byAddress.values()];
}

const NOTE = `
  insert into invitee_mail (mail_id, invitee_id, token_hash, expires_at)
  select "mailId", "inviteeId", decode(hash, 'hex'), "expiresAt"
  from json_to_recordset($1) as sent ("mailId" uuid, "inviteeId" uuid, hash text, "expiresAt" timestamptz)`;
