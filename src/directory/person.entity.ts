import { Column, Entity, Index } from 'typeorm';
import { BaseEntity } from '../platform/database/index.js';

/** A person as part of the official record: the name only. */
@Entity()
@Index('person_search_index', { synchronize: false })
@Index('person_name_order_index', { synchronize: false })
export class PersonEntity extends BaseEntity {
  @Column('text')
  name: string;

  @Column({ default: false })
  sample: boolean;
}
