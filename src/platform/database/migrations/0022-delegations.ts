import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Substitutes, seats and quotas that hold, and what the order of precedence is drawn from. */
export class Delegations1790000000022 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table substitution;
      drop trigger delegate_within on delegate;
      drop trigger delegate_gone on delegate;
      drop function delegate_within(), delegate_gone(), protocol_place(uuid, uuid), given_name(text), names_before(text);
      alter table delegate drop column named_by_body;
      alter table body drop column bloc;
      drop type substitution_state, body_bloc;`);
  }
}

const SCHEMA = `
create type body_bloc as enum ('PARTY', 'ASSEMBLY', 'GOVERNMENT', 'FRONT');
alter table body add column bloc body_bloc;

alter table delegate add column named_by_body boolean not null default false;

create type substitution_state as enum ('REQUESTED', 'DONE', 'REFUSED', 'WITHDRAWN');
create table substitution (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  delegate_id uuid not null,
  person_id uuid not null,
  appointment_id uuid,
  post_printed text,
  named_by_body boolean not null default false,
  reason text not null,
  needs_consent boolean not null,
  state substitution_state not null,
  requested_at timestamptz not null,
  requested_by_id uuid,
  decided_at timestamptz,
  consent_by_id uuid,
  decision_reason text,
  substitute_id uuid,
  constraint substitution_pk primary key (id),
  constraint substitution_decided check ((state = 'REQUESTED') = (decided_at is null)),
  constraint substitution_done check ((state = 'DONE') = (substitute_id is not null)),
  constraint substitution_consent check (not needs_consent or state <> 'DONE' or consent_by_id is not null),
  constraint substitution_refused check (state <> 'REFUSED' or decision_reason is not null)
);
create unique index substitution_once on substitution (delegate_id) where state in ('REQUESTED', 'DONE');
create unique index substitution_substitute on substitution (substitute_id);
create index substitution_conference_id_state_id_index on substitution (conference_id, state, id);
create index substitution_person_id_index on substitution (person_id);
alter table substitution
  add constraint substitution_conference_id_fk foreign key (conference_id) references conference(id) on delete cascade;
alter table substitution
  add constraint substitution_delegate_id_conference_id_fk
  foreign key (delegate_id, conference_id) references delegate(id, conference_id) on delete cascade;
alter table substitution
  add constraint substitution_substitute_id_conference_id_fk
  foreign key (substitute_id, conference_id) references delegate(id, conference_id) on delete cascade;
alter table substitution
  add constraint substitution_person_id_fk foreign key (person_id) references person(id);
alter table substitution
  add constraint substitution_appointment_id_fk foreign key (appointment_id) references appointment(id);
alter table substitution
  add constraint substitution_requested_by_id_fk foreign key (requested_by_id) references account(id);
alter table substitution
  add constraint substitution_consent_by_id_fk foreign key (consent_by_id) references person(id);

-- A substitute takes over the seat of one delegate of the same body, who was no substitute. For all others a seat must be
-- free, and a place in the quota: counted while the site or the invited body is held, so that two at once do not both get the
-- last one. A capacity or a quota that is lowered afterwards takes no seat away.
create function delegate_within() returns trigger language plpgsql as $$
declare
  is_new boolean := tg_op = 'INSERT' or old.state <> 'CONFIRMED';
  most integer;
begin
  if tg_op = 'INSERT' and new.substitutes_id is not null then
    perform from delegate original
      where original.id = new.substitutes_id and original.state = 'SUBSTITUTED' and original.substitutes_id is null
        and original.body_id is not distinct from new.body_id;
    if not found then
      raise exception 'a substitute comes in the place of one delegate of the same body, who was no substitute'
        using errcode = 'check_violation', constraint = 'delegate_substitute';
    end if;
    return new;
  end if;
  if new.state <> 'CONFIRMED' then return new; end if;
  if new.site_id is not null and (is_new or old.site_id is distinct from new.site_id) then
    select capacity into most from site where id = new.site_id for no key update;
    if (select count(*) from delegate seated
         where seated.site_id = new.site_id and seated.state = 'CONFIRMED' and seated.id <> new.id) >= most then
      raise exception 'no seat is free at the site' using errcode = 'check_violation', constraint = 'delegate_within_capacity';
    end if;
  end if;
  if new.invitee_id is not null and new.over_quota_reason is null
    and (is_new or old.over_quota_reason is not null) then
    select quota into most from invitee where id = new.invitee_id for no key update;
    if (select count(*) from delegate sent
         where sent.invitee_id = new.invitee_id and sent.state = 'CONFIRMED' and sent.over_quota_reason is null
           and sent.id <> new.id) >= most then
      raise exception 'the quota is used up' using errcode = 'check_violation', constraint = 'delegate_within_quota';
    end if;
  end if;
  return new;
end $$;
create trigger delegate_within before insert or update on delegate for each row execute function delegate_within();

-- For whoever does not come at all nobody comes instead, however that was said.
create function delegate_gone() returns trigger language plpgsql as $$
begin
  update substitution set state = 'WITHDRAWN', decided_at = now(), revision = revision + 1, updated_at = now()
   where delegate_id = new.id and state = 'REQUESTED';
  return null;
end $$;
create trigger delegate_gone after update on delegate for each row
  when (new.state in ('REJECTED', 'WITHDRAWN') and old.state <> new.state) execute function delegate_gone();

-- The last word of a Vietnamese name is the given name; what stands before it is family and middle names.
create function given_name(name text) returns text language sql immutable parallel safe
  return regexp_replace(name, '^.*[[:space:]]', '');
create function names_before(name text) returns text language sql immutable parallel safe
  return regexp_replace(name, '[[:space:]]*[^[:space:]]+$', '');

-- Where a body stands in the order of precedence at a conference, before the rank of posts is asked: guests before hosts (who
-- convene it, hold it, or belong to one of those), the higher level first, then the blocs. A unit counts as what it
-- belongs to.
create function protocol_place(body_id uuid, conference_id uuid) returns integer language plpgsql stable as $$
declare
  hosts uuid[] := array(
    select c.convener_id from conference c where c.id = conference_id
    union all select h.body_id from conference_host h where h.conference_id = protocol_place.conference_id);
  at body := null;
  is_host boolean := false;
  found_level body_level := null;
  found_bloc body_bloc := null;
begin
  for up in 1..20 loop
    exit when body_id is null;
    select * into at from body b where b.id = body_id;
    is_host := is_host or at.id = any(hosts);
    if at.level <> 'UNIT' then found_level := coalesce(found_level, at.level); end if;
    found_bloc := coalesce(found_bloc, at.bloc);
    body_id := at.parent_id;
  end loop;
  return case when is_host then 100 else 0 end
    + 10 * case found_level when 'CENTRAL' then 1 when 'PROVINCE' then 2 when 'COMMUNE' then 3 else 4 end
    + case found_bloc when 'PARTY' then 1 when 'ASSEMBLY' then 2 when 'GOVERNMENT' then 3 when 'FRONT' then 4 else 5 end;
end $$;

select audit_table('substitution', '{reason,decision_reason}');
`;
