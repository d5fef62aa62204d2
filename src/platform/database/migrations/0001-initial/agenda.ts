export const agendaSchema = `
create type agenda_item_kind as enum (
  'CEREMONY',
  'OPENING_REMARKS',
  'REPORT',
  'PAPER',
  'SPEECH',
  'DISCUSSION',
  'DECISION',
  'CONCLUSION',
  'BREAK',
  'OTHER'
);
create type presenter_role as enum ('PRESENTER', 'DISCUSSANT', 'MODERATOR');

create table agenda_session (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  position integer not null,
  title json,
  planned_start timestamptz,
  planned_end timestamptz,
  room_id uuid,
  constraint agenda_session_place unique (conference_id, position) deferrable initially immediate,
  constraint agenda_session_of_conference unique (id, conference_id),
  constraint agenda_session_times_order check (planned_start < planned_end),
  constraint agenda_session_pk primary key (id)
);

create table agenda_item (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  session_id uuid not null,
  position integer not null,
  kind agenda_item_kind not null,
  title json not null,
  planned_start timestamptz,
  duration_minutes integer,
  room_id uuid,
  closed boolean not null default false,
  constraint agenda_item_place unique (session_id, position) deferrable initially immediate,
  constraint agenda_item_of_conference unique (id, conference_id),
  constraint agenda_item_duration_range check (duration_minutes between 1 and 1440),
  constraint agenda_item_pk primary key (id)
);

create table presenter (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  item_id uuid not null,
  position integer not null,
  role presenter_role not null default 'PRESENTER',
  person_id uuid,
  appointment_id uuid,
  body_id uuid,
  printed text,
  constraint presenter_place unique (item_id, position),
  constraint presenter_somebody check (num_nonnulls(person_id, body_id) >= 1),
  constraint presenter_pk primary key (id)
);

create index agenda_session_room_id_index on agenda_session (room_id);
create index agenda_item_conference_id_index on agenda_item (conference_id);
create index agenda_item_room_id_index on agenda_item (room_id);
create index presenter_person_id_index on presenter (person_id);
create index presenter_body_id_index on presenter (body_id);

alter table agenda_session
  add constraint agenda_session_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table agenda_session
  add constraint agenda_session_room_id_conference_id_fk
  foreign key (room_id, conference_id) references room(id, conference_id);
alter table agenda_item
  add constraint agenda_item_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table agenda_item
  add constraint agenda_item_room_id_conference_id_fk
  foreign key (room_id, conference_id) references room(id, conference_id);
alter table agenda_item
  add constraint agenda_item_session_id_conference_id_fk
  foreign key (session_id, conference_id) references agenda_session(id, conference_id);
alter table presenter
  add constraint presenter_item_id_fk
  foreign key (item_id) references agenda_item(id) on delete cascade;
alter table presenter
  add constraint presenter_person_id_fk
  foreign key (person_id) references person(id);
alter table presenter
  add constraint presenter_appointment_id_fk
  foreign key (appointment_id) references appointment(id);
alter table presenter
  add constraint presenter_body_id_fk
  foreign key (body_id) references body(id);
`;
