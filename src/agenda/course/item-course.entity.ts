import { Check, Column, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import { ConferenceEntity, RoomEntity } from '../../conferences/index.js';
import { BaseEntity } from '../../platform/database/index.js';
import { PublishedItemEntity } from '../versions/agenda-version.entity.js';
import { AgendaItemState } from './item-course.states.js';

/** How an item is really held (diễn biến): a row for each item of which anything was recorded. Its id is the item's. */
@Entity()
@ForeignKey(() => PublishedItemEntity, ['versionId', 'id'], ['versionId', 'id'], { onDelete: 'CASCADE' })
@Check(
  'item_course_times_of_state',
  `(actual_start is not null) = (state in ('RUNNING', 'FINISHED')) and (actual_end is not null) = (state = 'FINISHED')`,
)
@Check(
  'item_course_times_order',
  `actual_end > actual_start and actual_end <= actual_start + interval '24 hours'`,
)
@Check('item_course_skip_reason', `(skip_reason is not null) = (state = 'SKIPPED')`)
@Check(
  'item_course_extra_minutes',
  `extra_minutes = 0 or extra_minutes between 1 and 1440 and state in ('RUNNING', 'FINISHED')`,
)
// Items without a known room share one place: the conference.
@Exclusion(
  'item_course_room_once',
  `using gist (coalesce(room_id, conference_id) with =) where (state = 'RUNNING') deferrable initially immediate`,
)
export class ItemCourseEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  @Index()
  conferenceId: string;

  /** The version that was current when this was recorded (trigger `item_course_current`). */
  @Column('uuid')
  versionId: string;

  /** Where it is held: its room in the current version. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => RoomEntity)
  roomId: string | null;

  @Column({ type: 'enum', enum: AgendaItemState, enumName: 'agenda_item_state' })
  state: AgendaItemState;

  @Column({ type: 'timestamptz', nullable: true })
  actualStart: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  actualEnd: Date | null;

  /** Announced beyond the planned duration. */
  @Column('int', { default: 0 })
  extraMinutes: number;

  @Column({ type: 'text', nullable: true })
  skipReason: string | null;
}
