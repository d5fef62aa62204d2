import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the next migration speaks of: PostgreSQL uses a new value of an enum only after the transaction that adds it. */
export class MailValues1790000000028 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter type mail_state add value if not exists 'BOUNCED';
      alter type mail_kind add value if not exists 'REPORT_REQUEST';
      alter type mail_kind add value if not exists 'REPORT_REMINDER';
      alter type mail_kind add value if not exists 'STATUS_REQUEST';
      alter type mail_kind add value if not exists 'STATUS_REMINDER'`);
  }

  /** A value of an enum cannot be taken away; nothing has one of these any more. */
  async down(): Promise<void> {}
}
