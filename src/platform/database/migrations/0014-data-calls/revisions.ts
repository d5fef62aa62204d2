/** Whoever changes a figure, by whatever way, leaves what it was before. */
export const revisionsSchema = `
alter table observation
  add column recorded_at timestamptz not null default now(),
  add column recorded_by_id uuid,
  add column revision_reason text,
  add constraint observation_revised_with_reason check ((revision = 1) = (revision_reason is null));
update observation set recorded_at = created_at;
create index observation_recorded_by_id_index on observation (recorded_by_id);
alter table observation
  add constraint observation_recorded_by_id_fk
  foreign key (recorded_by_id) references account(id);

create table observation_revision (
  observation_id uuid not null,
  revision integer not null,
  reported_value numeric not null,
  scale integer not null,
  approximate boolean not null,
  printed text,
  as_of date,
  target_id uuid,
  ratio_percent numeric,
  ratio_decimals integer,
  ratio_printed text,
  ratio_denominator ratio_denominator,
  ratio_denominator_value numeric,
  recorded_at timestamptz not null,
  recorded_by_id uuid,
  revision_reason text,
  constraint observation_revision_pk primary key (observation_id, revision)
);
create index observation_revision_recorded_by_id_index on observation_revision (recorded_by_id);
alter table observation_revision
  add constraint observation_revision_observation_id_fk
  foreign key (observation_id) references observation(id) on delete cascade;
alter table observation_revision
  add constraint observation_revision_target_id_fk
  foreign key (target_id) references target(id);
alter table observation_revision
  add constraint observation_revision_recorded_by_id_fk
  foreign key (recorded_by_id) references account(id);

create function observation_keeps_values() returns trigger language plpgsql as $$
begin
  if (new.id, new.report_id, new.indicator_id, new.period_from, new.period_to, new.body_id)
    is distinct from (old.id, old.report_id, old.indicator_id, old.period_from, old.period_to, old.body_id)
    or new.revision <> old.revision + 1
  then
    raise exception 'a figure is revised, and stays of the same indicator, period and body'
      using errcode = 'restrict_violation', constraint = 'observation_revised';
  end if;
  insert into observation_revision (observation_id, revision, reported_value, scale, approximate, printed, as_of,
    target_id, ratio_percent, ratio_decimals, ratio_printed, ratio_denominator, ratio_denominator_value, recorded_at,
    recorded_by_id, revision_reason)
  values (old.id, old.revision, old.reported_value, old.scale, old.approximate, old.printed, old.as_of,
    old.target_id, old.ratio_percent, old.ratio_decimals, old.ratio_printed, old.ratio_denominator,
    old.ratio_denominator_value, old.recorded_at, old.recorded_by_id, old.revision_reason);
  return new;
end $$;
create trigger observation_keeps_values before update on observation
  for each row execute function observation_keeps_values();

-- They go only with the figure itself.
create function observation_revision_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from observation where id = old.observation_id) then
    return old;
  end if;
  raise exception 'the earlier values of a figure are not changed'
    using errcode = 'restrict_violation', constraint = 'observation_revision_kept';
end $$;
create trigger observation_revision_kept before update or delete on observation_revision
  for each row execute function observation_revision_kept();

select audit_table('observation_revision');
`;

export const revisionsDown = `
drop trigger observation_keeps_values on observation;
drop table observation_revision;
drop function observation_keeps_values(), observation_revision_kept();
alter table observation
  drop column recorded_at, drop column recorded_by_id, drop column revision_reason;
`;
