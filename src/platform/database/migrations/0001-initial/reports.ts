export const reportsSchema = `
create type unit as enum (
  'PERSON_TIMES',
  'PERSONS',
  'BODIES',
  'COURSES',
  'DOCUMENTS',
  'VND',
  'PERCENT'
);
create type aggregation as enum ('SUM', 'LAST', 'RATIO');
create type finding_kind as enum (
  'ACHIEVEMENT',
  'SHORTCOMING',
  'CAUSE',
  'LESSON',
  'RECOMMENDATION'
);
create type ratio_denominator as enum ('TARGET', 'DUE_TASKS');

create table indicator (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  code text not null,
  version integer not null default '1',
  name json not null,
  definition json,
  unit unit not null,
  aggregation aggregation not null,
  sample boolean not null default false,
  constraint indicator_version_once unique (code, version),
  constraint indicator_version_positive check (version >= 1),
  constraint indicator_pk primary key (id)
);

create table target (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  indicator_id uuid not null,
  period_from date not null,
  period_to date not null,
  period_label text,
  body_id uuid,
  value numeric,
  set_by_id uuid,
  clause text,
  printed text,
  constraint target_of_indicator_and_period unique (id, indicator_id, period_from, period_to),
  constraint target_period_order check (period_from <= period_to),
  constraint target_pk primary key (id)
);

create table report (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  position integer not null,
  title json not null,
  prepared_by_id uuid,
  source_id uuid,
  constraint report_of_conference unique (id, conference_id),
  constraint report_pk primary key (id)
);

create table report_presentation (
  report_id uuid not null,
  item_id uuid not null,
  conference_id uuid not null,
  presented_by_body_id uuid,
  presented_by_person_id uuid,
  printed text,
  constraint report_presentation_somebody check (num_nonnulls(presented_by_body_id, presented_by_person_id) >= 1),
  constraint report_presentation_pk primary key (report_id, item_id)
);

create table finding (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  report_id uuid,
  position integer not null,
  kind finding_kind not null,
  text text not null,
  language text not null,
  translations json,
  stated_by_body_id uuid,
  stated_by_person_id uuid,
  source_id uuid,
  constraint finding_pk primary key (id)
);

create table observation (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  report_id uuid not null,
  position integer not null,
  indicator_id uuid not null,
  period_from date not null,
  period_to date not null,
  period_label text,
  body_id uuid,
  reported_value numeric not null,
  scale integer not null default '1',
  approximate boolean not null default false,
  printed text,
  as_of date,
  target_id uuid,
  ratio_percent numeric,
  ratio_decimals integer,
  ratio_printed text,
  ratio_denominator ratio_denominator,
  ratio_denominator_value numeric,
  constraint observation_denominator_value check (ratio_denominator <> 'TARGET' or ratio_denominator_value is null),
  constraint observation_ratio_positive check (ratio_percent > 0),
  constraint observation_ratio_whole check (num_nonnulls(ratio_percent, ratio_decimals, ratio_denominator) in (0, 3)),
  constraint observation_scale check (scale in (1, 1000, 1000000, 1000000000)),
  constraint observation_period_order check (period_from <= period_to),
  constraint observation_pk primary key (id)
);

create index target_indicator_id_index on target (indicator_id);
create index target_body_id_index on target (body_id);
create index report_conference_id_index on report (conference_id);
create index report_prepared_by_id_index on report (prepared_by_id);
create index report_presentation_item_id_index on report_presentation (item_id);
create index finding_conference_id_index on finding (conference_id);
create index finding_report_id_index on finding (report_id);
create index observation_report_id_position_index on observation (report_id, position);
create index observation_indicator_id_index on observation (indicator_id);
create index observation_body_id_index on observation (body_id);
create index observation_target_id_index on observation (target_id);

alter table target
  add constraint target_indicator_id_fk
  foreign key (indicator_id) references indicator(id);
alter table target
  add constraint target_body_id_fk
  foreign key (body_id) references body(id);
alter table target
  add constraint target_set_by_id_fk
  foreign key (set_by_id) references legal_instrument(id);
alter table report
  add constraint report_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table report
  add constraint report_prepared_by_id_fk
  foreign key (prepared_by_id) references body(id);
alter table report
  add constraint report_source_id_fk
  foreign key (source_id) references source(id);
alter table report_presentation
  add constraint report_presentation_presented_by_body_id_fk
  foreign key (presented_by_body_id) references body(id);
alter table report_presentation
  add constraint report_presentation_presented_by_person_id_fk
  foreign key (presented_by_person_id) references person(id);
alter table report_presentation
  add constraint report_presentation_item_id_conference_id_fk
  foreign key (item_id, conference_id) references agenda_item(id, conference_id);
alter table report_presentation
  add constraint report_presentation_report_id_conference_id_fk
  foreign key (report_id, conference_id) references report(id, conference_id) on delete cascade;
alter table finding
  add constraint finding_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table finding
  add constraint finding_stated_by_body_id_fk
  foreign key (stated_by_body_id) references body(id);
alter table finding
  add constraint finding_stated_by_person_id_fk
  foreign key (stated_by_person_id) references person(id);
alter table finding
  add constraint finding_source_id_fk
  foreign key (source_id) references source(id);
alter table finding
  add constraint finding_report_id_conference_id_fk
  foreign key (report_id, conference_id) references report(id, conference_id);
alter table observation
  add constraint observation_report_id_fk
  foreign key (report_id) references report(id) on delete cascade;
alter table observation
  add constraint observation_indicator_id_fk
  foreign key (indicator_id) references indicator(id);
alter table observation
  add constraint observation_body_id_fk
  foreign key (body_id) references body(id);
alter table observation
  add constraint observation_target_id_indicator_id_period_from_period_to_fk
  foreign key (target_id, indicator_id, period_from, period_to) references target(id, indicator_id, period_from, period_to);

create unique index target_once on target
  (indicator_id, period_from, period_to, body_id, set_by_id) nulls not distinct;
`;
