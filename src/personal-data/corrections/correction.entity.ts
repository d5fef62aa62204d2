import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../../accounts/index.js';
import { ConferenceEntity } from '../../conferences/index.js';
import { DelegateEntity } from '../../delegations/index.js';
import { BaseEntity } from '../../platform/database/index.js';
import { CorrectionState } from './correction.enums.js';

/** A delegate wants the official record to name them otherwise. What it said before is kept with the decision. */
@Entity()
@Check('correction_something', 'num_nonnulls(name, post_printed) >= 1')
@Check('correction_decided', "(state = 'REQUESTED') = (decided_at is null)")
@Check('correction_refused', "state <> 'REJECTED' or decision_reason is not null")
@Index('correction_open', ['delegateId'], { unique: true, where: "state = 'REQUESTED'" })
@Index(['conferenceId', 'id'])
@ForeignKey(() => DelegateEntity, ['delegateId', 'conferenceId'], ['id', 'conferenceId'], {
  onDelete: 'CASCADE',
})
export class CorrectionEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  @Column('uuid')
  delegateId: string;

  /** As the person is to be called; null: as now. */
  @Column({ type: 'text', nullable: true })
  name: string | null;

  /** The post as it is to be printed; null: as now. */
  @Column({ type: 'text', nullable: true })
  postPrinted: string | null;

  @Column({
    type: 'enum',
    enum: CorrectionState,
    enumName: 'correction_state',
    default: CorrectionState.REQUESTED,
  })
  state: CorrectionState;

  @Column('timestamptz')
  requestedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  decidedById: string | null;

  @Column({ type: 'text', nullable: true })
  decisionReason: string | null;

  /** What the record said when it was decided. */
  @Column({ type: 'text', nullable: true })
  nameBefore: string | null;

  @Column({ type: 'text', nullable: true })
  postPrintedBefore: string | null;
}
