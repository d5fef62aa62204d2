import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { ConferenceEntity } from '../../conferences/index.js';
import { BaseEntity } from '../../platform/database/index.js';
import { QuorumUnit } from './quorum.enums.js';

/**
 * How many must be present so that a conference may decide: a share of those who have a vote, or a number. One that is set later
 * leaves those before it, so that what was decided by them stays so.
 */
@Entity()
@Unique('quorum_rule_once', ['conferenceId', 'since'])
@Check(
  'quorum_rule_needs',
  'num_nulls(numerator, denominator) <> 1 and num_nonnulls(numerator, at_least) = 1 and (at_least is null or not more_than)',
)
@Check(
  'quorum_rule_share',
  'numerator >= 1 and numerator <= denominator and not (more_than and numerator = denominator)',
)
@Check('quorum_rule_counts', 'at_least >= 1 and total >= 1 and at_least <= total')
export class QuorumRuleEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  /** From when it holds; the first holds for all that was before, too. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  since: Date;

  @Column({ type: 'enum', enum: QuorumUnit, enumName: 'quorum_unit' })
  counts: QuorumUnit;

  @Column({ type: 'int', nullable: true })
  numerator: number | null;

  @Column({ type: 'int', nullable: true })
  denominator: number | null;

  /** More than the share (quá nửa), not just as many. */
  @Column({ default: false })
  moreThan: boolean;

  @Column({ type: 'int', nullable: true })
  atLeast: number | null;

  /** How many there are by the statute; null: those who are confirmed and have a vote. */
  @Column({ type: 'int', nullable: true })
  total: number | null;
}
