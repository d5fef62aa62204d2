import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accountsReferencesSchema, accountsSchema } from './0001-initial/accounts.js';
import { agendaSchema } from './0001-initial/agenda.js';
import { attendanceSchema } from './0001-initial/attendance.js';
import { auditSchema } from './0001-initial/audit.js';
import { auditOtherTables, auditTriggersSchema } from './0001-initial/audit-triggers.js';
import { conferencesSchema } from './0001-initial/conferences.js';
import { directivesSchema } from './0001-initial/directives.js';
import { directorySchema } from './0001-initial/directory.js';
import { instrumentsSchema } from './0001-initial/instruments.js';
import { operationsSchema } from './0001-initial/operations.js';
import { personalDataSchema } from './0001-initial/personal-data.js';
import { reportsSchema } from './0001-initial/reports.js';
import { searchSchema } from './0001-initial/search.js';

/** The audit trail; accounts, directory, instruments, conferences, agenda, attendance, reports and directives. */
export class Initial1790000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const schema of [
      searchSchema,
      auditSchema,
      auditTriggersSchema,
      operationsSchema,
      accountsSchema,
      directorySchema,
      instrumentsSchema,
      conferencesSchema,
      agendaSchema,
      attendanceSchema,
      reportsSchema,
      directivesSchema,
      personalDataSchema,
      accountsReferencesSchema,
      auditOtherTables,
    ]) {
      await queryRunner.query(schema);
    }
  }

  /** There is no release before the first. */
  async down(): Promise<void> {
    throw new Error('The first migration cannot be undone; drop the database instead.');
  }
}
