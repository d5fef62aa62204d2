import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What following directives up stands on: working days, files, and shares that have a state of their own. */
export class FollowUp1790000000009 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(WORKING_DAYS);
    await queryRunner.query(FILES);
    await queryRunner.query(DIRECTIVES);
    await queryRunner.query(FOLLOW_UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table extension, progress_entry;
      drop type extension_state, progress_kind;
      alter table assignment
        drop column state, drop column in_force_on, drop column deadline, drop column accepted_on, drop column completed_on,
        drop column confirmed_on, drop column ended_on, drop column passed_to_id;
      drop type assignment_state;
      alter table directive
        drop column in_force_on, drop column deadline_set_on, drop column ended_on, drop column closing_note,
        drop column superseded_by_id, drop column event;
      drop table file;
      drop type file_state;
      drop function working_day_after(date, integer), working_day_before(date, integer), is_working_day(date);
      drop table calendar_day;
      drop type calendar_day_kind`);
  }
}

const WORKING_DAYS = `
create type calendar_day_kind as enum ('HOLIDAY', 'WORKING');

create table calendar_day (
  day date not null,
  kind calendar_day_kind not null,
  name json not null,
  constraint calendar_day_pk primary key (day)
);
select audit_table('calendar_day');

-- Monday to Friday, unless the calendar says otherwise of the day.
create function is_working_day(day date) returns boolean language sql stable parallel safe as $$
  select coalesce((select kind = 'WORKING' from calendar_day c where c.day = is_working_day.day),
    extract(isodow from is_working_day.day) < 6)
$$;

-- The nth working day after a day, which is not counted itself; for 0 the day itself.
create function working_day_after(day date, n integer) returns date language plpgsql stable parallel safe as $$
declare
  found integer := 0;
begin
  while found < n loop
    day := day + 1;
    if is_working_day(day) then found := found + 1; end if;
  end loop;
  return day;
end $$;

create function working_day_before(day date, n integer) returns date language plpgsql stable parallel safe as $$
declare
  found integer := 0;
begin
  while found < n loop
    day := day - 1;
    if is_working_day(day) then found := found + 1; end if;
  end loop;
  return day;
end $$;
`;

const FILES = `
create type file_state as enum ('QUARANTINED', 'AVAILABLE', 'REFUSED');

create table file (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  state file_state not null,
  uploaded_by_id uuid,
  constraint file_pk primary key (id),
  constraint file_size_positive check (size > 0),
  constraint file_digest_form check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint file_name_length check (length(name) between 1 and 255)
);
create index file_conference_id_index on file (conference_id);
alter table file
  add constraint file_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table file
  add constraint file_uploaded_by_id_fk
  foreign key (uploaded_by_id) references account(id);
select audit_table('file');
`;

/** Types are made anew, because PostgreSQL lets no transaction use a value that it has added. */
const DIRECTIVES = `
alter table directive drop constraint directive_reason_if_withdrawn;
alter table directive drop constraint directive_review_if_ongoing;
alter table directive drop constraint directive_issued_on_if_issued;
alter table directive drop constraint directive_deadline_if_fixed;
alter table directive alter column state drop default;

alter type directive_state rename to directive_state_1;
create type directive_state as enum
  ('RECORDED', 'VERIFIED', 'ACTIVE_URGENT', 'ISSUED', 'CLOSED', 'WITHDRAWN', 'SUPERSEDED');
alter table directive alter column state type directive_state using state::text::directive_state;
drop type directive_state_1;
alter table directive alter column state set default 'RECORDED';

alter type directive_timing rename to directive_timing_1;
create type directive_timing as enum ('FIXED', 'ONGOING', 'ON_EVENT');
alter table directive alter column timing type directive_timing using timing::text::directive_timing;
drop type directive_timing_1;

alter table directive add column event json;
alter table directive add column in_force_on date;
alter table directive add column deadline_set_on date;
alter table directive add column ended_on date;
alter table directive add column closing_note text;
alter table directive add column superseded_by_id uuid;
update directive set in_force_on = issued_on;
update directive set ended_on = coalesce(issued_on, created_at::date) where state = 'WITHDRAWN';

alter table directive add constraint directive_reason_if_withdrawn
  check ((state = 'WITHDRAWN') = (withdrawn_reason is not null));
alter table directive add constraint directive_successor_if_superseded
  check ((state = 'SUPERSEDED') = (superseded_by_id is not null));
alter table directive add constraint directive_ended
  check ((state in ('CLOSED', 'WITHDRAWN', 'SUPERSEDED')) = (ended_on is not null));
alter table directive add constraint directive_issued_on_if_issued
  check (state <> 'ISSUED' or issued_on is not null);
alter table directive add constraint directive_in_force
  check (state not in ('ACTIVE_URGENT', 'ISSUED', 'CLOSED') or in_force_on is not null);
alter table directive add constraint directive_review_if_ongoing
  check (state not in ('ACTIVE_URGENT', 'ISSUED') or timing <> 'ONGOING' or review_on is not null);
alter table directive add constraint directive_deadline_of_timing
  check (case timing when 'FIXED' then deadline is not null when 'ONGOING' then deadline is null else true end);
alter table directive add constraint directive_event_of_timing
  check ((timing = 'ON_EVENT') = (event is not null));
alter table directive add constraint directive_deadline_set_on
  check ((timing = 'ON_EVENT' and deadline is not null) = (deadline_set_on is not null));
alter table directive
  add constraint directive_superseded_by_id_fk
  foreign key (superseded_by_id) references directive(id);
create index directive_superseded_by_id_index on directive (superseded_by_id);
`;

const FOLLOW_UP = `
create type assignment_state as enum
  ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'REPORTED_DONE', 'RETURNED', 'CONFIRMED_DONE', 'TRANSFERRED', 'ENDED');
create type progress_kind as enum ('ACCEPTED', 'PROGRESS', 'REPORTED_DONE', 'CONFIRMED', 'RETURNED');
create type extension_state as enum ('REQUESTED', 'GRANTED', 'REFUSED');

alter table assignment add column state assignment_state;
alter table assignment add column in_force_on date;
alter table assignment add column deadline date;
alter table assignment add column accepted_on date;
alter table assignment add column completed_on date;
alter table assignment add column confirmed_on date;
alter table assignment add column ended_on date;
alter table assignment add column passed_to_id uuid;

update assignment set in_force_on = directive.issued_on, deadline = directive.deadline,
  state = case when directive.state = 'WITHDRAWN' then 'ENDED' else 'ASSIGNED' end::assignment_state,
  ended_on = directive.ended_on
from directive
where directive.id = directive_id and directive.issued_on is not null and role = 'LEAD' and body_id is not null;

alter table assignment add constraint assignment_followed
  check (state is null or (role = 'LEAD' and body_id is not null));
alter table assignment add constraint assignment_in_force check ((state is null) = (in_force_on is null));
alter table assignment add constraint assignment_completed
  check (state is null or (state in ('REPORTED_DONE', 'CONFIRMED_DONE')) = (completed_on is not null));
alter table assignment add constraint assignment_confirmed
  check (state is null or (state = 'CONFIRMED_DONE') = (confirmed_on is not null));
alter table assignment add constraint assignment_ended
  check (state is null or (state in ('TRANSFERRED', 'ENDED')) = (ended_on is not null));
alter table assignment add constraint assignment_passed
  check (state is null or (state = 'TRANSFERRED') = (passed_to_id is not null));
alter table assignment add constraint assignment_days_order
  check (accepted_on >= in_force_on and completed_on >= in_force_on and confirmed_on >= completed_on and ended_on >= in_force_on);
alter table assignment
  add constraint assignment_passed_to_id_fk
  foreign key (passed_to_id) references assignment(id);
create index assignment_passed_to_id_index on assignment (passed_to_id);

create table progress_entry (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  assignment_id uuid not null,
  kind progress_kind not null,
  day date not null,
  percent integer,
  text text,
  body_id uuid,
  account_id uuid,
  waiver_reason text,
  waived_by text,
  constraint progress_entry_pk primary key (id),
  constraint progress_entry_percent check (percent between 0 and 100),
  constraint progress_entry_waiver check (num_nulls(waiver_reason, waived_by) in (0, 2) and (waived_by is null or kind = 'REPORTED_DONE')),
  constraint progress_entry_text check (text is not null or kind in ('ACCEPTED', 'CONFIRMED'))
);
create index progress_entry_assignment_id_id_index on progress_entry (assignment_id, id);
create index progress_entry_account_id_index on progress_entry (account_id);
alter table progress_entry
  add constraint progress_entry_assignment_id_fk
  foreign key (assignment_id) references assignment(id) on delete cascade;
alter table progress_entry
  add constraint progress_entry_body_id_fk
  foreign key (body_id) references body(id);
alter table progress_entry
  add constraint progress_entry_account_id_fk
  foreign key (account_id) references account(id);
select audit_table('progress_entry');

create table extension (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  assignment_id uuid not null,
  state extension_state not null default 'REQUESTED',
  requested_on date not null,
  requested_deadline date not null,
  reason text not null,
  previous_deadline date not null,
  decided_on date,
  decision_note text,
  granted_deadline date,
  constraint extension_pk primary key (id),
  constraint extension_decided check ((state = 'REQUESTED') = (decided_on is null)),
  constraint extension_granted check ((state = 'GRANTED') = (granted_deadline is not null)),
  constraint extension_longer check (requested_deadline > previous_deadline and granted_deadline > previous_deadline),
  constraint extension_days_order check (decided_on >= requested_on)
);
create index extension_assignment_id_id_index on extension (assignment_id, id);
create unique index extension_one_open on extension (assignment_id) where state = 'REQUESTED';
alter table extension
  add constraint extension_assignment_id_fk
  foreign key (assignment_id) references assignment(id) on delete cascade;
select audit_table('extension');
`;
