import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Published versions of agendas, and where the working draft stands on its way to the next one. The rows of a
 * version are copies, with the names of rooms, people, posts and bodies as they were on that day; nobody changes
 * them any more.
 */
export class AgendaVersions1790000000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table published_presenter, published_item, published_session, agenda_version, agenda_draft;
      drop function agenda_version_kept();
      drop type agenda_draft_state;
      alter table conference_kind drop column approves_agenda`);
  }
}

const SCHEMA = `
alter table conference_kind add column approves_agenda boolean not null default false;

create type agenda_draft_state as enum ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED');

create table agenda_draft (
  conference_id uuid not null,
  revision integer not null,
  state agenda_draft_state not null default 'DRAFT',
  submitted_by_id uuid,
  decided_by_id uuid,
  note text,
  constraint agenda_draft_pk primary key (conference_id),
  constraint agenda_draft_four_eyes check (state <> 'APPROVED' or decided_by_id is null or decided_by_id is distinct from submitted_by_id)
);

create table agenda_version (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  number integer not null,
  reason text,
  published_by_id uuid,
  approved_by_id uuid,
  constraint agenda_version_number unique (conference_id, number),
  constraint agenda_version_counts check (number >= 1),
  constraint agenda_version_reason check (number = 1 or reason is not null),
  constraint agenda_version_pk primary key (id)
);

create table published_session (
  version_id uuid not null,
  id uuid not null,
  revision integer not null,
  conference_id uuid not null,
  position integer not null,
  title json,
  planned_start timestamptz,
  planned_end timestamptz,
  room_id uuid,
  room_name json,
  constraint published_session_place unique (version_id, position),
  constraint published_session_pk primary key (version_id, id)
);

create table published_item (
  version_id uuid not null,
  id uuid not null,
  revision integer not null,
  conference_id uuid not null,
  session_id uuid not null,
  position integer not null,
  kind agenda_item_kind not null,
  title json not null,
  planned_start timestamptz,
  duration_minutes integer,
  planned_end timestamptz,
  room_id uuid,
  room_name json,
  closed boolean not null,
  constraint published_item_place unique (version_id, session_id, position),
  constraint published_item_room_once exclude using gist (version_id with =, room_id with =, tstzrange(planned_start, planned_end) with &&) where (room_id is not null and planned_start is not null and planned_end is not null),
  constraint published_item_pk primary key (version_id, id)
);

create table published_presenter (
  version_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  position integer not null,
  role presenter_role not null,
  person_id uuid,
  appointment_id uuid,
  body_id uuid,
  printed text,
  person_name text,
  post_title json,
  body_name json,
  constraint published_presenter_place unique (version_id, item_id, position),
  constraint published_presenter_pk primary key (version_id, id)
);

create index published_item_id_index on published_item (id);
create index published_session_id_index on published_session (id);
create index published_presenter_id_index on published_presenter (id);
create index published_presenter_person_id_index on published_presenter (person_id);

alter table agenda_draft
  add constraint agenda_draft_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table agenda_draft
  add constraint agenda_draft_submitted_by_id_fk
  foreign key (submitted_by_id) references account(id);
alter table agenda_draft
  add constraint agenda_draft_decided_by_id_fk
  foreign key (decided_by_id) references account(id);
alter table agenda_version
  add constraint agenda_version_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table agenda_version
  add constraint agenda_version_published_by_id_fk
  foreign key (published_by_id) references account(id);
alter table agenda_version
  add constraint agenda_version_approved_by_id_fk
  foreign key (approved_by_id) references account(id);
alter table published_session
  add constraint published_session_version_id_fk
  foreign key (version_id) references agenda_version(id) on delete cascade;
alter table published_session
  add constraint published_session_room_id_fk
  foreign key (room_id) references room(id);
alter table published_item
  add constraint published_item_version_id_session_id_fk
  foreign key (version_id, session_id) references published_session(version_id, id) on delete cascade;
alter table published_item
  add constraint published_item_room_id_fk
  foreign key (room_id) references room(id);
alter table published_presenter
  add constraint published_presenter_version_id_item_id_fk
  foreign key (version_id, item_id) references published_item(version_id, id) on delete cascade;
alter table published_presenter
  add constraint published_presenter_person_id_fk
  foreign key (person_id) references person(id);
alter table published_presenter
  add constraint published_presenter_appointment_id_fk
  foreign key (appointment_id) references appointment(id);
alter table published_presenter
  add constraint published_presenter_body_id_fk
  foreign key (body_id) references body(id);

-- What was published is never edited: a change makes the next version.
create function agenda_version_kept() returns trigger language plpgsql as $$
begin
  raise exception 'a published agenda is not changed: publish the next version'
    using errcode = 'restrict_violation', constraint = 'agenda_version_immutable';
end $$;
create trigger agenda_version_kept before update or delete on agenda_version
  for each row execute function agenda_version_kept();
create trigger published_session_kept before update or delete on published_session
  for each row execute function agenda_version_kept();
create trigger published_item_kept before update or delete on published_item
  for each row execute function agenda_version_kept();
create trigger published_presenter_kept before update or delete on published_presenter
  for each row execute function agenda_version_kept();

select audit_table('agenda_draft'), audit_table('agenda_version'), audit_table('published_session'),
  audit_table('published_item'), audit_table('published_presenter');
`;
