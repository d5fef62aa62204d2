import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails come back, or are refused for good, and say why; bodies are written to about what they are asked. */
export class Bounces1790000000029 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
    for (const name of ['request-mails', 'request-reminders']) {
      await queryRunner.query('select pgboss.create_queue($1, $2)', [
        name,
        // As the other recurring ones: see 0012.
        JSON.stringify({
          ...{ retryLimit: 20, retryDelay: 10, retryBackoff: true, expireInSeconds: 120 },
          policy: 'short',
        }),
      ]);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      select pgboss.delete_queue('request-mails'), pgboss.delete_queue('request-reminders');
      drop table recorded_bounce;
      delete from outgoing_mail where state = 'BOUNCED'
        or kind in ('REPORT_REQUEST', 'REPORT_REMINDER', 'STATUS_REQUEST', 'STATUS_REMINDER');
      alter table outgoing_mail
        drop constraint outgoing_mail_bounced_if_bounced,
        drop constraint outgoing_mail_sent_at_if_sent,
        add constraint outgoing_mail_sent_at_if_sent check ((state = 'SENT') = (sent_at is not null)),
        drop column bounced_at,
        drop column bounce_reason;
      drop type bounce_reason`);
  }
}

const SCHEMA = `
create type bounce_reason as enum ('UNKNOWN_ADDRESS', 'MAILBOX_UNAVAILABLE', 'UNREACHABLE', 'REFUSED', 'OTHER');

alter table outgoing_mail
  add column bounced_at timestamptz,
  add column bounce_reason bounce_reason,
  add constraint outgoing_mail_bounced_if_bounced
    check (num_nonnulls(bounced_at, bounce_reason) = case when state = 'BOUNCED' then 2 else 0 end),
  -- What comes back later was taken once.
  drop constraint outgoing_mail_sent_at_if_sent,
  add constraint outgoing_mail_sent_at_if_sent check (
    case when sent_at is null then state <> 'SENT' else state in ('SENT', 'BOUNCED') end);

-- What staff has read in the box of the sender; it stays when the mail is sent again.
create table recorded_bounce (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  mail_id uuid not null,
  reason bounce_reason not null,
  status_code text,
  recorded_at timestamptz not null,
  recorded_by_id uuid,
  constraint recorded_bounce_status_code_permanent check (status_code ~ '^5\\.\\d{1,3}\\.\\d{1,3}$'),
  constraint recorded_bounce_pk primary key (id)
);
create index recorded_bounce_mail_id_index on recorded_bounce (mail_id);
alter table recorded_bounce
  add constraint recorded_bounce_mail_id_fk foreign key (mail_id) references outgoing_mail(id) on delete cascade,
  add constraint recorded_bounce_recorded_by_id_fk foreign key (recorded_by_id) references account(id);
select audit_table('recorded_bounce');
`;
