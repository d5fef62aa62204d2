import type { MigrationInterface, QueryRunner } from 'typeorm';
import { agendaSchema } from './0001-initial/agenda.js';
import { attendanceSchema } from './0001-initial/attendance.js';
import { conferencesSchema } from './0001-initial/conferences.js';
import { directivesSchema } from './0001-initial/directives.js';
import { directorySchema } from './0001-initial/directory.js';
import { instrumentsSchema } from './0001-initial/instruments.js';
import { reportsSchema } from './0001-initial/reports.js';
import { searchSchema } from './0001-initial/search.js';

/** Directory, instruments, conferences, agenda, attendance, reports and directives. */
export class Initial1790000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const schema of [
      searchSchema,
      directorySchema,
      instrumentsSchema,
      conferencesSchema,
      agendaSchema,
      attendanceSchema,
      reportsSchema,
      directivesSchema,
    ]) {
      await queryRunner.query(schema);
    }
  }

  /** There is no release before the first. */
  async down(): Promise<void> {
    throw new Error('The first migration cannot be undone; drop the database instead.');
  }
}
