import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { BodyEntity } from '../directory/index.js';
import { BaseEntity } from '../platform/database/index.js';
import { IndicatorEntity, TargetEntity } from './indicator.entity.js';
import { ReportEntity } from './report.entity.js';
import { RatioDenominator } from './report.enums.js';

/**
 * What a report says was reached: value and ratio as printed, each beside its exact form. What it was before a revision
 * stays in `observation_revision`, by a trigger.
 */
@Entity()
@Index(['reportId', 'position'])
@Check('observation_period_order', 'period_from <= period_to')
@Check('observation_scale', 'scale in (1, 1000, 1000000, 1000000000)')
@Check('observation_ratio_whole', 'num_nonnulls(ratio_percent, ratio_decimals, ratio_denominator) in (0, 3)')
@Check('observation_ratio_positive', 'ratio_percent > 0')
@Check('observation_revised_with_reason', '(revision = 1) = (revision_reason is null)')
// A target has its value itself.
@Check('observation_denominator_value', "ratio_denominator <> 'TARGET' or ratio_denominator_value is null")
// An observation is measured against a target of the same indicator and period only.
@ForeignKey(
  () => TargetEntity,
  ['targetId', 'indicatorId', 'periodFrom', 'periodTo'],
  ['id', 'indicatorId', 'periodFrom', 'periodTo'],
)
export class ObservationEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ReportEntity, { onDelete: 'CASCADE' })
  reportId: string;

  @Column('int')
  position: number;

  @Column('uuid')
  @ForeignKey(() => IndicatorEntity)
  @Index()
  indicatorId: string;

  @Column('date')
  periodFrom: string;

  @Column('date')
  periodTo: string;

  @Column({ type: 'text', nullable: true })
  periodLabel: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  @Index()
  bodyId: string | null;

  /** The number as reported, in `scale` units; the canonical value is their product. */
  @Column('numeric')
  reportedValue: string;

  @Column({ type: 'int', default: 1 })
  scale: number;

  /** Reported as "about" (khoảng). */
  @Column({ default: false })
  approximate: boolean;

  @Column({ type: 'text', nullable: true })
  printed: string | null;

  /** The day up to which it was counted; null is unknown. */
  @Column({ type: 'date', nullable: true })
  asOf: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Index()
  targetId: string | null;

  /** The reported ratio, in per cent. */
  @Column({ type: 'numeric', nullable: true })
  ratioPercent: string | null;

  /** How many decimals the ratio was printed with; they set how exact it is. */
  @Column({ type: 'int', nullable: true })
  ratioDecimals: number | null;

  @Column({ type: 'text', nullable: true })
  ratioPrinted: string | null;

  @Column({ type: 'enum', enum: RatioDenominator, enumName: 'ratio_denominator', nullable: true })
  ratioDenominator: RatioDenominator | null;

  /** What the ratio is a share of, as a number, if the report tells it and it is no target. */
  @Column({ type: 'numeric', nullable: true })
  ratioDenominatorValue: string | null;

  /** When it got its present values. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  recordedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  @Index()
  recordedById: string | null;

  /** Why it was revised; null in its first revision. */
  @Column({ type: 'text', nullable: true })
  revisionReason: string | null;
}
