import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '../../accounts/index.js';
import { ConferenceEntity, RoomEntity } from '../../conferences/index.js';
import { AppointmentEntity, BodyEntity, PersonEntity } from '../../directory/index.js';
import { BaseEntity } from '../../platform/database/index.js';
import type { LocalizedText } from '../../platform/graphql/index.js';
import { AgendaItemKind, PresenterRole } from '../agenda.enums.js';

/** A published agenda. The one with the highest number is current; none is ever changed (trigger `agenda_version_kept`). */
@Entity()
@Unique('agenda_version_number', ['conferenceId', 'number'])
@Check('agenda_version_counts', 'number >= 1')
@Check('agenda_version_reason', 'number = 1 or reason is not null')
export class AgendaVersionEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  /** 1, 2, 3 ... in its conference. */
  @Column('int')
  number: number;

  /** Why it took the place of the one before. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  publishedById: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  approvedById: string | null;
}

/** Sessions, items and presenters keep the ids that they have in the draft, once in each version. */
abstract class PublishedRow {
  @PrimaryColumn('uuid')
  versionId: string;

  @PrimaryColumn('uuid')
  @Index()
  id: string;
}

@Entity()
@Unique('published_session_place', ['versionId', 'position'])
@ForeignKey(() => AgendaVersionEntity, ['versionId'], ['id'], { onDelete: 'CASCADE' })
export class PublishedSessionEntity extends PublishedRow {
  @Column('int')
  revision: number;

  @Column('uuid')
  conferenceId: string;

  @Column('int')
  position: number;

  @Column('json', { nullable: true })
  title: LocalizedText | null;

  @Column({ type: 'timestamptz', nullable: true })
  plannedStart: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  plannedEnd: Date | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => RoomEntity)
  roomId: string | null;

  @Column('json', { nullable: true })
  roomName: LocalizedText | null;
}

@Entity()
@Unique('published_item_place', ['versionId', 'sessionId', 'position'])
@Exclusion(
  'published_item_room_once',
  'using gist (version_id with =, room_id with =, tstzrange(planned_start, planned_end) with &&) where (room_id is not null and planned_start is not null and planned_end is not null)',
)
@ForeignKey(() => PublishedSessionEntity, ['versionId', 'sessionId'], ['versionId', 'id'], {
  onDelete: 'CASCADE',
})
export class PublishedItemEntity extends PublishedRow {
  @Column('int')
  revision: number;

  @Column('uuid')
  conferenceId: string;

  @Column('uuid')
  sessionId: string;

  @Column('int')
  position: number;

  @Column({ type: 'enum', enum: AgendaItemKind, enumName: 'agenda_item_kind' })
  kind: AgendaItemKind;

  @Column('json')
  title: LocalizedText;

  @Column({ type: 'timestamptz', nullable: true })
  plannedStart: Date | null;

  @Column({ type: 'int', nullable: true })
  durationMinutes: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  plannedEnd: Date | null;

  /** Its own room, else that of its session. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => RoomEntity)
  roomId: string | null;

  @Column('json', { nullable: true })
  roomName: LocalizedText | null;

  @Column()
  closed: boolean;
}

@Entity()
@Unique('published_presenter_place', ['versionId', 'itemId', 'position'])
@ForeignKey(() => PublishedItemEntity, ['versionId', 'itemId'], ['versionId', 'id'], { onDelete: 'CASCADE' })
export class PublishedPresenterEntity extends PublishedRow {
  @Column('uuid')
  itemId: string;

  @Column('int')
  position: number;

  @Column({ type: 'enum', enum: PresenterRole, enumName: 'presenter_role' })
  role: PresenterRole;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => PersonEntity)
  @Index()
  personId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AppointmentEntity)
  appointmentId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  bodyId: string | null;

  @Column({ type: 'text', nullable: true })
  printed: string | null;

  @Column({ type: 'text', nullable: true })
  personName: string | null;

  @Column('json', { nullable: true })
  postTitle: LocalizedText | null;

  @Column('json', { nullable: true })
  bodyName: LocalizedText | null;
}
