import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mails to those who are invited to a conference that is put off or called off; days of invitations that fit each other; and
 * nobody who becomes a delegate of a conference that is over. Documents that were issued before stay what they are.
 */
export class InvitationsHold1790000000031 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger delegate_in_time on delegate;
      drop function delegate_in_time();
      alter table invitation drop constraint invitation_expanded_by_issue, drop constraint invitation_reply_before_start;
      -- The values of the enum stay: none can be taken away.
      delete from outgoing_mail where kind::text in ('CONFERENCE_POSTPONED', 'CONFERENCE_CANCELLED')`);
  }
}

const SCHEMA = `
alter type mail_kind add value if not exists 'CONFERENCE_POSTPONED';
alter type mail_kind add value if not exists 'CONFERENCE_CANCELLED';

alter table invitation
  add constraint invitation_expanded_by_issue check (expanded_on <= issued_on) not valid;
alter table invitation
  add constraint invitation_reply_before_start
  check (state = 'DRAFT' or reply_by is null or reply_by <= (stated->>'startsOn')::date) not valid;

-- Nobody is sent to a conference that is over: its record would have them neither as present nor as absent.
create function delegate_in_time() returns trigger language plpgsql as $$
declare
  conference_state conference_state;
begin
  if tg_op = 'INSERT' and new.substitutes_id is null or tg_op = 'UPDATE' and old.state not in ('NOMINATED', 'WAITING') then
    return new;
  end if;
  select c.state into conference_state from conference c where c.id = new.conference_id for share;
  if conference_state in ('CLOSED', 'CONCLUDED', 'ARCHIVED', 'CANCELLED') then
    raise exception 'the conference is over' using errcode = 'check_violation', constraint = 'delegate_in_time';
  end if;
  return new;
end $$;
create trigger delegate_in_time before insert or update on delegate
  for each row when (new.state = 'CONFIRMED') execute function delegate_in_time();
`;
