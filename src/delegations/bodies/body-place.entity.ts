import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ConferenceEntity } from '../../conferences/index.js';
import { BodyEntity } from '../../directory/index.js';
import { BaseEntity } from '../../platform/database/index.js';

/** The place of a body in the order of precedence of a conference, set by hand: before all that have none. */
@Entity()
@Unique('body_place_once', ['conferenceId', 'bodyId'])
@Check('body_place_counts', 'place >= 1')
export class BodyPlaceEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  @Column('uuid')
  @ForeignKey(() => BodyEntity)
  @Index()
  bodyId: string;

  @Column('int')
  place: number;
}
