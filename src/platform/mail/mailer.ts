import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { type Config, Configuration } from '../config/index.js';

/** In milliseconds: a mail server that does not answer must not hold up the shutdown for longer. */
const PATIENCE = 10_000;

export interface Mail {
  to: { name: string; address: string };
  subject: string;
  /** Plain text; whatever stands in it, nothing of it is markup. */
  text: string;
}

/** Sends mail, if a mail server is configured (SMTP_URL). */
@Injectable()
export class Mailer {
  private readonly transport: Transporter | null;
  private readonly from: string | null;

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
  }

  get isOn(): boolean {
    return this.transport !== null;
  }

  /** Resolves when the mail server has taken the mail, or at once when there is none. */
  async send({ to, subject, text }: Mail): Promise<void> {
    await this.transport?.sendMail({
      from: this.from!,
      // An object, for a string would be read as a list of addresses.
      to: { name: oneLine(to.name), address: to.address },
      subject: oneLine(subject),
      text,
    });
  }
}

/** A line break in a header would begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
