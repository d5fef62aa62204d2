import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { PersonEntity } from '../../directory/index.js';
import { BaseEntity } from '../../platform/database/index.js';
import type { CountedPart } from '../personal-data-erasure.entity.js';

/** Somebody wants what is held about them erased, as far as it is no record. Holds nothing of what it was. */
@Entity()
@Check('erasure_request_done', 'done_at is not null or json_array_length(waiting) > 0')
@Index('erasure_request_open', ['personId'], { unique: true, where: 'done_at is null' })
export class ErasureRequestEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => PersonEntity)
  @Index()
  personId: string;

  @Column('timestamptz')
  requestedAt: Date;

  /** By when what waits is erased; null: one of the conferences has no day yet. */
  @Column({ type: 'date', nullable: true })
  dueOn: string | null;

  /** When the last of it was erased. */
  @Column({ type: 'timestamptz', nullable: true })
  doneAt: Date | null;

  @Column('json')
  erased: CountedPart[];

  /** What is needed until conferences are over. */
  @Column('json')
  waiting: CountedPart[];

  @Column('json')
  kept: CountedPart[];
}
