export const directorySchema = `
create type body_kind as enum (
  'GOVERNMENT',
  'MINISTRY',
  'MINISTERIAL_AGENCY',
  'GOVERNMENT_AGENCY',
  'DEPARTMENT',
  'PROVINCE',
  'PEOPLES_COMMITTEE',
  'PROVINCIAL_DEPARTMENT',
  'SCHOOL',
  'COMMUNE',
  'ASSOCIATION',
  'INSTITUTE',
  'OTHER'
);
create type body_level as enum ('CENTRAL', 'PROVINCE', 'COMMUNE', 'UNIT');

create table body (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  name json not null,
  abbreviation text,
  kind body_kind not null,
  level body_level not null,
  parent_id uuid,
  valid_from date,
  valid_to date,
  sample boolean not null default false,
  constraint body_not_its_own_parent check (parent_id <> id),
  constraint body_validity_order check (valid_from <= valid_to),
  constraint body_pk primary key (id)
);

create table body_former_name (
  body_id uuid not null,
  until date not null,
  name json not null,
  abbreviation text,
  constraint body_former_name_pk primary key (body_id, until)
);

create table body_succession (
  predecessor_id uuid not null,
  successor_id uuid not null,
  takes_effect_on date not null,
  constraint body_succession_other check (predecessor_id <> successor_id),
  constraint body_succession_pk primary key (predecessor_id, successor_id)
);

create table body_group (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  name json not null,
  within_id uuid,
  listed boolean not null default false,
  rule_kinds body_kind array,
  rule_level body_level,
  rule_under_id uuid,
  sample boolean not null default false,
  constraint body_group_rule_or_list check ((rule_kinds is null and rule_level is null and rule_under_id is null) or not listed),
  constraint body_group_pk primary key (id)
);

create table body_group_member (
  group_id uuid not null,
  body_id uuid not null,
  constraint body_group_member_pk primary key (group_id, body_id)
);

create table person (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  name text not null,
  sample boolean not null default false,
  constraint person_pk primary key (id)
);

create table person_contact (
  person_id uuid not null,
  revision integer not null,
  updated_at timestamptz not null default now(),
  email text,
  phone text,
  constraint person_contact_pk primary key (person_id)
);

create table post (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  title json not null,
  body_id uuid not null,
  rank integer,
  constraint post_pk primary key (id)
);

create table appointment (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  person_id uuid not null,
  post_id uuid not null,
  held_from date,
  held_to date,
  acting boolean not null default false,
  constraint appointment_order check (held_from <= held_to),
  constraint appointment_once_at_a_time exclude using gist (person_id with =, post_id with =, daterange(held_from, held_to, '[]') with &&),
  constraint appointment_pk primary key (id)
);

create table focal_point (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  body_id uuid not null,
  account_id uuid not null,
  includes_below boolean not null default false,
  valid_from timestamptz not null default now(),
  valid_until timestamptz,
  constraint focal_point_order check (valid_from <= valid_until),
  constraint focal_point_once exclude using gist (account_id with =, body_id with =, tstzrange(valid_from, valid_until) with &&),
  constraint focal_point_pk primary key (id)
);

create index body_parent_id_index on body (parent_id);
create index body_succession_successor_id_index on body_succession (successor_id);
create index body_group_member_body_id_index on body_group_member (body_id);
create index post_body_id_index on post (body_id);
create index appointment_person_id_index on appointment (person_id);
create index focal_point_body_id_index on focal_point (body_id);
create index focal_point_account_id_index on focal_point (account_id);
create index appointment_post_id_index on appointment (post_id);

alter table body
  add constraint body_parent_id_fk
  foreign key (parent_id) references body(id);
alter table body_former_name
  add constraint body_former_name_body_id_fk
  foreign key (body_id) references body(id);
alter table body_succession
  add constraint body_succession_predecessor_id_fk
  foreign key (predecessor_id) references body(id);
alter table body_succession
  add constraint body_succession_successor_id_fk
  foreign key (successor_id) references body(id);
alter table body_group
  add constraint body_group_within_id_fk
  foreign key (within_id) references body_group(id);
alter table body_group
  add constraint body_group_rule_under_id_fk
  foreign key (rule_under_id) references body(id);
alter table body_group_member
  add constraint body_group_member_group_id_fk
  foreign key (group_id) references body_group(id) on delete cascade;
alter table body_group_member
  add constraint body_group_member_body_id_fk
  foreign key (body_id) references body(id);
alter table person_contact
  add constraint person_contact_person_id_fk
  foreign key (person_id) references person(id);
alter table post
  add constraint post_body_id_fk
  foreign key (body_id) references body(id);
alter table focal_point
  add constraint focal_point_body_id_fk
  foreign key (body_id) references body(id);
alter table focal_point
  add constraint focal_point_account_id_fk
  foreign key (account_id) references account(id);
alter table appointment
  add constraint appointment_person_id_fk
  foreign key (person_id) references person(id);
alter table appointment
  add constraint appointment_post_id_fk
  foreign key (post_id) references post(id);

create index body_search_index on body
  using gin ((fold_localized(name) || ' ' || coalesce(fold(abbreviation), '')) gin_trgm_ops);
create index body_name_order_index on body (fold_localized(name), id);
create index body_group_search_index on body_group using gin (fold_localized(name) gin_trgm_ops);
create index person_search_index on person using gin (fold(name) gin_trgm_ops);
create index person_name_order_index on person (fold(name), id);

select audit_table('person_contact', '{email, phone}');
`;
