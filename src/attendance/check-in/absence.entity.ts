import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AgendaSessionEntity } from '../../agenda/index.js';
import { ConferenceEntity } from '../../conferences/index.js';
import { DelegateEntity } from '../../delegations/index.js';
import { BaseEntity } from '../../platform/database/index.js';

/** A delegate who does not come: excused, or, written when the attendance is closed, without an excuse. */
@Entity()
// Nulls not distinct.
@Index('absence_once', { synchronize: false })
@Check('absence_reason_of_excuse', 'excused or num_nonnulls(reason, session_id) = 0')
@ForeignKey(() => DelegateEntity, ['delegateId', 'conferenceId'], ['id', 'conferenceId'])
@ForeignKey(() => AgendaSessionEntity, ['sessionId', 'conferenceId'], ['id', 'conferenceId'])
@Index(['conferenceId', 'id'])
export class AbsenceEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  @Column('uuid')
  delegateId: string;

  /** Null: the conference as a whole. */
  @Column({ type: 'uuid', nullable: true })
  @Index()
  sessionId: string | null;

  @Column()
  excused: boolean;

  /** Personal: it may be erased, also when the attendance is closed. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column('timestamptz')
  recordedAt: Date;
}
