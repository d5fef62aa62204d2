import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { BodyEntity } from '../../directory/index.js';
import { BaseEntity } from '../../platform/database/index.js';
import type { LocalizedText } from '../../platform/graphql/index.js';

/** Conferences of one convener that are counted: the first, the second ... of its kind. */
@Entity()
export class ConferenceSeriesEntity extends BaseEntity {
  @Column('json')
  name: LocalizedText;

  @Column('uuid')
  @ForeignKey(() => BodyEntity)
  @Index()
  convenerId: string;
}
