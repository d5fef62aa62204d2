import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AssignmentEntity } from '../directives/index.js';
import { OutgoingMailEntity } from './outgoing-mail.entity.js';
import { ReminderReason } from './outgoing-mail.enums.js';

/** That a mail speaks of an assignment, and why. */
@Entity()
@Index(['assignmentId', 'day'])
export class ReminderEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => OutgoingMailEntity, { onDelete: 'CASCADE' })
  mailId: string;

  @Column('uuid')
  @ForeignKey(() => AssignmentEntity, { onDelete: 'CASCADE' })
  assignmentId: string;

  @PrimaryColumn({ type: 'enum', enum: ReminderReason, enumName: 'reminder_reason' })
  reason: ReminderReason;

  /** What gave cause to it: the assignment itself, or an entry or extension of it. */
  @PrimaryColumn('uuid')
  aboutId: string;

  /** The day on which there was cause for it. */
  @Column('date')
  day: string;
}
