import { Check, Column, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import { BaseEntity } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { BodyEntity } from './body.entity.js';
import { PersonEntity } from './person.entity.js';

/** A post at a body, such as "Thứ trưởng" at the Ministry of Home Affairs. */
@Entity()
export class PostEntity extends BaseEntity {
  @Column('json')
  title: LocalizedText;

  @Column('uuid')
  @ForeignKey(() => BodyEntity)
  @Index()
  bodyId: string;

  /** Order of precedence within all posts, the highest is 1; null is unknown. */
  @Column({ type: 'int', nullable: true })
  rank: number | null;
}

/** A person held a post from a day to a day. Unknown days are null, and then do not limit it. */
@Entity()
@Check('appointment_order', 'held_from <= held_to')
@Exclusion(
  'appointment_once_at_a_time',
  "using gist (person_id with =, post_id with =, daterange(held_from, held_to, '[]') with &&)",
)
export class AppointmentEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => PersonEntity)
  @Index()
  personId: string;

  @Column('uuid')
  @ForeignKey(() => PostEntity)
  @Index()
  postId: string;

  @Column({ type: 'date', nullable: true })
  heldFrom: string | null;

  @Column({ type: 'date', nullable: true })
  heldTo: string | null;

  /** Whether the person only acts in the post (quyền). */
  @Column({ default: false })
  acting: boolean;
}
