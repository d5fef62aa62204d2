export const attendanceSchema = `
create type attendance_statement as enum (
  'GROUP_REPRESENTED',
  'BODY_REPRESENTED',
  'PERSON_PRESENT'
);
create type attendance_role as enum ('PARTICIPANT', 'OBSERVER', 'GUEST', 'PRESS');

create table attendance (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  position integer not null,
  stated attendance_statement not null,
  role attendance_role not null,
  group_id uuid,
  body_id uuid,
  person_id uuid,
  site_id uuid,
  printed text,
  source_id uuid,
  constraint attendance_place unique (conference_id, position),
  constraint attendance_as_stated check (case stated when 'GROUP_REPRESENTED' then group_id is not null and body_id is null and person_id is null when 'BODY_REPRESENTED' then group_id is null and body_id is not null and person_id is null when 'PERSON_PRESENT' then group_id is null and person_id is not null end),
  constraint attendance_pk primary key (id)
);

create index attendance_group_id_index on attendance (group_id);
create index attendance_body_id_index on attendance (body_id);
create index attendance_person_id_index on attendance (person_id);
create index attendance_site_id_index on attendance (site_id);

alter table attendance
  add constraint attendance_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table attendance
  add constraint attendance_group_id_fk
  foreign key (group_id) references body_group(id);
alter table attendance
  add constraint attendance_body_id_fk
  foreign key (body_id) references body(id);
alter table attendance
  add constraint attendance_person_id_fk
  foreign key (person_id) references person(id);
alter table attendance
  add constraint attendance_source_id_fk
  foreign key (source_id) references source(id);
alter table attendance
  add constraint attendance_site_id_conference_id_fk
  foreign key (site_id, conference_id) references site(id, conference_id);

create unique index attendance_once on attendance
  (conference_id, person_id, body_id, group_id) nulls not distinct;
`;
