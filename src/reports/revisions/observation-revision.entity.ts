import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../../accounts/index.js';
import { TargetEntity } from '../indicator.entity.js';
import { ObservationEntity } from '../observation.entity.js';
import { RatioDenominator } from '../report.enums.js';

/** What a figure was in an earlier revision; written by a trigger, and never changed. */
@Entity()
export class ObservationRevisionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ObservationEntity, { onDelete: 'CASCADE' })
  observationId: string;

  @PrimaryColumn('int')
  revision: number;

  @Column('numeric')
  reportedValue: string;

  @Column('int')
  scale: number;

  @Column()
  approximate: boolean;

  @Column({ type: 'text', nullable: true })
  printed: string | null;

  @Column({ type: 'date', nullable: true })
  asOf: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => TargetEntity)
  targetId: string | null;

  @Column({ type: 'numeric', nullable: true })
  ratioPercent: string | null;

  @Column({ type: 'int', nullable: true })
  ratioDecimals: number | null;

  @Column({ type: 'text', nullable: true })
  ratioPrinted: string | null;

  @Column({ type: 'enum', enum: RatioDenominator, enumName: 'ratio_denominator', nullable: true })
  ratioDenominator: RatioDenominator | null;

  @Column({ type: 'numeric', nullable: true })
  ratioDenominatorValue: string | null;

  @Column({ type: 'timestamptz' })
  recordedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  @Index()
  recordedById: string | null;

  @Column({ type: 'text', nullable: true })
  revisionReason: string | null;
}
