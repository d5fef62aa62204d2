import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What must be known to tell more conflicts of an agenda: expected people, ways between rooms, who cannot come when. */
export class AgendaConflicts1790000000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table travel_time, unavailability;
      alter table agenda_item drop column expected_people`);
  }
}

const SCHEMA = `
alter table agenda_item add column expected_people integer;
alter table agenda_item add constraint agenda_item_expected_people check (expected_people > 0);

create table travel_time (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  one_room_id uuid not null,
  other_room_id uuid not null,
  minutes integer not null,
  constraint travel_time_once unique (one_room_id, other_room_id),
  constraint travel_time_rooms_in_order check (one_room_id < other_room_id),
  constraint travel_time_range check (minutes between 0 and 1440),
  constraint travel_time_pk primary key (id)
);

create table unavailability (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  person_id uuid not null,
  from_time timestamptz not null,
  to_time timestamptz not null,
  constraint unavailability_times_order check (from_time < to_time),
  constraint unavailability_pk primary key (id)
);

create index travel_time_conference_id_index on travel_time (conference_id);
create index travel_time_other_room_id_index on travel_time (other_room_id);
create index unavailability_conference_id_index on unavailability (conference_id);
create index unavailability_person_id_index on unavailability (person_id);

alter table travel_time
  add constraint travel_time_one_room_id_conference_id_fk
  foreign key (one_room_id, conference_id) references room(id, conference_id) on delete cascade;
alter table travel_time
  add constraint travel_time_other_room_id_conference_id_fk
  foreign key (other_room_id, conference_id) references room(id, conference_id) on delete cascade;
alter table unavailability
  add constraint unavailability_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table unavailability
  add constraint unavailability_person_id_fk
  foreign key (person_id) references person(id);

select audit_table('travel_time'), audit_table('unavailability');
`;
