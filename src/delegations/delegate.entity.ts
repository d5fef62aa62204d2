import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ConferenceEntity, SiteEntity } from '../conferences/index.js';
import { AppointmentEntity, BodyEntity, PersonEntity } from '../directory/index.js';
import { InviteeEntity } from '../invitations/index.js';
import { BaseEntity } from '../platform/database/index.js';
import { DelegateRole, DelegateState } from './delegate.enums.js';

/** A person whom a body sends to a conference, or a guest. */
@Entity()
@Unique('delegate_of_conference', ['id', 'conferenceId'])
@Unique('delegate_badge_code_unique', ['badgeCode'])
@Unique('delegate_substitutes_one', ['substitutesId'])
@Check('delegate_not_own_substitute', 'substitutes_id <> id')
@Check('delegate_waiting', "(state = 'WAITING') = (waiting_since is not null)")
@Check('delegate_confirmed', "state <> 'CONFIRMED' or num_nulls(confirmed_at, badge_code) = 0")
@Check('delegate_gone_at', "(gone_at is not null) = (confirmed_at is not null and state <> 'CONFIRMED')")
@Check('delegate_precedence', 'precedence >= 1')
@Index('delegate_person_once', ['conferenceId', 'personId'], {
  unique: true,
  where: "state in ('NOMINATED', 'CONFIRMED', 'WAITING')",
})
@Index('delegate_one_head', ['conferenceId', 'bodyId'], {
  unique: true,
  where: "is_head and state in ('NOMINATED', 'CONFIRMED', 'WAITING')",
})
@Index(['conferenceId', 'state', 'id'])
// Of the code as badges are compared, see `badge_folded` in migration 0023.
@Index('delegate_badge_code_folded', { synchronize: false })
@ForeignKey(() => InviteeEntity, ['inviteeId', 'conferenceId'], ['id', 'conferenceId'])
@ForeignKey(() => SiteEntity, ['siteId', 'conferenceId'], ['id', 'conferenceId'])
@ForeignKey(() => DelegateEntity, ['substitutesId', 'conferenceId'], ['id', 'conferenceId'])
export class DelegateEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  /** By which invitation; null: named by the organisers without one. */
  @Column({ type: 'uuid', nullable: true })
  @Index()
  inviteeId: string | null;

  /** The body that sends the person; null for a guest of none. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  @Index()
  bodyId: string | null;

  @Column('uuid')
  @ForeignKey(() => PersonEntity)
  @Index()
  personId: string;

  /**
   * Named by a focal point of the body who may reach the person, or who gave the contact data: then the organisers may
   * reach the person as well, until the conference is over.
   */
  @Column({ default: false })
  namedByBody: boolean;

  /** By which the person holds the post on the day of the conference. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AppointmentEntity)
  @Index()
  appointmentId: string | null;

  /** The post as it is to be printed, where it is not one of the directory. */
  @Column({ type: 'text', nullable: true })
  postPrinted: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Index()
  siteId: string | null;

  @Column({
    type: 'enum',
    enum: DelegateRole,
    enumName: 'delegate_role',
    default: DelegateRole.DELEGATE,
  })
  role: DelegateRole;

  /** Head of the delegation (trưởng đoàn). */
  @Column({ default: false })
  isHead: boolean;

  /** Has a vote; counts for a quorum of members. */
  @Column({ default: false })
  isVoting: boolean;

  @Column({
    type: 'enum',
    enum: DelegateState,
    enumName: 'delegate_state',
    default: DelegateState.NOMINATED,
  })
  state: DelegateState;

  @Column({ type: 'text', nullable: true })
  stateReason: string | null;

  @Column('timestamptz')
  nominatedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  waitingSince: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  /** Since when somebody who was confirmed is expected no more; their stay ends with it (trigger `delegate_left`). */
  @Column({ type: 'timestamptz', nullable: true })
  goneAt: Date | null;

  /** Why the organisers confirmed more than the quota. */
  @Column({ type: 'text', nullable: true })
  overQuotaReason: string | null;

  /** Place in the order of precedence, set by hand: before all that have none. */
  @Column({ type: 'int', nullable: true })
  precedence: number | null;

  /** What the badge carries; it lets nobody in but its bearer, so it is shown to few. */
  @Column({ type: 'text', nullable: true })
  badgeCode: string | null;

  /** The delegate in whose place this one comes. */
  @Column({ type: 'uuid', nullable: true })
  substitutesId: string | null;
}
