import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseEntity } from '../../platform/database/index.js';
import { FindingEntity, ObservationEntity } from '../../reports/index.js';
import { DirectiveEntity } from '../directive.entity.js';

/** A figure or a finding that a directive answers. */
@Entity()
// Each once (nulls not distinct).
@Index('directive_ground_once', { synchronize: false })
@Check('directive_ground_one', 'num_nonnulls(observation_id, finding_id) = 1')
export class DirectiveGroundEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => DirectiveEntity, { onDelete: 'CASCADE' })
  directiveId: string;

  @Column('int')
  position: number;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => ObservationEntity, { onDelete: 'CASCADE' })
  @Index()
  observationId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => FindingEntity, { onDelete: 'CASCADE' })
  @Index()
  findingId: string | null;
}
