import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody speaks on while a conference is adjourned or after it is over. See docs/adr/0033. */
export class SpeechesEnd1790000000033 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DOWN);
  }
}

const trigger = (states: string) => `
create trigger speak_requests_close after update of state on conference
  for each row when (new.state in (${states}) and old.state <> new.state)
  execute function speak_requests_close();`;

const UP = `
drop trigger speak_requests_close on conference;
-- Who speaks has spoken until now; who still waits speaks when the conference is resumed, or not any more if it is over.
create or replace function speak_requests_close() returns trigger language plpgsql as $$
begin
  update speak_request set state = 'SPOKEN', stopped_at = greatest(started_at, now()), revision = revision + 1, updated_at = now()
  where conference_id = new.id and state = 'SPEAKING';
  if new.state <> 'ADJOURNED' then
    update speak_request set state = 'LAPSED', revision = revision + 1, updated_at = now()
    where conference_id = new.id and state in ('WAITING', 'GRANTED');
  end if;
  return null;
end $$;
${trigger("'ADJOURNED', 'CLOSED', 'CONCLUDED', 'ARCHIVED', 'CANCELLED'")}`;

const DOWN = `
drop trigger speak_requests_close on conference;
create or replace function speak_requests_close() returns trigger language plpgsql as $$
begin
  update speak_request set state = 'LAPSED', revision = revision + 1, updated_at = now()
  where conference_id = new.id and state in ('WAITING', 'GRANTED');
  return null;
end $$;
${trigger("'CLOSED', 'CONCLUDED', 'ARCHIVED', 'CANCELLED'")}`;
