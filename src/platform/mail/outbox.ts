import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Clock } from '../clock/index.js';
import type { MessageLanguage } from '../errors/index.js';
import { Jobs } from '../jobs/index.js';
import type { Mail } from './mailer.js';

/** A mail that is kept from the moment at which it is wanted. */
export interface WantedMail extends Mail {
  kind: string;
  /** What it is, in so many words that no other mail has them: it is queued once, whoever wants it again. */
  once: string;
  /** Whom it goes to: an account, a person of the directory, or neither, where just an address is known. */
  accountId: string | null;
  personId?: string | null;
  /**
   * What only the recipient may know, such as a link to reply: it stands in the text where `SECRET` is, from the moment
   * it is sent, and is kept nowhere after.
   */
  secret?: string | null;
  language: MessageLanguage;
  bodyId: string | null;
  /** The conferences that it tells of. */
  conferenceIds: readonly string[];
}

/** In the text of a mail: the place of its secret. */
export const SECRET = '‹…›';

/** The job that sends what is queued. */
export const SEND_MAILS = 'send-mails';

/** Mails that wait, that were sent, and that could not be: nothing is sent that does not stand here. */
@Injectable()
export class Outbox {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Queues mails in the transaction of what they tell of.
   * @returns the ids of those that were not queued before, by `once`
   */
  async queue(manager: EntityManager, mails: readonly WantedMail[]): Promise<Map<string, string>> {
    if (mails.length === 0) return new Map();
    const rows: { id: string; once: string }[] = await manager.query(QUEUE, [
      JSON.stringify(mails.map(mail => ({ ...mail, ...mail.to, id: uuidv7() }))),
      this.clock.now(),
    ]);
    if (rows.length > 0) await this.jobs.send(manager, SEND_MAILS);
    return new Map(rows.map(({ id, once }) => [once, id]));
  }
}

const QUEUE = `
  insert into outgoing_mail (id, revision, kind, once, account_id, person_id, to_name, to_address, language, subject, text, calendar,
    secret, body_id,
    conference_ids, queued_at, next_attempt_at)
  select id, 1, kind::mail_kind, once, "accountId", "personId", name, address, language, subject, text, calendar, secret, "bodyId",
    array(select json_array_elements_text("conferenceIds")::uuid), $2, $2
  from json_to_recordset($1) as mail (id uuid, kind text, once text, "accountId" uuid, "personId" uuid, name text,
    address text, language text, subject text, text text, calendar json, secret text, "bodyId" uuid, "conferenceIds" json)
  order by once
  on conflict (once) do nothing
  returning id, once`;
