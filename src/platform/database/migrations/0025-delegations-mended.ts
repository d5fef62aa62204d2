import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What delegations and attendance have learned since: see each part, and docs/adr/0031. */
export class DelegationsMended1790000000025 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(delegateWithin("in ('CONFIRMED', 'WAITING')"));
    await queryRunner.query(quorumAnnounced('insert or update or delete'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(quorumAnnounced('insert or update'));
    await queryRunner.query(delegateWithin("= 'CONFIRMED'"));
  }
}

/** Those who follow the numbers learn as well that a quorum is set no more. */
const quorumAnnounced = (events: string) => `
create or replace trigger quorum_rule_announced after ${events} on quorum_rule
  for each row execute function announce_conference()`;

/**
 * Counts whoever waits for a seat in the quota as the commands do, and asks for the quota when somebody begins to wait: so
 * nobody has to hold the invited body, once a site is held, to give a seat that became free.
 * @param accepted SQL of the states that count in a quota
 */
const delegateWithin = (accepted: string) => `
create or replace function delegate_within() returns trigger language plpgsql as $$
declare
  is_accepted boolean := tg_op = 'INSERT' or not (old.state ${accepted});
  is_confirmed boolean := tg_op = 'INSERT' or old.state <> 'CONFIRMED';
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
  if new.state ${accepted} and new.invitee_id is not null and new.over_quota_reason is null
    and (is_accepted or old.over_quota_reason is not null) then
    select quota into most from invitee where id = new.invitee_id for no key update;
    if (select count(*) from delegate sent
         where sent.invitee_id = new.invitee_id and sent.state ${accepted} and sent.over_quota_reason is null
           and sent.id <> new.id) >= most then
      raise exception 'the quota is used up' using errcode = 'check_violation', constraint = 'delegate_within_quota';
    end if;
  end if;
  if new.state = 'CONFIRMED' and new.site_id is not null and (is_confirmed or old.site_id is distinct from new.site_id) then
    select capacity into most from site where id = new.site_id for no key update;
    if (select count(*) from delegate seated
         where seated.site_id = new.site_id and seated.state = 'CONFIRMED' and seated.id <> new.id) >= most then
      raise exception 'no seat is free at the site' using errcode = 'check_violation', constraint = 'delegate_within_capacity';
    end if;
  end if;
  return new;
end $$`;
