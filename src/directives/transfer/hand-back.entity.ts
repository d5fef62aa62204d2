import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseEntity } from '../../platform/database/index.js';
import { AssignmentEntity } from '../assignment.entity.js';
import { HandBackDecision } from './hand-back.type.js';

/** A body handed a share back that it was given by mistake, and what the organisers decided. */
@Entity()
@Index(['assignmentId', 'id'])
// One at a time.
@Index('hand_back_one_open', { synchronize: false })
@Check('hand_back_decided', 'num_nulls(decision, decided_on, decision_reason) in (0, 3)')
@Check('hand_back_days_order', 'decided_on >= day')
export class HandBackEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => AssignmentEntity, { onDelete: 'CASCADE' })
  assignmentId: string;

  @Column('date')
  day: string;

  @Column('text')
  reason: string;

  @Column({ type: 'enum', enum: HandBackDecision, enumName: 'hand_back_decision', nullable: true })
  decision: HandBackDecision | null;

  @Column({ type: 'date', nullable: true })
  decidedOn: string | null;

  @Column({ type: 'text', nullable: true })
  decisionReason: string | null;
}
