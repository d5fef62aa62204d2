import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ConferenceEntity, RoomEntity } from '../conferences/index.js';
import { AppointmentEntity, BodyEntity, PersonEntity } from '../directory/index.js';
import { BaseEntity } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { AgendaItemKind, PresenterRole } from './agenda.enums.js';

/** A session (phiên) of the working draft of the agenda. */
@Entity()
@Unique('agenda_session_of_conference', ['id', 'conferenceId'])
// Deferrable, so that one statement may renumber a list; the agenda is read by its index.
@Unique('agenda_session_place', ['conferenceId', 'position'], { deferrable: 'INITIALLY IMMEDIATE' })
@ForeignKey(() => RoomEntity, ['roomId', 'conferenceId'], ['id', 'conferenceId'])
@Unique('agenda_session_external_id', ['conferenceId', 'externalId'])
@Check('agenda_session_times_order', 'planned_start < planned_end')
@Check('agenda_session_external_id_length', 'length(external_id) between 1 and 100')
export class AgendaSessionEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  /** Place in the conference: 1, 2, 3 ... without gaps. */
  @Column('int')
  position: number;

  @Column('json', { nullable: true })
  title: LocalizedText | null;

  @Column({ type: 'timestamptz', nullable: true })
  plannedStart: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  plannedEnd: Date | null;

  /** Room of its items, unless an item has its own. */
  @Column({ type: 'uuid', nullable: true })
  @Index()
  roomId: string | null;

  /** Its id in the sheet or program that it came from, by which the next import finds it. */
  @Column({ type: 'text', nullable: true })
  externalId: string | null;
}

@Entity()
@Unique('agenda_item_of_conference', ['id', 'conferenceId'])
@Unique('agenda_item_place', ['sessionId', 'position'], { deferrable: 'INITIALLY IMMEDIATE' })
@ForeignKey(() => AgendaSessionEntity, ['sessionId', 'conferenceId'], ['id', 'conferenceId'])
@ForeignKey(() => RoomEntity, ['roomId', 'conferenceId'], ['id', 'conferenceId'])
@Unique('agenda_item_external_id', ['conferenceId', 'externalId'])
@Check('agenda_item_duration_range', 'duration_minutes between 1 and 1440')
@Check('agenda_item_external_id_length', 'length(external_id) between 1 and 100')
@Check('agenda_item_expected_people', 'expected_people > 0')
export class AgendaItemEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  @Index()
  conferenceId: string;

  @Column('uuid')
  sessionId: string;

  /** Place in the session: 1, 2, 3 ... without gaps. */
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

  @Column({ type: 'uuid', nullable: true })
  @Index()
  roomId: string | null;

  /** Held in a closed session (họp kín). */
  @Column({ default: false })
  closed: boolean;

  /** Its id in the sheet or program that it came from, by which the next import finds it. */
  @Column({ type: 'text', nullable: true })
  externalId: string | null;

  /** For the planning of seats; it is not published. */
  @Column({ type: 'int', nullable: true })
  expectedPeople: number | null;
}

/** Who presents at an item: a person, or a body by a representative who is not named. */
@Entity()
@Unique('presenter_place', ['itemId', 'position'])
@Check('presenter_somebody', 'num_nonnulls(person_id, body_id) >= 1')
export class PresenterEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => AgendaItemEntity, { onDelete: 'CASCADE' })
  itemId: string;

  @Column('int')
  position: number;

  @Column({ type: 'enum', enum: PresenterRole, enumName: 'presenter_role', default: PresenterRole.PRESENTER })
  role: PresenterRole;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => PersonEntity)
  @Index()
  personId: string | null;

  /** The post in which the person presents, held on the conference's first day. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AppointmentEntity)
  appointmentId: string | null;

  /** The body that the presenter stands for. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  @Index()
  bodyId: string | null;

  @Column({ type: 'text', nullable: true })
  printed: string | null;
}
