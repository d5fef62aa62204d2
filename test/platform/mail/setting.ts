import { DataSource } from 'typeorm';
import { Outbox, type WantedMail } from '../../../src/platform/mail/index.js';
import type { Data, TestApp } from '../../support/create-test-app.js';

/** A mail to the account; `changes` may give it another name. */
export function wanted(accountId: string, once: string, changes: Partial<WantedMail> = {}): WantedMail {
  return {
    ...{
      kind: 'REMINDER',
      once,
      accountId,
      to: { name: 'Đỗ Thị Hà', address: `${once}@example.org` },
      language: 'vi',
    },
    ...{ subject: `Đôn đốc ${once}`, text: 'Kính gửi', bodyId: null, conferenceIds: [] },
    ...changes,
  };
}

export function queue({ app }: TestApp, ...mails: WantedMail[]): Promise<Map<string, string>> {
  return app.get(DataSource).transaction(manager => app.get(Outbox).queue(manager, mails));
}

/** What stands in the outbox: state, attempts and the last error of each mail, by what it is. */
export async function outboxOf({
  app,
}: TestApp): Promise<Record<string, [state: string, attempts: number, error: string | null]>> {
  const rows: Data[] = await app
    .get(DataSource)
    .query('select once, state, attempts, last_error from outgoing_mail order by once');
  return Object.fromEntries(
    rows.map(({ once, state, attempts, last_error: error }) => [once, [state, attempts, error]]),
  );
}

/** Has the jobs look after the outbox that do so each minute. */
export async function sweep({ app }: TestApp): Promise<void> {
  await app.get(DataSource).query("insert into pgboss.job (name) values ('sweep-outbox')");
}
