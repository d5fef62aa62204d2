import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A conference is concluded with its minutes and its notice, and minutes are signed by two persons. */
export class Concluding1790000000019 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CONFERENCES);
    await queryRunner.query(SIGNATURES);
    await queryRunner.query(signatureRules(TWO_SIGNATORIES));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(signatureRules(''));
    await queryRunner.query(`
      alter table minutes_signature drop column signed_by_id;
      drop trigger conference_concluded_rules on conference;
      drop function conference_concluded_rules(), minutes_settled(uuid), notice_settled(uuid)`);
  }
}

/** What the record was taken from stands in for minutes and a notice that are not kept here. */
const CONFERENCES = `
create function minutes_settled(of_conference uuid) returns boolean
  language sql stable
  set search_path = public, pg_temp
as $$
  select coalesce(
    (select state = 'APPROVED' from minutes where conference_id = of_conference),
    exists (select from source where conference_id = of_conference and kind = 'MINUTES'))
$$;

create function notice_settled(of_conference uuid) returns boolean
  language sql stable
  set search_path = public, pg_temp
as $$
  select exists (select from notice where conference_id = of_conference and state = 'ISSUED')
    or exists (select from notice_not_needed where conference_id = of_conference)
    or exists (select from source where conference_id = of_conference and kind = 'NOTICE')
$$;

create function conference_concluded_rules() returns trigger language plpgsql as $$
begin
  if not (minutes_settled(new.id) and notice_settled(new.id)) then
    raise exception 'a conference is concluded with its minutes approved, and its notice issued or not needed'
      using errcode = 'restrict_violation', constraint = 'conference_concluded_whole';
  end if;
  return new;
end $$;
create trigger conference_concluded_rules before update of state on conference
  for each row when (new.state = 'CONCLUDED' and old.state <> 'CONCLUDED') execute function conference_concluded_rules();
`;

const SIGNATURES = `
alter table minutes_signature add column signed_by_id uuid;
alter table minutes_signature
  add constraint minutes_signature_signed_by_id_fk
  foreign key (signed_by_id) references account(id);
`;

/** Minutes that one person has signed twice before this rule stay as they are, which a unique key would not allow. */
const TWO_SIGNATORIES = `
  if tg_op <> 'DELETE' and exists (
    select from minutes_signature other
    where other.conference_id = new.conference_id and other.role <> new.role
      and (other.person_id = new.person_id or other.signed_by_id = new.signed_by_id))
  then
    raise exception 'minutes are signed by two persons'
      using errcode = 'restrict_violation', constraint = 'minutes_signature_of_two';
  end if;`;

/** Whoever signs holds the minutes, so that two who sign at once see each other. */
function signatureRules(more: string): string {
  return `
create or replace function minutes_signature_rules() returns trigger language plpgsql as $$
declare
  state minutes_state := (select m.state from minutes m
    where m.conference_id = coalesce(new.conference_id, old.conference_id)${more && ' for no key update'});
begin
  if state <> 'CHECKED' then
    raise exception 'minutes that are % are not signed', state
      using errcode = 'restrict_violation', constraint = 'minutes_signature_of_checked';
  end if;${more}
  return coalesce(new, old);
end $$`;
}
