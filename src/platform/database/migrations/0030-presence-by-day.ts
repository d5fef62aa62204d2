import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stays lie within a day; delegates keep since when they are expected no more; quorums hold from an instant on. So who was there
 * at an instant, and of how many, stays as it was. See docs/adr/0032.
 */
export class PresenceByDay1790000000030 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(STAYS_WITHIN_A_DAY);
    await queryRunner.query(DELEGATES_WHO_ARE_GONE);
    await queryRunner.query(QUORUMS_IN_TURN);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      delete from quorum_rule earlier using quorum_rule later
        where later.conference_id = earlier.conference_id and later.since > earlier.since;
      alter table quorum_rule drop constraint quorum_rule_once;
      alter table quorum_rule add constraint quorum_rule_once unique (conference_id);
      alter table quorum_rule drop column since;
      drop trigger delegate_left on delegate;
      drop trigger delegate_gone_at on delegate;
      drop function delegate_left(), delegate_gone_at();
      alter table delegate drop constraint delegate_gone_at;
      alter table delegate drop column gone_at;
      drop trigger presence_day on presence;
      drop function presence_day();
      alter table presence disable trigger user;
      update presence set left_at = ((day + 1)::timestamp at time zone (select time_zone from conference c where c.id = conference_id))
        where left_at is null and exists (select from presence later
          where later.delegate_id = presence.delegate_id and later.day > presence.day);
      alter table presence enable trigger user;
      alter table presence drop constraint presence_once_at_a_time;
      alter table presence add constraint presence_once_at_a_time exclude using gist
        (delegate_id with =, coalesce(session_id, conference_id) with =, tstzrange(arrived_at, left_at) with &&)
        where (undone_at is null);
      alter table presence drop column day`);
  }
}

/** What is already there is made to fit without an entry in the trail: nobody has done it. */
const STAYS_WITHIN_A_DAY = `
alter table presence add column day date;
alter table presence disable trigger user;
update presence stay
   set day = (stay.arrived_at at time zone c.time_zone)::date,
       left_at = least(stay.left_at, ((stay.arrived_at at time zone c.time_zone)::date + 1)::timestamp at time zone c.time_zone)
  from conference c where c.id = stay.conference_id and stay.left_at is not null;
update presence stay set day = (stay.arrived_at at time zone c.time_zone)::date
  from conference c where c.id = stay.conference_id and stay.left_at is null;
alter table presence enable trigger user;
alter table presence alter column day set not null;

-- Checked when a statement is done: of two stays the border between them moves in both at once.
alter table presence drop constraint presence_once_at_a_time;
alter table presence add constraint presence_once_at_a_time exclude using gist
  (delegate_id with =, coalesce(session_id, conference_id) with =, day with =, tstzrange(arrived_at, left_at) with &&)
  where (undone_at is null) deferrable initially immediate;

-- The day of a stay is that of the arrival, in the zone of the conference; whoever has not been seen to leave has left by its end.
create function presence_day() returns trigger language plpgsql as $$
declare
  zone text := (select time_zone from conference where id = new.conference_id);
begin
  new.day := (new.arrived_at at time zone zone)::date;
  if new.left_at at time zone zone > (new.day + 1)::timestamp then
    raise exception 'a stay ends with its day'
      using errcode = 'check_violation', constraint = 'presence_ends_with_day';
  end if;
  return new;
end $$;
create trigger presence_day before insert or update on presence for each row execute function presence_day();
`;

/** The time of leaving is that of the command; whoever writes beside Plenary does so now. */
const DELEGATES_WHO_ARE_GONE = `
alter table delegate add column gone_at timestamptz;
alter table delegate disable trigger user;
update delegate set gone_at = updated_at where confirmed_at is not null and state <> 'CONFIRMED';
alter table delegate enable trigger user;
alter table delegate add constraint delegate_gone_at
  check ((gone_at is not null) = (confirmed_at is not null and state <> 'CONFIRMED'));

create function delegate_gone_at() returns trigger language plpgsql as $$
begin
  new.gone_at := case when new.confirmed_at is not null and new.state <> 'CONFIRMED'
    then coalesce(old.gone_at, new.gone_at, now()) end;
  return new;
end $$;
create trigger delegate_gone_at before insert or update on delegate for each row execute function delegate_gone_at();

-- Whoever is expected no more is there no more.
create function delegate_left() returns trigger language plpgsql as $$
begin
  update presence set left_at = new.gone_at, revision = revision + 1, updated_at = now()
   where delegate_id = new.id and undone_at is null and left_at is null and arrived_at < new.gone_at
     and day = (new.gone_at at time zone (select time_zone from conference where id = new.conference_id))::date;
  return null;
end $$;
create trigger delegate_left after update on delegate for each row
  when (old.state = 'CONFIRMED' and new.state <> 'CONFIRMED') execute function delegate_left();
`;

const QUORUMS_IN_TURN = `
alter table quorum_rule add column since timestamptz not null default now();
alter table quorum_rule disable trigger user;
update quorum_rule set since = created_at;
alter table quorum_rule enable trigger user;
alter table quorum_rule drop constraint quorum_rule_once;
alter table quorum_rule add constraint quorum_rule_once unique (conference_id, since);
`;
