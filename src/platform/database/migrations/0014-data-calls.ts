import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dataCallsDown, dataCallsSchema } from './0014-data-calls/data-calls.js';
import { revisionsDown, revisionsSchema } from './0014-data-calls/revisions.js';

/** Requests for reports and what bodies deliver; the earlier values of figures. */
export class DataCalls1790000000014 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(revisionsSchema);
    await queryRunner.query(dataCallsSchema);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(dataCallsDown);
    await queryRunner.query(revisionsDown);
  }
}
