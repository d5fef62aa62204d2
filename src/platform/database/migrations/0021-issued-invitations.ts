import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations go out: their documents, their mails with links to reply and calendars, and the reminders of them. */
export class IssuedInvitations1790000000021 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
    await queryRunner.query('select pgboss.create_queue($1, $2)', [
      'invitation-reminders',
      // As the other recurring ones: see 0012.
      JSON.stringify({
        ...{ retryLimit: 20, retryDelay: 10, retryBackoff: true, expireInSeconds: 120 },
        policy: 'short',
      }),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      select pgboss.delete_queue('invitation-reminders');
      drop trigger invitee_declined_alone on invitee;
      drop table invitee_mail, invitation_file;
      drop function invitee_declined_alone(), invitation_file_frozen();
      alter table invitee drop column calendar_id, drop column sequence;
      delete from outgoing_mail where kind::text like 'INVITATION%' or account_id is null;
      alter table outgoing_mail drop column person_id, drop column calendar, drop column secret,
        alter column account_id set not null;
      alter type mail_kind rename to mail_kind_with_invitations;
      create type mail_kind as enum ('REMINDER', 'EVENTS', 'WEEKLY_DIGEST', 'MONITORING_DIGEST');
      alter table outgoing_mail alter column kind type mail_kind using kind::text::mail_kind;
      drop type mail_kind_with_invitations;
      alter table file drop constraint file_of_conference;
      delete from audit_exemption where table_name = 'invitee_mail'`);
  }
}

const SCHEMA = `
alter type mail_kind add value 'INVITATION';
alter type mail_kind add value 'INVITATION_REMINDER';
alter type mail_kind add value 'INVITATION_WITHDRAWN';

-- A mail may go to a person of the directory, or to an address that is nobody's here.
alter table outgoing_mail alter column account_id drop not null;
alter table outgoing_mail add column person_id uuid;
-- An event for the calendar of the recipient: its method and its text.
alter table outgoing_mail add column calendar json;
-- What stands in the text when it is sent, and is kept no longer.
alter table outgoing_mail add column secret text;
alter table outgoing_mail add constraint outgoing_mail_secret_until_sent check (state <> 'SENT' or secret is null);
alter table outgoing_mail
  add constraint outgoing_mail_person_id_fk foreign key (person_id) references person(id);
create index outgoing_mail_person_id_index on outgoing_mail (person_id);

alter table file add constraint file_of_conference unique (id, conference_id);

create table invitation_file (
  invitation_id uuid not null,
  file_id uuid not null,
  conference_id uuid not null,
  position integer not null,
  constraint invitation_file_pk primary key (invitation_id, file_id)
);
create index invitation_file_file_id_index on invitation_file (file_id);
alter table invitation_file
  add constraint invitation_file_invitation_id_conference_id_fk
  foreign key (invitation_id, conference_id) references invitation(id, conference_id) on delete cascade;
alter table invitation_file
  add constraint invitation_file_file_id_conference_id_fk
  foreign key (file_id, conference_id) references file(id, conference_id);

create function invitation_file_frozen() returns trigger language plpgsql as $$
begin
  if exists (select from invitation where id = coalesce(new.invitation_id, old.invitation_id) and state <> 'DRAFT') then
    raise exception 'the documents of an invitation that was issued do not change'
      using errcode = 'restrict_violation', constraint = 'invitation_frozen';
  end if;
  return coalesce(new, old);
end $$;
create trigger invitation_file_frozen before insert or update or delete on invitation_file
  for each row execute function invitation_file_frozen();

-- The same event in the calendars of those who are invited, however often the invitation is issued again.
alter table invitee add column calendar_id uuid;
alter table invitee add column sequence integer not null default 0;

create function invitee_declined_alone() returns trigger language plpgsql as $$
begin
  if exists (select from delegate where invitee_id = new.id and state in ('NOMINATED', 'CONFIRMED', 'WAITING')) then
    raise exception 'who has named delegates does not decline before they are withdrawn'
      using errcode = 'restrict_violation', constraint = 'invitee_declined_alone';
  end if;
  return new;
end $$;
create trigger invitee_declined_alone before update of answer on invitee
  for each row when (new.answer = 'DECLINED') execute function invitee_declined_alone();

-- That a mail goes to somebody who is invited, and the digest of the token in it by which its recipient replies.
create table invitee_mail (
  mail_id uuid not null,
  invitee_id uuid not null,
  token_hash bytea,
  expires_at timestamptz,
  constraint invitee_mail_pk primary key (mail_id),
  constraint invitee_mail_token_hash_unique unique (token_hash),
  constraint invitee_mail_token_expires check ((token_hash is null) = (expires_at is null))
);
create index invitee_mail_invitee_id_index on invitee_mail (invitee_id);
alter table invitee_mail
  add constraint invitee_mail_mail_id_fk foreign key (mail_id) references outgoing_mail(id) on delete cascade;
alter table invitee_mail
  add constraint invitee_mail_invitee_id_fk foreign key (invitee_id) references invitee(id) on delete cascade;

select audit_table('invitation_file'),
  audit_skip('invitee_mail', 'says to whom a mail goes that is kept in the outbox, and never changes');
`;
