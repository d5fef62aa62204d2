/** Requests for reports: what is asked of whom, frozen when it is issued; and what the bodies deliver. */
export const dataCallsSchema = `
create type report_state as enum ('DRAFT', 'DELIVERED', 'RETURNED', 'ACCEPTED');
create type report_request_state as enum ('DRAFT', 'ISSUED', 'CLOSED', 'WITHDRAWN');

-- What was recorded by the staff is part of the record at once.
alter table report add column state report_state not null default 'ACCEPTED';

create table report_request (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  state report_request_state not null default 'DRAFT',
  title json not null,
  document_number text,
  guidance json,
  due_on date not null,
  issued_on date,
  closed_on date,
  withdrawn_on date,
  withdrawn_reason text,
  constraint report_request_of_conference unique (id, conference_id),
  constraint report_request_issued check (state in ('DRAFT', 'WITHDRAWN') or issued_on is not null),
  constraint report_request_due_after_issue check (due_on >= issued_on),
  constraint report_request_closed check ((state = 'CLOSED') = (closed_on is not null)),
  constraint report_request_withdrawn check ((state = 'WITHDRAWN') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawn_reason is null)),
  constraint report_request_pk primary key (id)
);

create table report_heading (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  request_id uuid not null,
  position integer not null,
  title json not null,
  guidance json,
  constraint report_heading_pk primary key (id)
);

create table requested_figure (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  request_id uuid not null,
  position integer not null,
  indicator_id uuid not null,
  period_from date not null,
  period_to date not null,
  period_label text,
  target_id uuid,
  constraint requested_figure_once unique (request_id, indicator_id, period_from, period_to),
  constraint requested_figure_period_order check (period_from <= period_to),
  constraint requested_figure_pk primary key (id)
);

create table report_addressee (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  request_id uuid not null,
  position integer not null,
  body_id uuid,
  group_id uuid,
  constraint report_addressee_one check (num_nonnulls(body_id, group_id) = 1),
  constraint report_addressee_pk primary key (id)
);
create unique index report_addressee_once on report_addressee (request_id, body_id, group_id) nulls not distinct;

create table requested_report (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  request_id uuid not null,
  conference_id uuid not null,
  position integer not null,
  body_id uuid not null,
  group_id uuid,
  due_on date not null,
  report_id uuid,
  constraint requested_report_once unique (request_id, body_id),
  constraint requested_report_of_report unique (report_id),
  constraint requested_report_pk primary key (id)
);

create table report_extension (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  requested_report_id uuid not null,
  granted_on date not null,
  due_on date not null,
  reason text not null,
  constraint report_extension_pk primary key (id)
);

create table report_delivery (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  requested_report_id uuid not null,
  delivered_on date not null,
  on_paper boolean not null default false,
  returned_on date,
  return_reason text,
  constraint report_delivery_returned_with_reason check ((returned_on is null) = (return_reason is null)),
  constraint report_delivery_order check (returned_on >= delivered_on),
  constraint report_delivery_pk primary key (id)
);
create unique index report_delivery_standing on report_delivery (requested_report_id) where returned_on is null;

create table report_section (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  report_id uuid not null,
  heading_id uuid not null,
  language text not null,
  text text not null,
  constraint report_section_once unique (report_id, heading_id),
  constraint report_section_pk primary key (id)
);

create index report_request_conference_id_id_index on report_request (conference_id, id);
create index report_heading_request_id_index on report_heading (request_id);
create index requested_figure_indicator_id_index on requested_figure (indicator_id);
create index report_addressee_request_id_index on report_addressee (request_id);
create index requested_report_conference_id_index on requested_report (conference_id);
create index requested_report_body_id_id_index on requested_report (body_id, id);
create index report_extension_requested_report_id_index on report_extension (requested_report_id);
create index report_delivery_requested_report_id_index on report_delivery (requested_report_id);
create index report_section_heading_id_index on report_section (heading_id);

alter table report_request
  add constraint report_request_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table report_heading
  add constraint report_heading_request_id_fk
  foreign key (request_id) references report_request(id) on delete cascade;
alter table requested_figure
  add constraint requested_figure_request_id_fk
  foreign key (request_id) references report_request(id) on delete cascade;
alter table requested_figure
  add constraint requested_figure_indicator_id_fk
  foreign key (indicator_id) references indicator(id);
alter table requested_figure
  add constraint requested_figure_target_fk
  foreign key (target_id, indicator_id, period_from, period_to) references target(id, indicator_id, period_from, period_to);
alter table report_addressee
  add constraint report_addressee_request_id_fk
  foreign key (request_id) references report_request(id) on delete cascade;
alter table report_addressee
  add constraint report_addressee_body_id_fk
  foreign key (body_id) references body(id);
alter table report_addressee
  add constraint report_addressee_group_id_fk
  foreign key (group_id) references body_group(id);
alter table requested_report
  add constraint requested_report_request_id_conference_id_fk
  foreign key (request_id, conference_id) references report_request(id, conference_id) on delete cascade;
alter table requested_report
  add constraint requested_report_report_id_conference_id_fk
  foreign key (report_id, conference_id) references report(id, conference_id);
alter table requested_report
  add constraint requested_report_body_id_fk
  foreign key (body_id) references body(id);
alter table requested_report
  add constraint requested_report_group_id_fk
  foreign key (group_id) references body_group(id);
alter table report_extension
  add constraint report_extension_requested_report_id_fk
  foreign key (requested_report_id) references requested_report(id) on delete cascade;
alter table report_delivery
  add constraint report_delivery_requested_report_id_fk
  foreign key (requested_report_id) references requested_report(id) on delete cascade;
alter table report_section
  add constraint report_section_report_id_fk
  foreign key (report_id) references report(id) on delete cascade;
alter table report_section
  add constraint report_section_heading_id_fk
  foreign key (heading_id) references report_heading(id);

create function report_request_frozen() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT'
    and (new.title::text, new.document_number, new.guidance::text, new.due_on, new.issued_on, new.conference_id)
    is distinct from (old.title::text, old.document_number, old.guidance::text, old.due_on, old.issued_on, old.conference_id)
  then
    raise exception 'a request that was issued is not changed: withdraw it and issue another one'
      using errcode = 'restrict_violation', constraint = 'report_request_frozen';
  end if;
  return new;
end $$;
create trigger report_request_frozen before update on report_request
  for each row execute function report_request_frozen();

create function report_request_parts_frozen() returns trigger language plpgsql as $$
begin
  if exists (
    select from report_request
     where id = (case when tg_op = 'DELETE' then old.request_id else new.request_id end) and state <> 'DRAFT')
  then
    raise exception 'what was asked for is not changed after the issue'
      using errcode = 'restrict_violation', constraint = 'report_request_frozen';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger report_heading_frozen before insert or update or delete on report_heading
  for each row execute function report_request_parts_frozen();
create trigger requested_figure_frozen before insert or update or delete on requested_figure
  for each row execute function report_request_parts_frozen();
create trigger report_addressee_frozen before insert or update or delete on report_addressee
  for each row execute function report_request_parts_frozen();

create function requested_report_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from report_request where id = old.request_id) then
      return old;
    end if;
  elsif (new.request_id, new.conference_id, new.body_id, new.group_id, new.due_on)
    is not distinct from (old.request_id, old.conference_id, old.body_id, old.group_id, old.due_on)
    and (old.report_id is null or new.report_id = old.report_id)
  then
    return new;
  end if;
  raise exception 'whom a request has asked is not changed after the issue'
    using errcode = 'restrict_violation', constraint = 'report_request_frozen';
end $$;
create trigger requested_report_frozen before update or delete on requested_report
  for each row execute function requested_report_frozen();

select audit_table('report_request'), audit_table('report_heading'), audit_table('requested_figure'),
  audit_table('report_addressee'), audit_table('requested_report'), audit_table('report_extension'),
  audit_table('report_delivery'), audit_table('report_section');
`;

export const dataCallsDown = `
drop table report_section, report_delivery, report_extension, requested_report, report_addressee, requested_figure,
  report_heading, report_request;
drop function report_request_frozen(), report_request_parts_frozen(), requested_report_frozen();
alter table report drop column state;
drop type report_state, report_request_state;
`;
