import { DataSource } from 'typeorm';
import { Jobs } from '../../../../src/platform/jobs/index.js';
import type { TestApp } from '../../../support/create-test-app.js';
import type { MailServer, Received } from '../../../support/mail-server.js';

/** Lets the outbox send what is due, and gives what has come over the wire since. */
export async function sent({ app }: TestApp, server: MailServer): Promise<Received[]> {
  const before = server.received.length;
  await app.get(Jobs).runDue();
  return server.received.slice(before);
}

/** The same in the morning, when those are reminded who have not answered. */
export async function sentInTheMorning(plenary: TestApp, server: MailServer): Promise<Received[]> {
  await plenary.app.get(DataSource).query("insert into pgboss.job (name) values ('invitation-reminders')");
  return sent(plenary, server);
}

export const addressesOf = (mails: readonly Received[]) => mails.flatMap(({ recipients }) => recipients);

/** A property of the event that a mail brings. */
export function inEvent({ calendar }: Received, name: string): string | undefined {
  const unfolded = calendar?.text.replaceAll('\r\n ', '');
  return new RegExp(`^${name}[^:\r]*:(.*?)\r?$`, 'm').exec(unfolded ?? '')?.[1];
}

export const tokenIn = ({ text }: Received) => /reply\?token=(\S+)/.exec(text)?.[1] ?? '';

/** Answers on the page to which the link leads, without any account. */
export function answerByLink({ app }: TestApp, token: string, answer: string) {
  return app.inject({
    method: 'POST',
    url: '/invitations/reply',
    remoteAddress: '192.0.2.1',
    headers: { 'accept-language': 'vi', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ token, answer }).toString(),
  });
}
