import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../../accounts/index.js';
import { BaseEntity } from '../../platform/database/index.js';
import { AssignmentEntity } from '../assignment.entity.js';
import { ExtensionState } from './follow-up.enums.js';

/** A body asks for more time (gia hạn); what was to be before stays. */
@Entity()
@Index(['assignmentId', 'id'])
// One at a time.
@Index('extension_one_open', { synchronize: false })
// What waits for a decision, longest first.
@Index('extension_to_decide', { synchronize: false })
@Check('extension_decided', "(state = 'REQUESTED') = (decided_on is null)")
@Check('extension_granted', "(state = 'GRANTED') = (granted_deadline is not null)")
@Check('extension_longer', 'requested_deadline > previous_deadline and granted_deadline > previous_deadline')
@Check('extension_days_order', 'decided_on >= requested_on')
export class ExtensionEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => AssignmentEntity, { onDelete: 'CASCADE' })
  assignmentId: string;

  @Column({
    type: 'enum',
    enum: ExtensionState,
    enumName: 'extension_state',
    default: ExtensionState.REQUESTED,
  })
  state: ExtensionState;

  @Column('date')
  requestedOn: string;

  /** Who has asked, and so does not decide; null for what was recorded as decided. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  @Index()
  requestedById: string | null;

  @Column('date')
  requestedDeadline: string;

  @Column('text')
  reason: string;

  /** The deadline that was in force when it was asked for. */
  @Column('date')
  previousDeadline: string;

  @Column({ type: 'date', nullable: true })
  @Index()
  decidedOn: string | null;

  @Column({ type: 'text', nullable: true })
  decisionNote: string | null;

  /** In force from the day of the decision on. */
  @Column({ type: 'date', nullable: true })
  grantedDeadline: string | null;
}
