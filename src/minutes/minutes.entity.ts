import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { ConferenceEntity } from '../conferences/index.js';
import { PersonEntity } from '../directory/index.js';
import { BaseEntity } from '../platform/database/index.js';
import { MinutesSignatory } from './minutes.enums.js';
import { MinutesState } from './minutes.states.js';

/** The minutes of a conference (biên bản). Approved ones are frozen by the trigger `minutes_rules`. */
@Entity()
@Unique('minutes_once', ['conferenceId'])
@Check(
  'minutes_approved_whole',
  `num_nonnulls(approved_at, digest) = case when state = 'APPROVED' then 2 else 0 end`,
)
export class MinutesEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  @Column({ type: 'enum', enum: MinutesState, enumName: 'minutes_state', default: MinutesState.DRAFT })
  state: MinutesState;

  /** Why they went back to the draft the last time. */
  @Column({ type: 'text', nullable: true })
  returnReason: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  approvedAt: Date | null;

  /** Of all that was approved: `minutes_digest`. */
  @Column({ type: 'text', nullable: true })
  digest: string | null;
}

/**
 * A signature under checked minutes; it falls when they go back to the draft. The trigger `minutes_signature_rules` sees to it
 * that the two are of two persons, given with two accounts.
 */
@Entity()
@ForeignKey(() => MinutesEntity, ['conferenceId'], ['conferenceId'], { onDelete: 'CASCADE' })
export class MinutesSignatureEntity {
  @PrimaryColumn('uuid')
  conferenceId: string;

  @PrimaryColumn({ type: 'enum', enum: MinutesSignatory, enumName: 'minutes_signatory' })
  role: MinutesSignatory;

  @Column('uuid')
  @ForeignKey(() => PersonEntity)
  @Index()
  personId: string;

  /** Else in person, with the account of the person. */
  @Column()
  onPaper: boolean;

  /** The account that has signed in person. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  signedById: string | null;

  @Column('date')
  signedOn: string;
}
