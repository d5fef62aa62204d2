import { Check, Column, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { BaseEntity } from '../platform/database/index.js';
import { BodyEntity } from './body.entity.js';

/** An account speaks for a body (đầu mối), from an instant to an instant. */
@Entity()
@Check('focal_point_order', 'valid_from <= valid_until')
@Exclusion(
  'focal_point_once',
  'using gist (account_id with =, body_id with =, tstzrange(valid_from, valid_until) with &&)',
)
export class FocalPointEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => BodyEntity)
  @Index()
  bodyId: string;

  @Column('uuid')
  @ForeignKey(() => AccountEntity)
  @Index()
  accountId: string;

  /** Whether it also speaks for the bodies below. */
  @Column({ default: false })
  includesBelow: boolean;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  validFrom: Date;

  /** Null is: until it is ended. */
  @Column({ type: 'timestamptz', nullable: true })
  validUntil: Date | null;
}
