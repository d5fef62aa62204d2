import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the items of a published agenda are really held: begun, over, left out, and when. */
export class AgendaCourse1790000000005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table item_course;
      drop function item_course_current();
      drop aggregate room_free_at(timestamptz, integer, timestamptz);
      drop function room_free_after(timestamptz, timestamptz, integer, timestamptz);
      drop type agenda_item_state`);
  }
}

const SCHEMA = `
create type agenda_item_state as enum ('PLANNED', 'RUNNING', 'FINISHED', 'SKIPPED');

create table item_course (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  version_id uuid not null,
  room_id uuid,
  state agenda_item_state not null,
  actual_start timestamptz,
  actual_end timestamptz,
  extra_minutes integer not null default 0,
  skip_reason text,
  constraint item_course_pk primary key (id),
  constraint item_course_times_of_state check ((actual_start is not null) = (state in ('RUNNING', 'FINISHED')) and (actual_end is not null) = (state = 'FINISHED')),
  constraint item_course_times_order check (actual_end > actual_start and actual_end <= actual_start + interval '24 hours'),
  constraint item_course_skip_reason check ((skip_reason is not null) = (state = 'SKIPPED')),
  constraint item_course_extra_minutes check (extra_minutes = 0 or extra_minutes between 1 and 1440 and state in ('RUNNING', 'FINISHED')),
  constraint item_course_room_once exclude using gist (coalesce(room_id, conference_id) with =) where (state = 'RUNNING') deferrable initially immediate
);

create index item_course_conference_id_index on item_course (conference_id);

alter table item_course
  add constraint item_course_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table item_course
  add constraint item_course_version_id_id_fk
  foreign key (version_id, id) references published_item(version_id, id) on delete cascade;
alter table item_course
  add constraint item_course_room_id_fk
  foreign key (room_id) references room(id);

-- Only what the current version holds is recorded.
create function item_course_current() returns trigger language plpgsql as $$
begin
  if new.version_id is distinct from (
    select id from agenda_version where conference_id = new.conference_id order by number desc limit 1)
  then
    raise exception 'the version is not the current one of the conference'
      using errcode = 'restrict_violation', constraint = 'item_course_current_version';
  end if;
  return new;
end $$;
create trigger item_course_current before insert or update of version_id on item_course
  for each row execute function item_course_current();

-- When a room is free again after one item more: from a fact if there is one, else the item takes its minutes as soon
-- as it is planned and the room is free. Unknown if its duration is. In plpgsql, which an aggregate runs ten times faster.
create function room_free_after(free_at timestamptz, planned timestamptz, minutes integer, busy_until timestamptz)
  returns timestamptz language plpgsql stable parallel safe
as $$
begin
  return coalesce(busy_until, greatest(planned, free_at) + make_interval(mins => minutes));
end $$;
create aggregate room_free_at(timestamptz, integer, timestamptz) (
  sfunc = room_free_after, stype = timestamptz, parallel = safe);

select audit_table('item_course');
`;
