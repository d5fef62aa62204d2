import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseEntity } from '../../platform/database/index.js';
import { DirectiveEntity } from '../directive.entity.js';

/** An ongoing directive was reviewed on a day. Only added to. */
@Entity()
@Index(['directiveId', 'id'])
@Check('directive_review_goes_on', 'next_review_on > day')
export class DirectiveReviewEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => DirectiveEntity, { onDelete: 'CASCADE' })
  directiveId: string;

  @Column('date')
  day: string;

  @Column('text')
  note: string;

  @Column('date')
  nextReviewOn: string;
}
