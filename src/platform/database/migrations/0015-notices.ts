import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rest of the life of directives, shares that pass to other bodies, and notices of conclusions. */
export class Notices1790000000015 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(LIFE);
    await queryRunner.query(TRANSFERS);
    await queryRunner.query(NOTICES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table notice_paragraph, notice, notice_not_needed;
      drop function notice_kept(), notice_paragraph_kept();
      drop type notice_state, notice_section, signing_capacity;
      drop table hand_back, directive_review;
      drop type hand_back_decision;
      drop index assignment_one_open, assignment_directive_id_index;
      alter table assignment drop constraint assignment_completed, drop constraint assignment_days_order,
        drop column taken_over, drop column passed_reason, drop column passed_basis_id;
      alter table assignment add constraint assignment_completed
        check (state is null or (state in ('REPORTED_DONE', 'CONFIRMED_DONE')) = (completed_on is not null));
      alter table assignment add constraint assignment_days_order
        check (accepted_on >= in_force_on and completed_on >= in_force_on and confirmed_on >= completed_on and ended_on >= in_force_on);
      create unique index assignment_one_lead on assignment (directive_id) where role = 'LEAD' and expanded_from_id is null;
      create unique index assignment_once on assignment (directive_id, role, body_id, group_id) nulls not distinct;
      alter table directive drop constraint directive_deadline_after_issue, drop column urgent_reason;
      alter table directive add constraint directive_deadline_after_issue check (deadline >= issued_on)`);
  }
}

/** An urgent directive may be due before the notice that issues it. */
const LIFE = `
alter table directive add column urgent_reason text;
alter table directive add constraint directive_reason_if_urgent
  check (state <> 'ACTIVE_URGENT' or urgent_reason is not null);
alter table directive drop constraint directive_deadline_after_issue;
alter table directive add constraint directive_deadline_after_issue check (deadline >= in_force_on);

create table directive_review (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  directive_id uuid not null,
  day date not null,
  note text not null,
  next_review_on date not null,
  constraint directive_review_pk primary key (id),
  constraint directive_review_goes_on check (next_review_on > day)
);
create index directive_review_directive_id_id_index on directive_review (directive_id, id);
alter table directive_review
  add constraint directive_review_directive_id_fk
  foreign key (directive_id) references directive(id) on delete cascade;
select audit_table('directive_review');
`;

/**
 * A share that was taken over has a past: it may have been accepted, or reported done, before the day on which it passed.
 * A share that ended keeps the day on which it was reported done, for what was true before it ended.
 */
const TRANSFERS = `
alter table assignment add column taken_over boolean not null default false;
alter table assignment add column passed_reason text;
alter table assignment add column passed_basis_id uuid;
alter table assignment
  add constraint assignment_passed_basis_id_fk
  foreign key (passed_basis_id) references legal_instrument(id);
alter table assignment drop constraint assignment_completed;
alter table assignment add constraint assignment_completed
  check (state is null or state in ('TRANSFERRED', 'ENDED') or (state in ('REPORTED_DONE', 'CONFIRMED_DONE')) = (completed_on is not null));
alter table assignment drop constraint assignment_days_order;
alter table assignment add constraint assignment_days_order
  check ((taken_over or (accepted_on >= in_force_on and completed_on >= in_force_on)) and confirmed_on >= completed_on and ended_on >= in_force_on);
alter table assignment add constraint assignment_passed_reason
  check ((passed_to_id is null) = (passed_reason is null) and (passed_basis_id is null or passed_to_id is not null));
drop index assignment_one_lead;
create unique index assignment_one_lead on assignment (directive_id)
  where role = 'LEAD' and expanded_from_id is null and not taken_over;
drop index assignment_once;
create unique index assignment_once on assignment (directive_id, role, body_id, group_id) nulls not distinct
  where not taken_over;
-- For what the whole one served before.
create index assignment_directive_id_index on assignment (directive_id);
create unique index assignment_one_open on assignment (directive_id, body_id)
  where state in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'REPORTED_DONE', 'RETURNED');
create index assignment_open_of_body on assignment (body_id)
  where state in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'REPORTED_DONE', 'RETURNED');

create type hand_back_decision as enum ('PASSED_ON', 'INSISTED');
create table hand_back (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  assignment_id uuid not null,
  day date not null,
  reason text not null,
  decision hand_back_decision,
  decided_on date,
  decision_reason text,
  constraint hand_back_pk primary key (id),
  constraint hand_back_decided check (num_nulls(decision, decided_on, decision_reason) in (0, 3)),
  constraint hand_back_days_order check (decided_on >= day)
);
create index hand_back_assignment_id_id_index on hand_back (assignment_id, id);
create unique index hand_back_one_open on hand_back (assignment_id) where decision is null;
alter table hand_back
  add constraint hand_back_assignment_id_fk
  foreign key (assignment_id) references assignment(id) on delete cascade;
select audit_table('hand_back');
`;

const NOTICES = `
create type notice_state as enum ('DRAFT', 'ISSUED', 'REPLACED');
create type notice_section as enum ('OPENING', 'ASSESSMENT', 'TASKS', 'CLOSING');
create type signing_capacity as enum ('TM', 'KT', 'Q', 'TL', 'TUQ');

create table notice (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  state notice_state not null default 'DRAFT',
  subject json not null,
  replaces_id uuid,
  issuer_id uuid,
  issued_on date,
  year integer,
  number integer,
  series text,
  printed_number text,
  signed_by_id uuid,
  appointment_id uuid,
  capacity signing_capacity,
  digest text,
  constraint notice_pk primary key (id),
  constraint notice_issued_whole check (
    (state = 'DRAFT' and num_nonnulls(issuer_id, issued_on, year, number, series, printed_number, signed_by_id, digest) = 0)
    or (state <> 'DRAFT' and num_nulls(issuer_id, issued_on, year, number, series, printed_number, signed_by_id, digest) = 0)),
  constraint notice_year_of_issue check (year = extract(year from issued_on)),
  constraint notice_number_counts check (number >= 1),
  constraint notice_number_once unique (issuer_id, year, series, number),
  constraint notice_replaces_other check (replaces_id <> id)
);
create index notice_conference_id_index on notice (conference_id);
create unique index notice_replaced_once on notice (replaces_id);
create index notice_signed_by_id_index on notice (signed_by_id);
-- One at a time.
create unique index notice_one_draft on notice (conference_id) where state = 'DRAFT';
alter table notice
  add constraint notice_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table notice
  add constraint notice_replaces_id_fk
  foreign key (replaces_id) references notice(id);
alter table notice
  add constraint notice_issuer_id_fk
  foreign key (issuer_id) references body(id);
alter table notice
  add constraint notice_signed_by_id_fk
  foreign key (signed_by_id) references person(id);
alter table notice
  add constraint notice_appointment_id_fk
  foreign key (appointment_id) references appointment(id);

create table notice_paragraph (
  id uuid not null,
  notice_id uuid not null,
  section notice_section not null,
  position integer not null,
  text json not null,
  directive_id uuid,
  finding_id uuid,
  constraint notice_paragraph_pk primary key (id),
  constraint notice_paragraph_place unique (notice_id, section, position),
  constraint notice_paragraph_about_one check (num_nonnulls(directive_id, finding_id) <= 1)
);
create index notice_paragraph_directive_id_index on notice_paragraph (directive_id);
create index notice_paragraph_finding_id_index on notice_paragraph (finding_id);
alter table notice_paragraph
  add constraint notice_paragraph_notice_id_fk
  foreign key (notice_id) references notice(id) on delete cascade;
alter table notice_paragraph
  add constraint notice_paragraph_directive_id_fk
  foreign key (directive_id) references directive(id);
alter table notice_paragraph
  add constraint notice_paragraph_finding_id_fk
  foreign key (finding_id) references finding(id);

create table notice_not_needed (
  conference_id uuid not null,
  day date not null,
  reason text not null,
  constraint notice_not_needed_pk primary key (conference_id)
);
alter table notice_not_needed
  add constraint notice_not_needed_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;

-- An issued notice is never changed (Decree 30/2020/ND-CP, art. 18): another one takes its place.
create function notice_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state = 'ISSUED' and new.state = 'REPLACED'
    and to_jsonb(new) - array['state', 'revision', 'updated_at'] = to_jsonb(old) - array['state', 'revision', 'updated_at']
  then
    return new;
  end if;
  raise exception 'an issued notice is not changed: correct it by a new one'
    using errcode = 'restrict_violation', constraint = 'notice_immutable';
end $$;
create trigger notice_kept before update or delete on notice
  for each row when (old.state <> 'DRAFT') execute function notice_kept();

create function notice_paragraph_kept() returns trigger language plpgsql as $$
begin
  if exists (select from notice where id in (old.notice_id, new.notice_id) and state <> 'DRAFT') then
    raise exception 'an issued notice is not changed: correct it by a new one'
      using errcode = 'restrict_violation', constraint = 'notice_immutable';
  end if;
  return coalesce(new, old);
end $$;
create trigger notice_paragraph_kept before insert or update or delete on notice_paragraph
  for each row execute function notice_paragraph_kept();

select audit_table('notice'), audit_table('notice_paragraph'), audit_table('notice_not_needed');
`;
