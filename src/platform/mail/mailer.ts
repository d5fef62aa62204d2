import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { type Config, Configuration } from '../config/index.js';
import { type Delivery, outcomeOf } from './delivery.js';

/** In milliseconds: a mail server that does not answer must not hold up the shutdown for longer. */
const PATIENCE = 10_000;

export interface Mail {
  to: { name: string; address: string };
  subject: string;
  /** Plain text; whatever stands in it, nothing of it is markup. */
  text: string;
  /** An event for the calendar of the recipient. */
  calendar?: CalendarPart | null;
}

/** An event that calendar programs understand (iTIP over mail: RFC 5546, 6047). */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL';
  /** The whole calendar (RFC 5545). */
  text: string;
}

/** Sends mail, if a mail server is configured (SMTP_URL). */
@Injectable()
export class Mailer {
  private readonly transport: Transporter | null;
  private readonly from: string | null;
  /** Message-IDs of the mails under way whose text the mail server has begun to take. */
  private readonly handedOver = new Set<string>();

  constructor(@Configuration() { mail }: Config) {
    this.from = mail?.from ?? null;
    this.transport =
      mail &&
      createTransport({
        url: mail.smtpUrl,
        connectionTimeout: PATIENCE,
        greetingTimeout: PATIENCE,
        socketTimeout: PATIENCE,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    this.transport?.use('stream', ({ message }, done) => {
      const create = message.createReadStream.bind(message);
      message.createReadStream = options => {
        const stream = create(options);
        const pipe = stream.pipe.bind(stream);
        // That is done when the server has accepted the recipient and waits for the text.
        stream.pipe = (...to) => {
          this.handedOver.add(message.messageId());
          return pipe(...to);
        };
        return stream;
      };
      done();
    });
  }

  get isOn(): boolean {
    return this.transport !== null;
  }

  /** The bare address that mails come from; null when there is no mail server. */
  get address(): string | null {
    return this.from?.replace(/^.*<|>.*$/g, '').trim() ?? null;
  }

  /** Resolves when the mail server has taken the mail, or at once when there is none. */
  async send(mail: Mail): Promise<void> {
    await this.transport?.sendMail({ ...this.headersOf(mail), text: mail.text });
  }

  /**
   * The same for a mail that is kept: tells what has become of it, and never throws.
   * @param id names the mail in its Message-ID, so that a server can tell when it comes again
   */
  async deliver(id: string, mail: Mail): Promise<Delivery> {
    const messageId = `<${id}@${this.from!.replace(/^.*@|[\s>]/g, '')}>`;
    try {
      await this.transport!.sendMail({
        ...this.headersOf(mail),
        text: mail.text,
        ...(mail.calendar && {
          icalEvent: {
            method: mail.calendar.method,
            filename: 'invite.ics',
            content: mail.calendar.text,
          },
        }),
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { state: 'SENT' };
    } catch (error) {
      return outcomeOf(error, this.handedOver.has(messageId));
    } finally {
      this.handedOver.delete(messageId);
    }
  }

  private headersOf({ to, subject }: Mail) {
    // The recipient as an object, for a string would be read as a list of addresses.
    return {
      from: this.from!,
      to: { name: oneLine(to.name), address: to.address },
      subject: oneLine(subject),
    };
  }
}

/** A line break in a header would begin another header. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
