import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { ConferenceEntity } from '../conferences/index.js';
import { AppointmentEntity, PersonEntity } from '../directory/index.js';
import { BaseEntity } from '../platform/database/index.js';
import { DelegateEntity } from './delegate.entity.js';
import { SubstitutionState } from './delegate.enums.js';

/** Somebody else of the same body is to come in the place of a delegate. */
@Entity()
@Check('substitution_decided', "(state = 'REQUESTED') = (decided_at is null)")
@Check('substitution_done', "(state = 'DONE') = (substitute_id is not null)")
@Check('substitution_consent', "not needs_consent or state <> 'DONE' or consent_by_id is not null")
@Check('substitution_refused', "state <> 'REFUSED' or decision_reason is not null")
@Index('substitution_once', ['delegateId'], { unique: true, where: "state in ('REQUESTED', 'DONE')" })
@Index('substitution_substitute', ['substituteId'], { unique: true })
@Index(['conferenceId', 'state', 'id'])
@ForeignKey(() => DelegateEntity, ['delegateId', 'conferenceId'], ['id', 'conferenceId'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => DelegateEntity, ['substituteId', 'conferenceId'], ['id', 'conferenceId'], {
  onDelete: 'CASCADE',
})
export class SubstitutionEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  @Column('uuid')
  delegateId: string;

  /** Who is to come instead. */
  @Column('uuid')
  @ForeignKey(() => PersonEntity)
  @Index()
  personId: string;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AppointmentEntity)
  appointmentId: string | null;

  @Column({ type: 'text', nullable: true })
  postPrinted: string | null;

  /** As of delegates. */
  @Column({ default: false })
  namedByBody: boolean;

  @Column('text')
  reason: string;

  /** The invitation was personal: the chair has to agree. */
  @Column('boolean')
  needsConsent: boolean;

  @Column({ type: 'enum', enum: SubstitutionState, enumName: 'substitution_state' })
  state: SubstitutionState;

  @Column('timestamptz')
  requestedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  requestedById: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  /** Who of those who chair has agreed, or has not. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => PersonEntity)
  consentById: string | null;

  @Column({ type: 'text', nullable: true })
  decisionReason: string | null;

  /** The delegate that came of it. */
  @Column({ type: 'uuid', nullable: true })
  substituteId: string | null;
}
