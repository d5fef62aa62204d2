import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The minutes of a conference: entries, signatures, and corrections after the approval. */
export class Minutes1790000000011 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
    await queryRunner.query(DIGESTS);
    await queryRunner.query(RULES);
    await queryRunner.query(ANNOUNCEMENTS);
    await queryRunner.query(DIRECTIVES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table directive drop column minutes_entry_id;
      drop trigger conference_role_announced on conference_role;
      drop function announce_conference_access();
      drop table minutes_correction, minutes_signature, minutes_entry, minutes cascade;
      drop function minutes_rules(), minutes_entry_rules(), minutes_signature_rules(), minutes_correction_rules(),
        minutes_digest(uuid, timestamptz);
      drop sequence minutes_entry_place;
      drop type minutes_state, minutes_entry_kind, minutes_signatory`);
  }
}

const TABLES = `
create type minutes_state as enum ('DRAFT', 'CHECKED', 'APPROVED');
create type minutes_entry_kind as enum ('STATEMENT', 'QUESTION', 'ANSWER', 'DECISION', 'DIRECTIVE', 'VOTE', 'NOTE');
create type minutes_signatory as enum ('SECRETARY', 'CHAIR');

create table minutes (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  state minutes_state not null default 'DRAFT',
  return_reason text,
  approved_at timestamptz,
  digest text,
  constraint minutes_pk primary key (id),
  constraint minutes_once unique (conference_id),
  constraint minutes_approved_whole check (num_nonnulls(approved_at, digest) = case when state = 'APPROVED' then 2 else 0 end)
);
alter table minutes add constraint minutes_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;

create table minutes_entry (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  place numeric not null,
  kind minutes_entry_kind not null,
  agenda_item_id uuid,
  closed boolean not null default false,
  speaker_person_id uuid,
  speaker_body_id uuid,
  speaker_printed text,
  capacity_printed text,
  said_at timestamptz,
  text json not null,
  plain_text text not null,
  votes_for integer,
  votes_against integer,
  votes_abstaining integer,
  struck_at timestamptz,
  struck_reason text,
  constraint minutes_entry_pk primary key (id),
  constraint minutes_entry_of_conference unique (id, conference_id),
  constraint minutes_entry_place_once unique (conference_id, place),
  constraint minutes_entry_speaker_one check (num_nonnulls(speaker_person_id, speaker_body_id, speaker_printed) <= 1),
  constraint minutes_entry_votes check (
    num_nonnulls(votes_for, votes_against, votes_abstaining) = case when kind = 'VOTE' then 3 else 0 end
    and least(votes_for, votes_against, votes_abstaining) >= 0),
  constraint minutes_entry_struck_whole check (num_nonnulls(struck_at, struck_reason) <> 1)
);
create index minutes_entry_agenda_item_id_index on minutes_entry (agenda_item_id);
create index minutes_entry_speaker_person_id_index on minutes_entry (speaker_person_id);
create index minutes_entry_speaker_body_id_index on minutes_entry (speaker_body_id);
alter table minutes_entry
  add constraint minutes_entry_conference_id_fk
  foreign key (conference_id) references minutes(conference_id) on delete cascade;
alter table minutes_entry
  add constraint minutes_entry_agenda_item_id_conference_id_fk
  foreign key (agenda_item_id, conference_id) references agenda_item(id, conference_id);
alter table minutes_entry
  add constraint minutes_entry_speaker_person_id_fk
  foreign key (speaker_person_id) references person(id);
alter table minutes_entry
  add constraint minutes_entry_speaker_body_id_fk
  foreign key (speaker_body_id) references body(id);

-- In the order in which entries are recorded; nobody waits for a number.
create sequence minutes_entry_place;

create table minutes_signature (
  conference_id uuid not null,
  role minutes_signatory not null,
  person_id uuid not null,
  on_paper boolean not null,
  signed_on date not null,
  constraint minutes_signature_pk primary key (conference_id, role)
);
create index minutes_signature_person_id_index on minutes_signature (person_id);
alter table minutes_signature
  add constraint minutes_signature_conference_id_fk
  foreign key (conference_id) references minutes(conference_id) on delete cascade;
alter table minutes_signature
  add constraint minutes_signature_person_id_fk
  foreign key (person_id) references person(id);

create table minutes_correction (
  id uuid not null,
  conference_id uuid not null,
  entry_id uuid not null,
  text json not null,
  plain_text text not null,
  reason text not null,
  corrected_at timestamptz not null,
  digest text not null,
  constraint minutes_correction_pk primary key (id)
);
create index minutes_correction_entry_id_index on minutes_correction (entry_id);
alter table minutes_correction
  add constraint minutes_correction_entry_id_conference_id_fk
  foreign key (entry_id, conference_id) references minutes_entry(id, conference_id) on delete cascade;

select audit_table('minutes'), audit_table('minutes_entry'), audit_table('minutes_signature'),
  audit_table('minutes_correction');
`;

/** The canonical form is the text that these functions hash: docs/adr/0018. */
const DIGESTS = `
create function minutes_digest(of_conference uuid, approved_at timestamptz) returns text
  language sql stable
  set search_path = public, pg_temp
as $$
  select encode(sha256(convert_to(json_build_array(
    'minutes', of_conference, extract(epoch from approved_at),
    (select string_agg(encode(sha256(convert_to(json_build_array(
        e.id, e.kind, e.agenda_item_id, e.closed, e.speaker_person_id, e.speaker_body_id, e.speaker_printed,
        e.capacity_printed, extract(epoch from e.said_at), e.text, e.plain_text, e.votes_for, e.votes_against,
        e.votes_abstaining, extract(epoch from e.struck_at), e.struck_reason)::text, 'UTF8')), 'hex'), ',' order by e.place)
      from minutes_entry e where e.conference_id = of_conference),
    (select string_agg(json_build_array(s.role, s.person_id, s.on_paper, s.signed_on)::text, ',' order by s.role)
      from minutes_signature s where s.conference_id = of_conference))::text, 'UTF8')), 'hex')
$$;

create function minutes_correction_digest(correction minutes_correction) returns text
  language sql stable
  set search_path = public, pg_temp
as $$
  select encode(sha256(convert_to(json_build_array('correction',
    (select digest from minutes where conference_id = correction.conference_id),
    correction.id, correction.entry_id, correction.text, correction.plain_text, correction.reason,
    extract(epoch from correction.corrected_at))::text, 'UTF8')), 'hex')
$$;
`;

/** When a conference is deleted as a whole, its row is gone before those that belong to it. */
const RULES = `
create function minutes_rules() returns trigger language plpgsql as $$
begin
  if old.state = 'APPROVED' then
    raise exception 'approved minutes are not changed' using errcode = 'restrict_violation', constraint = 'minutes_frozen';
  end if;
  if tg_op = 'DELETE' then
    if exists (select from conference where id = old.conference_id) then
      raise exception 'minutes are not deleted' using errcode = 'restrict_violation', constraint = 'minutes_kept';
    end if;
    return old;
  end if;
  if new.conference_id <> old.conference_id then
    raise exception 'minutes stay with their conference' using errcode = 'restrict_violation', constraint = 'minutes_kept';
  end if;
  if new.state = 'APPROVED' and (old.state <> 'CHECKED'
    or (select count(*) from minutes_signature where conference_id = new.conference_id) <> 2
    or new.digest <> minutes_digest(new.conference_id, new.approved_at))
  then
    raise exception 'minutes are approved as they were checked, with both signatures and their digest'
      using errcode = 'restrict_violation', constraint = 'minutes_approved_as_signed';
  end if;
  return new;
end $$;
create trigger minutes_rules before update or delete on minutes for each row execute function minutes_rules();

-- Entries are written while the minutes are a draft; whoever ends that waits for those who are writing, not they for
-- each other. Without a place an entry goes to the end. The sequence is the owner's.
create function minutes_entry_rules() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  state minutes_state := (select m.state from minutes m where m.conference_id = coalesce(new.conference_id, old.conference_id) for share);
begin
  if state <> 'DRAFT' then
    raise exception 'the entries of minutes that are % are not changed', state
      using errcode = 'restrict_violation', constraint = 'minutes_entry_of_draft';
  end if;
  if tg_op = 'DELETE' then
    if exists (select from conference where id = old.conference_id) then
      raise exception 'entries of minutes are struck, not deleted'
        using errcode = 'restrict_violation', constraint = 'minutes_entry_kept';
    end if;
    return old;
  end if;
  if new.place is null then
    new.place := nextval('minutes_entry_place');
  end if;
  return new;
end $$;
create trigger minutes_entry_rules before insert or update or delete on minutes_entry
  for each row execute function minutes_entry_rules();

create function minutes_signature_rules() returns trigger language plpgsql as $$
declare
  state minutes_state := (select m.state from minutes m where m.conference_id = coalesce(new.conference_id, old.conference_id));
begin
  if state <> 'CHECKED' then
    raise exception 'minutes that are % are not signed', state
      using errcode = 'restrict_violation', constraint = 'minutes_signature_of_checked';
  end if;
  return coalesce(new, old);
end $$;
create trigger minutes_signature_rules before insert or update or delete on minutes_signature
  for each row execute function minutes_signature_rules();

create function minutes_correction_rules() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    if tg_op = 'UPDATE' or exists (select from conference where id = old.conference_id) then
      raise exception 'corrections of minutes are not changed'
        using errcode = 'restrict_violation', constraint = 'minutes_correction_kept';
    end if;
    return old;
  end if;
  if not exists (select from minutes where conference_id = new.conference_id and state = 'APPROVED') then
    raise exception 'only approved minutes are corrected'
      using errcode = 'restrict_violation', constraint = 'minutes_correction_of_approved';
  end if;
  new.digest := minutes_correction_digest(new);
  return new;
end $$;
create trigger minutes_correction_rules before insert or update or delete on minutes_correction
  for each row execute function minutes_correction_rules();
`;

const ANNOUNCEMENTS = `
create trigger minutes_announced after insert or update on minutes
  for each row execute function announce_conference();
create trigger minutes_entry_announced after insert or update on minutes_entry
  for each row execute function announce_conference();
create trigger minutes_signature_announced after insert or delete on minutes_signature
  for each row execute function announce_conference();
create trigger minutes_correction_announced after insert on minutes_correction
  for each row execute function announce_conference();

-- Somebody who follows the conference may not see it any more.
create function announce_conference_access() returns trigger language plpgsql as $$
begin
  perform pg_notify('plenary_conference_access', old.conference_id::text);
  return null;
end $$;
create trigger conference_role_announced after update or delete on conference_role
  for each row execute function announce_conference_access();
`;

const DIRECTIVES = `
alter table directive add column minutes_entry_id uuid;
create index directive_minutes_entry_id_index on directive (minutes_entry_id);
alter table directive
  add constraint directive_minutes_entry_id_conference_id_fk
  foreign key (minutes_entry_id, conference_id) references minutes_entry(id, conference_id);
`;
