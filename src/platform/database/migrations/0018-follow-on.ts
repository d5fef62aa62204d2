import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How one conference leads to the next: what a directive answers, what an agenda takes up again, how it stands. */
export class FollowOn1790000000018 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger status_request_passes on assignment;
      drop function status_request_passes();
      drop table status_request, taken_up_directive, directive_ground`);
  }
}

const SCHEMA = `
create table directive_ground (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  directive_id uuid not null,
  position integer not null,
  observation_id uuid,
  finding_id uuid,
  constraint directive_ground_pk primary key (id),
  constraint directive_ground_one check (num_nonnulls(observation_id, finding_id) = 1)
);
create unique index directive_ground_once on directive_ground (directive_id, observation_id, finding_id) nulls not distinct;
create index directive_ground_observation_id_index on directive_ground (observation_id);
create index directive_ground_finding_id_index on directive_ground (finding_id);
alter table directive_ground
  add constraint directive_ground_directive_id_fk
  foreign key (directive_id) references directive(id) on delete cascade;
alter table directive_ground
  add constraint directive_ground_observation_id_fk
  foreign key (observation_id) references observation(id) on delete cascade;
alter table directive_ground
  add constraint directive_ground_finding_id_fk
  foreign key (finding_id) references finding(id) on delete cascade;
select audit_table('directive_ground');

create table taken_up_directive (
  item_id uuid not null,
  directive_id uuid not null,
  conference_id uuid not null,
  constraint taken_up_directive_pk primary key (item_id, directive_id),
  constraint taken_up_directive_once unique (conference_id, directive_id)
);
create index taken_up_directive_directive_id_index on taken_up_directive (directive_id);
alter table taken_up_directive
  add constraint taken_up_directive_item_id_conference_id_fk
  foreign key (item_id, conference_id) references agenda_item(id, conference_id) on delete cascade;
alter table taken_up_directive
  add constraint taken_up_directive_directive_id_fk
  foreign key (directive_id) references directive(id);
select audit_table('taken_up_directive');

create table status_request (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  item_id uuid not null,
  assignment_id uuid not null,
  asked_on date not null,
  due_on date not null,
  answered_on date,
  text text,
  percent integer,
  constraint status_request_pk primary key (id),
  constraint status_request_once unique (conference_id, assignment_id),
  constraint status_request_due check (due_on >= asked_on),
  constraint status_request_answer check ((answered_on is null) = (text is null) and (percent is null or text is not null)),
  constraint status_request_percent check (percent between 0 and 100)
);
create index status_request_item_id_index on status_request (item_id);
create index status_request_assignment_id_index on status_request (assignment_id);
create index status_request_conference_id_due_on_id_index on status_request (conference_id, due_on, id);
alter table status_request
  add constraint status_request_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table status_request
  add constraint status_request_item_id_conference_id_fk
  foreign key (item_id, conference_id) references agenda_item(id, conference_id);
alter table status_request
  add constraint status_request_assignment_id_fk
  foreign key (assignment_id) references assignment(id);
select audit_table('status_request');

-- What passes to another body is asked of that one, unless it was asked already.
create function status_request_passes() returns trigger language plpgsql as $$
begin
  delete from status_request own where own.assignment_id = new.id and own.answered_on is null and exists (
    select from status_request other
    where other.conference_id = own.conference_id and other.assignment_id = new.passed_to_id);
  update status_request set assignment_id = new.passed_to_id, revision = revision + 1, updated_at = now()
  where assignment_id = new.id and answered_on is null;
  return null;
end $$;
create trigger status_request_passes after update of passed_to_id on assignment
  for each row when (new.passed_to_id is distinct from old.passed_to_id and new.passed_to_id is not null)
  execute function status_request_passes();
`;
