export const directivesSchema = `
create type directive_state as enum ('RECORDED', 'VERIFIED', 'ISSUED', 'WITHDRAWN');
create type directive_force as enum ('ASSIGN', 'REQUIRE', 'REQUEST', 'NOTE');
create type directive_timing as enum ('FIXED', 'ONGOING');
create type assignment_role as enum ('LEAD', 'COORDINATE', 'IMPLEMENT', 'MONITOR');

create table directive (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  number integer not null,
  state directive_state not null default 'RECORDED',
  text text not null,
  language text not null,
  translations json,
  summary json,
  purpose json,
  force directive_force not null,
  verb text,
  stated_by_id uuid not null,
  appointment_id uuid,
  capacity_printed text,
  stated_in source_kind not null,
  source_id uuid,
  verified_against_id uuid,
  interpretation_note text,
  agenda_item_id uuid,
  programme_id uuid,
  expected_output json,
  timing directive_timing not null,
  deadline date,
  review_on date,
  issued_on date,
  withdrawn_reason text,
  derived_from_id uuid,
  sample boolean not null default false,
  constraint directive_number_once unique (conference_id, number),
  constraint directive_reason_if_withdrawn check ((state = 'WITHDRAWN') = (withdrawn_reason is not null)),
  constraint directive_deadline_after_issue check (deadline >= issued_on),
  constraint directive_review_if_ongoing check (state <> 'ISSUED' or timing <> 'ONGOING' or review_on is not null),
  constraint directive_issued_on_if_issued check (state <> 'ISSUED' or issued_on is not null),
  constraint directive_deadline_if_fixed check ((timing = 'FIXED') = (deadline is not null)),
  constraint directive_pk primary key (id)
);

create table assignment (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  directive_id uuid not null,
  position integer not null,
  role assignment_role not null,
  addressed boolean not null default true,
  body_id uuid,
  group_id uuid,
  expanded_from_id uuid,
  constraint assignment_expanded_to_body check (expanded_from_id is null or body_id is not null),
  constraint assignment_to_one check (num_nonnulls(body_id, group_id) = 1),
  constraint assignment_pk primary key (id)
);

create index directive_conference_id_id_index on directive (conference_id, id);
create index directive_state_id_index on directive (state, id);
create index directive_force_id_index on directive (force, id);
create index directive_timing_id_index on directive (timing, id);
create index directive_stated_by_id_index on directive (stated_by_id);
create index directive_agenda_item_id_index on directive (agenda_item_id);
create index directive_derived_from_id_index on directive (derived_from_id);
create index assignment_body_id_directive_id_role_index on assignment (body_id, directive_id, role);
create index assignment_group_id_directive_id_index on assignment (group_id, directive_id);
create index assignment_expanded_from_id_index on assignment (expanded_from_id);

alter table directive
  add constraint directive_conference_id_fk
  foreign key (conference_id) references conference(id);
alter table directive
  add constraint directive_stated_by_id_fk
  foreign key (stated_by_id) references person(id);
alter table directive
  add constraint directive_appointment_id_fk
  foreign key (appointment_id) references appointment(id);
alter table directive
  add constraint directive_source_id_fk
  foreign key (source_id) references source(id);
alter table directive
  add constraint directive_verified_against_id_fk
  foreign key (verified_against_id) references source(id);
alter table directive
  add constraint directive_programme_id_fk
  foreign key (programme_id) references programme(id);
alter table directive
  add constraint directive_derived_from_id_fk
  foreign key (derived_from_id) references directive(id);
alter table directive
  add constraint directive_agenda_item_id_conference_id_fk
  foreign key (agenda_item_id, conference_id) references agenda_item(id, conference_id);
alter table assignment
  add constraint assignment_directive_id_fk
  foreign key (directive_id) references directive(id) on delete cascade;
alter table assignment
  add constraint assignment_body_id_fk
  foreign key (body_id) references body(id);
alter table assignment
  add constraint assignment_group_id_fk
  foreign key (group_id) references body_group(id);
alter table assignment
  add constraint assignment_expanded_from_id_fk
  foreign key (expanded_from_id) references assignment(id) on delete cascade;

create index assignment_as_recorded on assignment (directive_id, position) where expanded_from_id is null;
create unique index assignment_one_lead on assignment (directive_id)
  where role = 'LEAD' and expanded_from_id is null;
create unique index assignment_once on assignment (directive_id, role, body_id, group_id) nulls not distinct;
create index directive_search_index on directive using gin (
  (fold(text) || ' ' || coalesce(fold_localized(translations), '') || ' ' || coalesce(fold_localized(summary), ''))
  gin_trgm_ops
);
`;
