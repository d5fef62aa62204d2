import { Check, Column, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import { AgendaSessionEntity } from '../../agenda/index.js';
import { ConferenceEntity, SiteEntity } from '../../conferences/index.js';
import { DelegateEntity } from '../../delegations/index.js';
import { BaseEntity } from '../../platform/database/index.js';
import { CheckInMethod } from './check-in.enums.js';

/**
 * A time during which a delegate is at a conference, or in one of its sessions: from a check-in until they leave, at the
 * latest until the day is over. Those of a delegate never overlap, so that who was there at an instant is told exactly.
 */
@Entity()
@Check('presence_left_after_arrived', 'left_at > arrived_at')
@Check('presence_undone_with_reason', 'num_nonnulls(undone_at, undone_reason) <> 1')
@Exclusion(
  'presence_once_at_a_time',
  'using gist (delegate_id with =, coalesce(session_id, conference_id) with =, day with =, tstzrange(arrived_at, left_at) with &&) where (undone_at is null) deferrable initially immediate',
)
@ForeignKey(() => DelegateEntity, ['delegateId', 'conferenceId'], ['id', 'conferenceId'])
@ForeignKey(() => AgendaSessionEntity, ['sessionId', 'conferenceId'], ['id', 'conferenceId'])
@ForeignKey(() => SiteEntity, ['siteId', 'conferenceId'], ['id', 'conferenceId'])
@Index(['conferenceId', 'id'])
export class PresenceEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  @Column('uuid')
  @Index()
  delegateId: string;

  /** Null: the conference as a whole. */
  @Column({ type: 'uuid', nullable: true })
  @Index()
  sessionId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Index()
  siteId: string | null;

  @Column('timestamptz')
  arrivedAt: Date;

  /** Null: not seen to leave; the stay is over when its day is. */
  @Column({ type: 'timestamptz', nullable: true })
  leftAt: Date | null;

  /** The day of the arrival in the zone of the conference; the trigger `presence_day` writes it. */
  @Column('date')
  day: string;

  @Column({ type: 'enum', enum: CheckInMethod, enumName: 'check_in_method' })
  method: CheckInMethod;

  /** What the desk calls the device that saw the delegate first. */
  @Column({ type: 'text', nullable: true })
  device: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  undoneAt: Date | null;

  @Column({ type: 'text', nullable: true })
  undoneReason: string | null;
}
