export const outboxSchema = `
create type mail_kind as enum ('REMINDER', 'EVENTS', 'WEEKLY_DIGEST', 'MONITORING_DIGEST');
create type mail_state as enum ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'INTERRUPTED');

create table outgoing_mail (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  kind mail_kind not null,
  once text not null,
  state mail_state not null default 'QUEUED',
  account_id uuid not null,
  to_name text not null,
  to_address text,
  language text not null,
  subject text not null,
  text text,
  body_id uuid,
  conference_ids uuid[] not null,
  attempts integer not null default 0,
  last_error text,
  queued_at timestamptz not null,
  next_attempt_at timestamptz,
  sending_at timestamptz,
  sent_at timestamptz,
  failed_at timestamptz,
  interrupted_at timestamptz,
  resent_by_id uuid,
  resent_at timestamptz,
  constraint outgoing_mail_once_unique unique (once),
  constraint outgoing_mail_language_known check (language in ('vi', 'en')),
  constraint outgoing_mail_next_attempt_if_queued check ((state = 'QUEUED') = (next_attempt_at is not null)),
  constraint outgoing_mail_whole_if_queued check (state <> 'QUEUED' or num_nulls(text, to_address) = 0),
  constraint outgoing_mail_sent_at_if_sent check ((state = 'SENT') = (sent_at is not null)),
  constraint outgoing_mail_failed_at_if_failed check ((state = 'FAILED') = (failed_at is not null)),
  constraint outgoing_mail_interrupted_at_if_interrupted check ((state = 'INTERRUPTED') = (interrupted_at is not null)),
  constraint outgoing_mail_resent_by_if_resent check (num_nulls(resent_by_id, resent_at) <> 1),
  constraint outgoing_mail_pk primary key (id)
);

-- What is to be sent next, and what may have been lost on the way.
create index outgoing_mail_waiting_index on outgoing_mail (next_attempt_at, id) where state = 'QUEUED';
create index outgoing_mail_under_way_index on outgoing_mail (sending_at) where state = 'SENDING';
create index outgoing_mail_state_id_index on outgoing_mail (state, id);
create index outgoing_mail_kind_id_index on outgoing_mail (kind, id);
create index outgoing_mail_account_id_index on outgoing_mail (account_id);
create index outgoing_mail_conferences_index on outgoing_mail using gin (conference_ids);
create index outgoing_mail_text_kept_index on outgoing_mail (queued_at) where text is not null;

alter table outgoing_mail
  add constraint outgoing_mail_account_id_fk foreign key (account_id) references account(id),
  add constraint outgoing_mail_body_id_fk foreign key (body_id) references body(id),
  add constraint outgoing_mail_resent_by_id_fk foreign key (resent_by_id) references account(id);

create type reminder_reason as enum ('DUE_IN_A_WEEK', 'DUE_NEXT_WORKING_DAY', 'OVERDUE', 'REVIEW_DUE',
  'ASSIGNED', 'RETURNED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED');

create table reminder (
  mail_id uuid not null,
  assignment_id uuid not null,
  reason reminder_reason not null,
  -- What gave cause to it: the assignment itself, or an entry or extension of it.
  about_id uuid not null,
  day date not null,
  constraint reminder_pk primary key (mail_id, reason, about_id)
);

create index reminder_assignment_id_day_index on reminder (assignment_id, day);

alter table reminder
  add constraint reminder_mail_id_fk foreign key (mail_id) references outgoing_mail(id) on delete cascade,
  add constraint reminder_assignment_id_fk foreign key (assignment_id) references assignment(id) on delete cascade;

-- What bodies still have to do.
create index assignment_to_do_index on assignment (body_id, deadline)
  where state in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED');
create index assignment_new_index on assignment (in_force_on) where state = 'ASSIGNED';
create index assignment_to_confirm_index on assignment (directive_id) where state = 'REPORTED_DONE';
create index progress_entry_returned_index on progress_entry (day) where kind = 'RETURNED';
create index extension_decided_on_index on extension (decided_on);

select audit_skip('outgoing_mail', 'written by Plenary itself over and over; the row tells who sent it again, and when'),
  audit_skip('reminder', 'says what stands in a mail, and never changes');
`;
