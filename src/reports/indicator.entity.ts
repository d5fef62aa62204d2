import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BodyEntity } from '../directory/index.js';
import { LegalInstrumentEntity } from '../instruments/index.js';
import { BaseEntity } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { Aggregation, Unit } from './report.enums.js';

/** Definition of what is measured. A changed definition is a new version: another row with the same code. */
@Entity()
@Unique('indicator_version_once', ['code', 'version'])
@Check('indicator_version_positive', 'version >= 1')
export class IndicatorEntity extends BaseEntity {
  @Column('text')
  code: string;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column('json')
  name: LocalizedText;

  @Column('json', { nullable: true })
  definition: LocalizedText | null;

  @Column({ type: 'enum', enum: Unit, enumName: 'unit' })
  unit: Unit;

  @Column({ type: 'enum', enum: Aggregation, enumName: 'aggregation' })
  aggregation: Aggregation;

  @Column({ default: false })
  sample: boolean;
}

/** What was to be reached in a period. The value stays null while only its existence is known. */
@Entity()
@Unique('target_of_indicator_and_period', ['id', 'indicatorId', 'periodFrom', 'periodTo'])
// One target for each indicator, period, body and instrument (nulls not distinct).
@Index('target_once', { synchronize: false })
@Check('target_period_order', 'period_from <= period_to')
export class TargetEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => IndicatorEntity)
  @Index()
  indicatorId: string;

  @Column('date')
  periodFrom: string;

  @Column('date')
  periodTo: string;

  /** As printed, for example `2010-2015`. */
  @Column({ type: 'text', nullable: true })
  periodLabel: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  @Index()
  bodyId: string | null;

  @Column({ type: 'numeric', nullable: true })
  value: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => LegalInstrumentEntity)
  setById: string | null;

  /** Article or clause of the instrument. */
  @Column({ type: 'text', nullable: true })
  clause: string | null;

  @Column({ type: 'text', nullable: true })
  printed: string | null;
}
