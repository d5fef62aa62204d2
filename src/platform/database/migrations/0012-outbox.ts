import type { MigrationInterface, QueryRunner } from 'typeorm';
import { jobQueueSchema } from './0012-outbox/job-queue.js';
import { outboxSchema } from './0012-outbox/outbox.js';

/** The queue of jobs, the mails that are sent by it, and the reminders in them. */
export class Outbox1790000000012 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(jobQueueSchema);
    for (const [name, options] of Object.entries(QUEUES)) {
      await queryRunner.query('select pgboss.create_queue($1, $2)', [name, JSON.stringify(options)]);
    }
    await queryRunner.query(outboxSchema);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index assignment_to_do_index, assignment_new_index, assignment_to_confirm_index, progress_entry_returned_index,
        extension_decided_on_index;
      drop table reminder, outgoing_mail;
      drop type reminder_reason, mail_state, mail_kind;
      drop schema pgboss cascade;
      delete from audit_exemption where table_name in ('reminder', 'outgoing_mail')`);
  }
}

/** A job whose instance has died is given to another one after these seconds. */
const TRIED_AGAIN = { retryLimit: 20, retryDelay: 10, retryBackoff: true, expireInSeconds: 120 };
/** One that comes again by itself waits once for each of its times. */
const RECURRING = { ...TRIED_AGAIN, policy: 'short' };

const QUEUES = {
  'send-mails': TRIED_AGAIN,
  'sweep-outbox': RECURRING,
  'daily-reminders': RECURRING,
  'weekly-digests': RECURRING,
  'assignment-events': RECURRING,
};
