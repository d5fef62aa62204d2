import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What directives are verified against, when notices are issued, who asks for more time, and what bodies are told. */
export class Outcomes1790000000032 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(VERIFICATION);
    await queryRunner.query(NOTICES);
    await queryRunner.query(REQUESTS);
    await queryRunner.query(NEWS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      delete from reminder where reason::text = any('{CONFIRMED,DEADLINE_SET,WITHDRAWN,SUPERSEDED,CLOSED}');
      alter type reminder_reason rename to reminder_reason_with_endings;
      create type reminder_reason as enum ('DUE_IN_A_WEEK', 'DUE_NEXT_WORKING_DAY', 'OVERDUE', 'REVIEW_DUE',
        'ASSIGNED', 'RETURNED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED');
      alter table reminder alter column reason type reminder_reason using reason::text::reminder_reason;
      drop type reminder_reason_with_endings;
      drop index directive_deadline_set_index, directive_ended_on_index, progress_entry_judged_index;
      create index progress_entry_returned_index on progress_entry (day) where kind = 'RETURNED';
      alter table extension drop column requested_by_id;
      drop trigger notice_of_conference on notice;
      drop trigger notice_not_needed_of_conference on notice_not_needed;
      drop function notice_of_conference(), notice_not_needed_of_conference();
      alter table directive drop constraint directive_verified_against, drop column verified_reason`);
  }
}

/** What was verified without saying against what: against its source; without one, it is to be verified again. */
const VERIFICATION = `
alter table directive add column verified_reason text;
update directive set verified_against_id = source_id
 where state = 'VERIFIED' and verified_against_id is null and minutes_entry_id is null and source_id is not null;
update directive set state = 'RECORDED'
 where state = 'VERIFIED' and verified_against_id is null and minutes_entry_id is null;
alter table directive add constraint directive_verified_against
  check (state <> 'VERIFIED' or num_nonnulls(verified_against_id, minutes_entry_id) > 0);
`;

/** The commands hold the conference, so it stays in its state until they are done. */
const NOTICES = `
create function notice_of_conference() returns trigger language plpgsql as $$
begin
  if not exists (select from conference
    where id = new.conference_id and state in ('OPEN', 'ADJOURNED', 'CLOSED', 'CONCLUDED'))
  then
    raise exception 'a notice is issued from the opening of its conference on, until that is archived'
      using errcode = 'restrict_violation', constraint = 'notice_of_conference';
  end if;
  return new;
end $$;
create trigger notice_of_conference before insert or update of state on notice
  for each row when (new.state = 'ISSUED') execute function notice_of_conference();

create function notice_not_needed_of_conference() returns trigger language plpgsql as $$
begin
  if exists (select from conference where id = new.conference_id and state in ('CANCELLED', 'ARCHIVED')) then
    raise exception 'nothing is declared about a conference that is cancelled or archived'
      using errcode = 'restrict_violation', constraint = 'notice_not_needed_of_conference';
  end if;
  return new;
end $$;
create trigger notice_not_needed_of_conference before insert or update on notice_not_needed
  for each row execute function notice_not_needed_of_conference();
`;

const REQUESTS = `
alter table extension add column requested_by_id uuid;
create index extension_requested_by_id_index on extension (requested_by_id);
alter table extension
  add constraint extension_requested_by_id_fk
  foreign key (requested_by_id) references account(id);
`;

const NEWS = `
alter type reminder_reason add value 'CONFIRMED';
alter type reminder_reason add value 'DEADLINE_SET';
alter type reminder_reason add value 'WITHDRAWN';
alter type reminder_reason add value 'SUPERSEDED';
alter type reminder_reason add value 'CLOSED';
drop index progress_entry_returned_index;
create index progress_entry_judged_index on progress_entry (day) where kind in ('RETURNED', 'CONFIRMED');
create index directive_ended_on_index on directive (ended_on);
create index directive_deadline_set_index on directive (updated_at) where deadline_set_on is not null;
`;
