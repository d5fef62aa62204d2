import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { ConferenceEntity } from '../../conferences/index.js';
import { BaseEntity } from '../../platform/database/index.js';

/** The attendance of a conference was closed: nothing of it changes until it is reopened, with a reason. */
@Entity()
@Check('attendance_closing_reopened', 'num_nonnulls(reopened_at, reopened_reason) <> 1')
@Index('attendance_closed_once', ['conferenceId'], { unique: true, where: 'reopened_at is null' })
export class AttendanceClosingEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  @Index()
  conferenceId: string;

  @Column('timestamptz')
  closedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  reopenedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  reopenedReason: string | null;
}
