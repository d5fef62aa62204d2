import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which sessions and items are found again that came from a sheet, or from another program. */
export class AgendaExternalIds1790000000008 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await queryRunner.query(`
        alter table ${table} add column external_id text;
        alter table ${table} add constraint ${table}_external_id unique (conference_id, external_id);
        alter table ${table} add constraint ${table}_external_id_length check (length(external_id) between 1 and 100)`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`alter table ${table} drop column external_id`);
  }
}

const TABLES = ['agenda_session', 'agenda_item'];
