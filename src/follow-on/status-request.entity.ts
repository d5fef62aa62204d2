import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AgendaItemEntity } from '../agenda/index.js';
import { ConferenceEntity } from '../conferences/index.js';
import { AssignmentEntity } from '../directives/index.js';
import { BaseEntity } from '../platform/database/index.js';

/** Before a conference, a body is asked how its share in a directive stands; the answer is shown at the item. */
@Entity()
@Unique('status_request_once', ['conferenceId', 'assignmentId'])
@Index(['conferenceId', 'dueOn', 'id'])
@Check('status_request_due', 'due_on >= asked_on')
@Check(
  'status_request_answer',
  '(answered_on is null) = (text is null) and (percent is null or text is not null)',
)
@Check('status_request_percent', 'percent between 0 and 100')
@ForeignKey(() => AgendaItemEntity, ['itemId', 'conferenceId'], ['id', 'conferenceId'])
export class StatusRequestEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  @Column('uuid')
  @Index()
  itemId: string;

  @Column('uuid')
  @ForeignKey(() => AssignmentEntity)
  @Index()
  assignmentId: string;

  @Column('date')
  askedOn: string;

  @Column('date')
  dueOn: string;

  @Column({ type: 'date', nullable: true })
  answeredOn: string | null;

  @Column({ type: 'text', nullable: true })
  text: string | null;

  /** How far it is, of 100. */
  @Column({ type: 'int', nullable: true })
  percent: number | null;
}
