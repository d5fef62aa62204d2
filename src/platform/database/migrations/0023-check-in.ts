import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is there and who was, as checked in; quorum; the record that is closed at the end. See docs/adr/0032. */
export class CheckIn1790000000023 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
    await queryRunner.query(RULES);
    await queryRunner.query(ANNOUNCEMENTS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger delegate_announced on delegate;
      drop trigger attendance_kept on attendance;
      drop table presence, absence, quorum_rule, attendance_closing;
      drop function attendance_kept(), attendance_closing_rules();
      alter table attendance drop column derived;
      drop index delegate_badge_code_folded;
      drop function badge_folded(text);
      drop type check_in_method, quorum_unit`);
  }
}

const TABLES = `
create type check_in_method as enum ('BADGE', 'SEARCH', 'BATCH', 'STAFF');
create type quorum_unit as enum ('BODIES', 'MEMBERS');

-- How badges are compared: by what people and readers may write into a code, it is the same one.
create function badge_folded(code text) returns text language sql immutable parallel safe
  return upper(regexp_replace(code, '[[:space:]-]', '', 'g'));
create unique index delegate_badge_code_folded on delegate (badge_folded(badge_code));

create table presence (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  delegate_id uuid not null,
  session_id uuid,
  site_id uuid,
  arrived_at timestamptz not null,
  left_at timestamptz,
  method check_in_method not null,
  device text,
  recorded_at timestamptz not null,
  undone_at timestamptz,
  undone_reason text,
  constraint presence_pk primary key (id),
  constraint presence_left_after_arrived check (left_at > arrived_at),
  constraint presence_undone_with_reason check (num_nonnulls(undone_at, undone_reason) <> 1),
  constraint presence_once_at_a_time exclude using gist (delegate_id with =, coalesce(session_id, conference_id) with =, tstzrange(arrived_at, left_at) with &&) where (undone_at is null)
);
create index presence_conference_id_id_index on presence (conference_id, id);
create index presence_delegate_id_index on presence (delegate_id);
create index presence_session_id_index on presence (session_id);
create index presence_site_id_index on presence (site_id);
alter table presence
  add constraint presence_conference_id_fk foreign key (conference_id) references conference(id) on delete cascade;
alter table presence
  add constraint presence_delegate_id_conference_id_fk
  foreign key (delegate_id, conference_id) references delegate(id, conference_id);
alter table presence
  add constraint presence_session_id_conference_id_fk
  foreign key (session_id, conference_id) references agenda_session(id, conference_id);
alter table presence
  add constraint presence_site_id_conference_id_fk
  foreign key (site_id, conference_id) references site(id, conference_id);

create table absence (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  delegate_id uuid not null,
  session_id uuid,
  excused boolean not null,
  reason text,
  recorded_at timestamptz not null,
  constraint absence_pk primary key (id),
  constraint absence_reason_of_excuse check (excused or num_nonnulls(reason, session_id) = 0)
);
create unique index absence_once on absence (delegate_id, session_id) nulls not distinct;
create index absence_conference_id_id_index on absence (conference_id, id);
create index absence_session_id_index on absence (session_id);
alter table absence
  add constraint absence_conference_id_fk foreign key (conference_id) references conference(id) on delete cascade;
alter table absence
  add constraint absence_delegate_id_conference_id_fk
  foreign key (delegate_id, conference_id) references delegate(id, conference_id);
alter table absence
  add constraint absence_session_id_conference_id_fk
  foreign key (session_id, conference_id) references agenda_session(id, conference_id);

create table quorum_rule (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  counts quorum_unit not null,
  numerator integer,
  denominator integer,
  more_than boolean not null default false,
  at_least integer,
  total integer,
  constraint quorum_rule_pk primary key (id),
  constraint quorum_rule_once unique (conference_id),
  constraint quorum_rule_needs check (
    num_nulls(numerator, denominator) <> 1 and num_nonnulls(numerator, at_least) = 1 and (at_least is null or not more_than)),
  constraint quorum_rule_share check (numerator >= 1 and numerator <= denominator and not (more_than and numerator = denominator)),
  constraint quorum_rule_counts check (at_least >= 1 and total >= 1 and at_least <= total)
);
alter table quorum_rule
  add constraint quorum_rule_conference_id_fk foreign key (conference_id) references conference(id) on delete cascade;

create table attendance_closing (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  closed_at timestamptz not null,
  reopened_at timestamptz,
  reopened_reason text,
  constraint attendance_closing_pk primary key (id),
  constraint attendance_closing_reopened check (num_nonnulls(reopened_at, reopened_reason) <> 1)
);
create unique index attendance_closed_once on attendance_closing (conference_id) where reopened_at is null;
create index attendance_closing_conference_id_index on attendance_closing (conference_id);
alter table attendance_closing
  add constraint attendance_closing_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;

alter table attendance add column derived boolean not null default false;

select audit_table('presence'), audit_table('absence', '{reason}'), audit_table('quorum_rule'),
  audit_table('attendance_closing');
`;

/** When a conference is deleted as a whole, its row is gone before those that belong to it. */
const RULES = `
-- Whoever closes the record holds the conference alone, so whoever writes to it shares the conference first. Only the
-- reason of an excuse may still be erased: it is personal, and no part of the official record.
create function attendance_kept() returns trigger language plpgsql as $$
declare
  of_conference uuid := case when tg_op = 'DELETE' then old.conference_id else new.conference_id end;
begin
  perform from conference where id = of_conference for key share;
  if found and exists (select from attendance_closing where conference_id = of_conference and reopened_at is null) then
    if tg_table_name = 'absence' and tg_op = 'UPDATE' then
      if to_jsonb(new) - '{reason,revision,updated_at}'::text[] = to_jsonb(old) - '{reason,revision,updated_at}'::text[]
        and new.reason is null
      then
        return new;
      end if;
    end if;
    raise exception 'the attendance of this conference is closed'
      using errcode = 'restrict_violation', constraint = 'attendance_closed';
  end if;
  if tg_op = 'UPDATE' and new.conference_id <> old.conference_id then
    raise exception 'attendance stays with its conference'
      using errcode = 'restrict_violation', constraint = 'attendance_stays';
  end if;
  return coalesce(new, old);
end $$;
create trigger presence_kept before insert or update or delete on presence
  for each row execute function attendance_kept();
create trigger absence_kept before insert or update or delete on absence
  for each row execute function attendance_kept();
create trigger attendance_kept before insert or update or delete on attendance
  for each row execute function attendance_kept();

-- A closing is reopened once, with its reason, and then stays in the history.
create function attendance_closing_rules() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from conference where id = old.conference_id) then
      return old;
    end if;
  elsif old.reopened_at is null and (new.conference_id, new.closed_at) = (old.conference_id, old.closed_at) then
    return new;
  end if;
  raise exception 'the closing of an attendance is not changed'
    using errcode = 'restrict_violation', constraint = 'attendance_closing_kept';
end $$;
create trigger attendance_closing_rules before update or delete on attendance_closing
  for each row execute function attendance_closing_rules();
`;

const ANNOUNCEMENTS = `
create trigger presence_announced after insert or update on presence
  for each row execute function announce_conference();
create trigger absence_announced after insert or update or delete on absence
  for each row execute function announce_conference();
create trigger quorum_rule_announced after insert or update on quorum_rule
  for each row execute function announce_conference();
create trigger attendance_closing_announced after insert or update on attendance_closing
  for each row execute function announce_conference();
create trigger delegate_announced after insert or update on delegate
  for each row execute function announce_conference();
`;
