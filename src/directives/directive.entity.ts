import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AgendaItemEntity } from '../agenda/index.js';
import { ConferenceEntity, SourceEntity, SourceKind } from '../conferences/index.js';
import { AppointmentEntity, PersonEntity } from '../directory/index.js';
import { ProgrammeEntity } from '../instruments/index.js';
import { MinutesEntryEntity } from '../minutes/index.js';
import { BaseEntity } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { DirectiveForce, DirectiveTiming } from './directive.enums.js';
import { DirectiveState } from './directive.states.js';

/** What somebody in authority told bodies to do. */
@Entity()
@Index('directive_search_index', { synchronize: false })
@Unique('directive_number_once', ['conferenceId', 'number'])
@Check(
  'directive_deadline_of_timing',
  "case timing when 'FIXED' then deadline is not null when 'ONGOING' then deadline is null else true end",
)
@Check('directive_event_of_timing', "(timing = 'ON_EVENT') = (event is not null)")
@Check(
  'directive_deadline_set_on',
  "(timing = 'ON_EVENT' and deadline is not null) = (deadline_set_on is not null)",
)
@Check(
  'directive_verified_against',
  "state <> 'VERIFIED' or num_nonnulls(verified_against_id, minutes_entry_id) > 0",
)
@Check('directive_issued_on_if_issued', "state <> 'ISSUED' or issued_on is not null")
@Check('directive_in_force', "state not in ('ACTIVE_URGENT', 'ISSUED', 'CLOSED') or in_force_on is not null")
@Check(
  'directive_review_if_ongoing',
  "state not in ('ACTIVE_URGENT', 'ISSUED') or timing <> 'ONGOING' or review_on is not null",
)
@Check('directive_successor_if_superseded', "(state = 'SUPERSEDED') = (superseded_by_id is not null)")
@Check('directive_ended', "(state in ('CLOSED', 'WITHDRAWN', 'SUPERSEDED')) = (ended_on is not null)")
@Check('directive_deadline_after_issue', 'deadline >= in_force_on')
@Check('directive_reason_if_urgent', "state <> 'ACTIVE_URGENT' or urgent_reason is not null")
@Check('directive_reason_if_withdrawn', "(state = 'WITHDRAWN') = (withdrawn_reason is not null)")
// Lists by one of these come newest first, that is by id.
@Index(['conferenceId', 'id'])
@Index(['state', 'id'])
@Index(['force', 'id'])
@Index(['timing', 'id'])
@Index(['endedOn'])
@Index('directive_deadline_set_index', { synchronize: false })
@ForeignKey(() => AgendaItemEntity, ['agendaItemId', 'conferenceId'], ['id', 'conferenceId'])
@ForeignKey(() => MinutesEntryEntity, ['minutesEntryId', 'conferenceId'], ['id', 'conferenceId'])
export class DirectiveEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity)
  conferenceId: string;

  /** Counts the directives of the conference, from 1. */
  @Column('int')
  number: number;

  @Column({
    type: 'enum',
    enum: DirectiveState,
    enumName: 'directive_state',
    default: DirectiveState.RECORDED,
  })
  state: DirectiveState;

  /** Word for word, in the language it was made in. */
  @Column('text')
  text: string;

  @Column('text')
  language: string;

  @Column('json', { nullable: true })
  translations: LocalizedText | null;

  /** What is to be done, in short. */
  @Column('json', { nullable: true })
  summary: LocalizedText | null;

  @Column('json', { nullable: true })
  purpose: LocalizedText | null;

  @Column({ type: 'enum', enum: DirectiveForce, enumName: 'directive_force' })
  force: DirectiveForce;

  /** The verb that was used, for example `đề nghị`. */
  @Column({ type: 'text', nullable: true })
  verb: string | null;

  @Column('uuid')
  @ForeignKey(() => PersonEntity)
  @Index()
  statedById: string;

  /** The post in which it was stated, held on the conference's first day. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AppointmentEntity)
  appointmentId: string | null;

  @Column({ type: 'text', nullable: true })
  capacityPrinted: string | null;

  /** In what it was stated: a speech, the minutes, a notice ... */
  @Column({ type: 'enum', enum: SourceKind, enumName: 'source_kind' })
  statedIn: SourceKind;

  /** What we know it from. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => SourceEntity)
  sourceId: string | null;

  /** What the text was found to match. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => SourceEntity)
  verifiedAgainstId: string | null;

  /** Why it was verified, if its text is not in the entry of the minutes word for word. */
  @Column({ type: 'text', nullable: true })
  verifiedReason: string | null;

  /** The entry of the minutes that it was taken from. */
  @Column({ type: 'uuid', nullable: true })
  @Index()
  minutesEntryId: string | null;

  @Column({ type: 'text', nullable: true })
  interpretationNote: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Index()
  agendaItemId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => ProgrammeEntity)
  programmeId: string | null;

  @Column('json', { nullable: true })
  expectedOutput: LocalizedText | null;

  @Column({ type: 'enum', enum: DirectiveTiming, enumName: 'directive_timing' })
  timing: DirectiveTiming;

  @Column({ type: 'date', nullable: true })
  deadline: string | null;

  @Column({ type: 'date', nullable: true })
  reviewOn: string | null;

  /** What it waits for, if its timing is an event: "after the decree is in force". */
  @Column('json', { nullable: true })
  event: LocalizedText | null;

  /** The day on which the event set the deadline. */
  @Column({ type: 'date', nullable: true })
  deadlineSetOn: string | null;

  /** The day from which the bodies are to act: of the issue, or before it for an urgent one. */
  @Column({ type: 'date', nullable: true })
  inForceOn: string | null;

  /** Stays when the directive is withdrawn after its issue. */
  @Column({ type: 'date', nullable: true })
  issuedOn: string | null;

  /** Why it was carried out without waiting for the notice (Decision 45/2018/QĐ-TTg, art. 17). */
  @Column({ type: 'text', nullable: true })
  urgentReason: string | null;

  @Column({ type: 'text', nullable: true })
  withdrawnReason: string | null;

  /** The day on which it was closed, withdrawn or superseded. */
  @Column({ type: 'date', nullable: true })
  endedOn: string | null;

  /** What was said when it was closed. */
  @Column({ type: 'text', nullable: true })
  closingNote: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => DirectiveEntity)
  @Index()
  supersededById: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => DirectiveEntity)
  @Index()
  derivedFromId: string | null;

  @Column({ default: false })
  sample: boolean;
}
