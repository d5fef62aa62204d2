import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people ask for about the data that is held about them: corrections and erasures. See docs/adr/0035. */
export class OwnData1790000000026 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
    await queryRunner.query('select pgboss.create_queue($1, $2)', [
      'erasure-requests',
      // As the other recurring ones: see 0012.
      JSON.stringify({
        ...{ retryLimit: 20, retryDelay: 10, retryBackoff: true, expireInSeconds: 120 },
        policy: 'short',
      }),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      select pgboss.delete_queue('erasure-requests');
      drop table correction, erasure_request;
      drop type correction_state`);
  }
}

const SCHEMA = `
create type correction_state as enum ('REQUESTED', 'ACCEPTED', 'REJECTED');

create table correction (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  delegate_id uuid not null,
  name text,
  post_printed text,
  state correction_state not null default 'REQUESTED',
  requested_at timestamptz not null,
  decided_at timestamptz,
  decided_by_id uuid,
  decision_reason text,
  name_before text,
  post_printed_before text,
  constraint correction_pk primary key (id),
  constraint correction_something check (num_nonnulls(name, post_printed) >= 1),
  constraint correction_decided check ((state = 'REQUESTED') = (decided_at is null)),
  constraint correction_refused check (state <> 'REJECTED' or decision_reason is not null)
);
create unique index correction_open on correction (delegate_id) where state = 'REQUESTED';
create index correction_conference_id_id_index on correction (conference_id, id);
alter table correction
  add constraint correction_conference_id_fk foreign key (conference_id) references conference(id) on delete cascade;
alter table correction
  add constraint correction_delegate_id_conference_id_fk
  foreign key (delegate_id, conference_id) references delegate(id, conference_id) on delete cascade;
alter table correction
  add constraint correction_decided_by_id_fk foreign key (decided_by_id) references account(id);

create table erasure_request (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  person_id uuid not null,
  requested_at timestamptz not null,
  due_on date,
  done_at timestamptz,
  erased json not null,
  waiting json not null,
  kept json not null,
  constraint erasure_request_pk primary key (id),
  constraint erasure_request_done check (done_at is not null or json_array_length(waiting) > 0)
);
create unique index erasure_request_open on erasure_request (person_id) where done_at is null;
create index erasure_request_person_id_index on erasure_request (person_id);
alter table erasure_request
  add constraint erasure_request_person_id_fk foreign key (person_id) references person(id);

select audit_table('correction'), audit_table('erasure_request');
`;
