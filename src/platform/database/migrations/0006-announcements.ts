import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tells whoever listens, in every process, that something has happened in a conference that others follow live.
 * PostgreSQL delivers it when the transaction has been committed, in the order of the commits; what has happened is
 * read from the audit trail. A table of a conference takes part with one line:
 * `create trigger x_announced after insert on x for each row execute function announce_conference()`.
 */
export class Announcements1790000000006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function announce_conference() returns trigger language plpgsql as $$
      begin
        perform pg_notify('plenary_conference',
          (case when tg_op = 'DELETE' then old.conference_id else new.conference_id end)::text);
        return null;
      end $$;
      create trigger agenda_version_announced after insert on agenda_version
        for each row execute function announce_conference();
      create function announce_conference_state() returns trigger language plpgsql as $$
      begin
        perform pg_notify('plenary_conference', new.id::text);
        return null;
      end $$;
      create trigger conference_state_announced after update of state on conference
        for each row when (old.state is distinct from new.state) execute function announce_conference_state();
      create trigger item_course_announced after insert or update or delete on item_course
        for each row execute function announce_conference();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function announce_conference(), announce_conference_state() cascade');
  }
}
