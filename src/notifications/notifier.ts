import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Recipient } from '../directory/index.js';
import { Outbox, type WantedMail } from '../platform/mail/index.js';
import type { ReminderReason } from './outgoing-mail.enums.js';
import type { Task } from './task.js';

/** Why a mail speaks of an assignment. */
export interface Cause {
  assignmentId: string;
  reason: ReminderReason;
  aboutId: string;
  day: string;
}

export type Notice = WantedMail & { causes?: Cause[] };

/** What mails about tasks to a focal point of their body have in common. */
export function aboutTasks({ accountId, name, address, language }: Recipient, tasks: readonly Task[]) {
  const conferenceIds = [...new Set(tasks.map(({ conferenceId }) => conferenceId))].sort();
  return { accountId, to: { name, address }, language, bodyId: tasks[0]!.bodyId, conferenceIds };
}

/** Queues mails and notes of which assignments they speak, all or none. */
@Injectable()
export class Notifier {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
  ) {}

  async queue(notices: readonly Notice[]): Promise<void> {
    if (notices.length === 0) return;
    await this.dataSource.transaction(async manager => {
      const queued = await this.outbox.queue(manager, notices);
      const reminders = notices.flatMap(({ once, causes = [] }) => {
        const mailId = queued.get(once);
        return mailId ? causes.map(cause => ({ ...cause, mailId })) : [];
      });
      await manager.query(REMIND, [JSON.stringify(reminders)]);
    });
  }
}

/** One statement, however many they are. */
const REMIND = `
  insert into reminder (mail_id, assignment_id, reason, about_id, day)
  select "mailId", "assignmentId", reason, "aboutId", day
  from json_to_recordset($1) as cause ("mailId" uuid, "assignmentId" uuid, reason reminder_reason, "aboutId" uuid, day date)`;
