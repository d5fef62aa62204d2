import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/index.js';
import { everyMinutes, Jobs } from '../jobs/index.js';
import type { Delivery } from './delivery.js';
import { type Mail, Mailer } from './mailer.js';
import { SECRET, SEND_MAILS } from './outbox.js';

const MINUTE = 60_000;
/** Pauses before a mail is tried again, in minutes; the last one over and over. */
const PAUSES = [1, 5, 15, 60, 180];
/** How many are sent at once. */
const LANES = 4;
/** A reminder that could not be sent for so long is of no use any more; milliseconds. */
const USEFUL_FOR = 3 * 24 * 60 * MINUTE;
/** No try lasts so long: who was sending has died; milliseconds. */
const LONGEST_TRY = 5 * MINUTE;
/** Texts and addresses of mails that are done with are contact data that nobody needs any more; milliseconds. */
const TEXT_KEPT_FOR = 90 * 24 * 60 * MINUTE;

interface Claimed extends Mail {
  id: string;
  attempts: number;
  secret: string | null;
}

/** Sends what is queued, each mail at most once, and keeps the outbox tidy. */
@Injectable()
export class Sending {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.add({ name: SEND_MAILS, run: stopping => this.send(stopping) });
    // What is to be tried again, and what the death of an instance has left.
    jobs.add({ name: 'sweep-outbox', next: everyMinutes(1), run: stopping => this.sweep(stopping) });
  }

  private async send(stopping: AbortSignal): Promise<void> {
    if (!this.mailer.isOn) {
      await this.dataSource.query(NOTE_NO_SERVER);
      return;
    }
    const lanes = Array.from({ length: LANES }, () => this.sendAll(stopping));
    await Promise.all(lanes);
  }

  private async sweep(stopping: AbortSignal): Promise<void> {
    const now = this.clock.now().getTime();
    const at = (ago: number) => new Date(now - ago);
    await this.dataSource.query(INTERRUPT, [at(0), at(LONGEST_TRY)]);
    await this.dataSource.query(GIVE_UP, [
      at(0),
      at(USEFUL_FOR),
      this.mailer.isOn ? 'EXPIRED' : 'NO_MAIL_SERVER',
    ]);
    await this.dataSource.query(REMOVE_TEXTS, [at(TEXT_KEPT_FOR)]);
    await this.send(stopping);
  }

  private async sendAll(stopping: AbortSignal): Promise<void> {
    while (!stopping.aborted) {
      const mail = await this.claim();
      if (!mail) return;
      const text = mail.secret ? mail.text.replace(SECRET, () => mail.secret!) : mail.text;
      const delivery = await this.mailer.deliver(mail.id, { ...mail, text });
      await this.insist(stopping, () => this.settle(mail, delivery));
      if (delivery.state !== 'SENT' && delivery.serverIsAway) return;
    }
  }

  /** Takes one that is due for this instance alone, before the mail server hears of it. */
  private async claim(): Promise<Claimed | undefined> {
    const [[mail]] = await this.dataSource.query(CLAIM, [this.clock.now()]);
    return mail;
  }

  private async settle({ id, attempts }: Claimed, delivery: Delivery): Promise<void> {
    const now = this.clock.now();
    const { state } = delivery;
    const pause = PAUSES[Math.min(attempts, PAUSES.length) - 1]! * MINUTE;
    const again = state === 'QUEUED' ? new Date(now.getTime() + pause) : null;
    const error = state === 'SENT' ? null : delivery.error;
    const reason = state === 'BOUNCED' ? delivery.reason : null;
    await this.dataSource.query(SETTLE, [id, attempts, state, error, now, again, reason]);
  }

  /** What the server has taken must be noted, also when the database is away for a while. */
  private async insist(stopping: AbortSignal, work: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (stopping.aborted) throw error;
        await sleep(1_000, undefined, { ref: false });
      }
    }
  }
}

const CHANGED = 'revision = revision + 1, updated_at = now()';

const CLAIM = `
  update outgoing_mail set state = 'SENDING', sending_at = $1, attempts = attempts + 1, next_attempt_at = null, ${CHANGED}
  where id = (
    select id from outgoing_mail where state = 'QUEUED' and next_attempt_at <= $1
    order by next_attempt_at, id limit 1 for update skip locked)
  returning id, attempts, subject, text, secret, calendar, json_build_object('name', to_name, 'address', to_address) as to`;

/** An answer that came so late that the mail was taken for interrupted is still the truth. */
const SETTLE = `
  update outgoing_mail set state = $3::mail_state, last_error = $4, next_attempt_at = $6, ${CHANGED},
    secret = case when $3 <> 'SENT' then secret end,
    sent_at = case when $3 = 'SENT' then $5::timestamptz end,
    failed_at = case when $3 = 'FAILED' then $5::timestamptz end,
    bounced_at = case when $3 = 'BOUNCED' then $5::timestamptz end, bounce_reason = $7::bounce_reason,
    interrupted_at = case when $3 = 'INTERRUPTED' then $5::timestamptz end
  where id = $1 and attempts = $2 and (state = 'SENDING' or state = 'INTERRUPTED' and $3 = 'SENT')`;

const INTERRUPT = `
  update outgoing_mail set state = 'INTERRUPTED', interrupted_at = $1, last_error = 'NO_ANSWER_KNOWN', ${CHANGED}
  where state = 'SENDING' and sending_at < $2`;

const GIVE_UP = `
  update outgoing_mail set state = 'FAILED', failed_at = $1, next_attempt_at = null, last_error = $3, ${CHANGED}
  where state = 'QUEUED' and queued_at < $2`;

/** So that whoever looks at the outbox sees why nothing goes. */
const NOTE_NO_SERVER = `
  update outgoing_mail set last_error = 'NO_MAIL_SERVER', ${CHANGED}
  where state = 'QUEUED' and last_error is distinct from 'NO_MAIL_SERVER'`;

const REMOVE_TEXTS = `
  update outgoing_mail set text = null, to_address = null, calendar = null, secret = null, ${CHANGED}
  where state in ('SENT', 'BOUNCED', 'FAILED', 'INTERRUPTED') and queued_at < $1 and num_nonnulls(text, to_address, calendar, secret) > 0`;
