import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rest of the life of directives, shares that pass to other bodies, and notices of conclusions. */
export class Notices1790000000015 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(LIFE);
    await queryRunner.query(TRANSFERS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table hand_back, directive_review;
      drop type hand_back_decision;
      drop index assignment_one_open;
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
