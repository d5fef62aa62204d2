export const conferencesSchema = `
create type conference_state as enum (
  'DRAFT',
  'PLANNED',
  'CONVENED',
  'OPEN',
  'ADJOURNED',
  'CLOSED',
  'CONCLUDED',
  'ARCHIVED',
  'POSTPONED',
  'CANCELLED'
);
create type officer_role as enum (
  'CHAIR',
  'CO_CHAIR',
  'PRESIDIUM_MEMBER',
  'SECRETARY',
  'MASTER_OF_CEREMONIES',
  'FOCAL_POINT'
);
create type conference_visibility as enum ('PARTICIPANTS', 'PUBLIC');
create type conference_role_kind as enum ('ORGANISER', 'SECRETARY', 'PRESENTER', 'DELEGATE');
create type site_kind as enum ('MAIN', 'REMOTE');
create type source_kind as enum ('ARTICLE', 'SPEECH', 'MINUTES', 'NOTICE', 'DOCUMENT');

create table conference_kind (
  code text not null,
  revision integer not null,
  name json not null,
  invitation_notice_days integer,
  counts_clear_days boolean not null default false,
  conclusions_notice_days integer,
  governed_by text,
  constraint conference_kind_days check (invitation_notice_days between 0 and 365 and conclusions_notice_days between 0 and 365),
  constraint conference_kind_code_form check (code ~ '^[A-Z]+(_[A-Z]+)*$'),
  constraint conference_kind_pk primary key (code)
);

create table conference (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  slug text not null,
  title json not null,
  full_title json,
  kind_code text not null,
  state conference_state not null default 'DRAFT',
  visibility conference_visibility not null default 'PARTICIPANTS',
  state_reason text,
  convener_id uuid not null,
  starts_on date,
  ends_on date,
  starts_at timestamptz,
  ends_at timestamptz,
  date_printed text,
  time_zone text not null,
  place json,
  venue json,
  sample boolean not null default false,
  constraint conference_slug_unique unique (slug),
  constraint conference_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint conference_times_order check (starts_at <= ends_at),
  constraint conference_days_order check (starts_on <= ends_on),
  constraint conference_pk primary key (id)
);

create table conference_host (
  conference_id uuid not null,
  body_id uuid not null,
  position integer not null,
  constraint conference_host_pk primary key (conference_id, body_id)
);

create table officer (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  position integer not null,
  role officer_role not null,
  person_id uuid not null,
  appointment_id uuid,
  post_printed text,
  honorific_printed text,
  constraint officer_role_once unique (conference_id, role, person_id),
  constraint officer_pk primary key (id)
);

create table conference_role (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  account_id uuid not null,
  role conference_role_kind not null,
  valid_from timestamptz not null default now(),
  valid_until timestamptz,
  constraint conference_role_order check (valid_from <= valid_until),
  constraint conference_role_once exclude using gist (account_id with =, conference_id with =, role with =, tstzrange(valid_from, valid_until) with &&),
  constraint conference_role_pk primary key (id)
);

create table conference_basis (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  position integer not null,
  instrument_id uuid,
  programme_id uuid,
  component json,
  constraint conference_basis_one check (num_nonnulls(instrument_id, programme_id) = 1),
  constraint conference_basis_pk primary key (id)
);

create table site (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  position integer not null,
  kind site_kind not null,
  name json not null,
  address text,
  host_id uuid,
  capacity integer,
  constraint site_of_conference unique (id, conference_id),
  constraint site_capacity_positive check (capacity > 0),
  constraint site_pk primary key (id)
);

create table room (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  site_id uuid not null,
  conference_id uuid not null,
  position integer not null,
  name json not null,
  capacity integer,
  constraint room_of_conference unique (id, conference_id),
  constraint room_capacity_positive check (capacity > 0),
  constraint room_pk primary key (id)
);

create table source (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  position integer not null,
  kind source_kind not null,
  title json not null,
  language text not null,
  author text,
  publisher text,
  published_at timestamptz,
  published_at_printed text,
  url text,
  quote text,
  note text,
  constraint source_pk primary key (id)
);

create index conference_kind_code_index on conference (kind_code);
create index conference_state_index on conference (state);
create index conference_convener_id_index on conference (convener_id);
create index conference_host_body_id_index on conference_host (body_id);
create index officer_person_id_index on officer (person_id);
create index conference_role_conference_id_index on conference_role (conference_id);
create index conference_role_account_id_index on conference_role (account_id);
create index conference_basis_conference_id_index on conference_basis (conference_id);
create index conference_basis_instrument_id_index on conference_basis (instrument_id);
create index site_conference_id_index on site (conference_id);
create index site_host_id_index on site (host_id);
create index room_site_id_index on room (site_id);
create index source_conference_id_index on source (conference_id);

alter table conference
  add constraint conference_kind_code_fk
  foreign key (kind_code) references conference_kind(code);
alter table conference
  add constraint conference_convener_id_fk
  foreign key (convener_id) references body(id);
alter table conference_host
  add constraint conference_host_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table conference_host
  add constraint conference_host_body_id_fk
  foreign key (body_id) references body(id);
alter table officer
  add constraint officer_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table officer
  add constraint officer_person_id_fk
  foreign key (person_id) references person(id);
alter table officer
  add constraint officer_appointment_id_fk
  foreign key (appointment_id) references appointment(id);
alter table conference_role
  add constraint conference_role_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table conference_role
  add constraint conference_role_account_id_fk
  foreign key (account_id) references account(id);
alter table conference_basis
  add constraint conference_basis_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table conference_basis
  add constraint conference_basis_instrument_id_fk
  foreign key (instrument_id) references legal_instrument(id);
alter table conference_basis
  add constraint conference_basis_programme_id_fk
  foreign key (programme_id) references programme(id);
alter table site
  add constraint site_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table site
  add constraint site_host_id_fk
  foreign key (host_id) references body(id);
alter table room
  add constraint room_site_id_conference_id_fk
  foreign key (site_id, conference_id) references site(id, conference_id) on delete cascade;
alter table source
  add constraint source_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;

create index conference_order_index on conference (coalesce(starts_on, 'infinity'::date), id);
create index conference_search_index on conference
  using gin ((fold_localized(title) || ' ' || coalesce(fold_localized(full_title), '')) gin_trgm_ops);

insert into conference_kind
  (code, revision, name, invitation_notice_days, conclusions_notice_days, governed_by)
values
  ('TONG_KET', 1, '{"vi": "Hội nghị tổng kết", "en": "Final review"}', 3, 5, 'Quyết định 45/2018/QĐ-TTg'),
  ('SO_KET', 1, '{"vi": "Hội nghị sơ kết", "en": "Interim review"}', 3, 5, 'Quyết định 45/2018/QĐ-TTg'),
  ('TRIEN_KHAI', 1, '{"vi": "Hội nghị triển khai", "en": "Roll-out conference"}', 3, 5, 'Quyết định 45/2018/QĐ-TTg'),
  ('GIAO_BAN', 1, '{"vi": "Họp giao ban", "en": "Regular briefing"}', 3, 5, 'Quyết định 45/2018/QĐ-TTg'),
  ('TAP_HUAN', 1, '{"vi": "Hội nghị tập huấn", "en": "Training"}', 3, 5, 'Quyết định 45/2018/QĐ-TTg'),
  -- Scientific workshops and international meetings are outside the decision (its article 1).
  ('HOI_THAO', 1, '{"vi": "Hội thảo", "en": "Workshop"}', null, null, null),
  ('BOARD', 1, '{"vi": "Họp hội đồng", "en": "Board meeting"}', null, null, null);
`;
