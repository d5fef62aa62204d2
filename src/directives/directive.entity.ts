import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AgendaItemEntity } from '../agenda/index.js';
import { ConferenceEntity, SourceEntity, SourceKind } from '../conferences/index.js';
import { AppointmentEntity, BodyEntity, BodyGroupEntity, PersonEntity } from '../directory/index.js';
import { ProgrammeEntity } from '../instruments/index.js';
import { BaseEntity } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { AssignmentRole, DirectiveForce, DirectiveTiming } from './directive.enums.js';
import { DirectiveState } from './directive.states.js';

/** What somebody in authority told bodies to do. */
@Entity()
@Index('directive_search_index', { synchronize: false })
@Unique('directive_number_once', ['conferenceId', 'number'])
@Check('directive_deadline_if_fixed', "(timing = 'FIXED') = (deadline is not null)")
@Check('directive_issued_on_if_issued', "state <> 'ISSUED' or issued_on is not null")
@Check('directive_review_if_ongoing', "state <> 'ISSUED' or timing <> 'ONGOING' or review_on is not null")
@Check('directive_deadline_after_issue', 'deadline >= issued_on')
@ForeignKey(() => AgendaItemEntity, ['agendaItemId', 'conferenceId'], ['id', 'conferenceId'])
export class DirectiveEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity)
  @Index()
  conferenceId: string;

  /** Counts the directives of the conference, from 1. */
  @Column('int')
  number: number;

  @Column({ type: 'enum', enum: DirectiveState, enumName: 'directive_state', default: DirectiveState.RECORDED })
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
  @Index()
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

  @Column({ type: 'date', nullable: true })
  issuedOn: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => DirectiveEntity)
  derivedFromId: string | null;

  @Column({ default: false })
  sample: boolean;
}

/** One body's share in a directive; or a group's, until it is expanded to its members on issue. */
@Entity()
@Check('assignment_to_one', 'num_nonnulls(body_id, group_id) = 1')
@Check('assignment_expanded_to_body', 'expanded_from_id is null or body_id is not null')
// One lead body, unless it leads as a member of a group that was told to lead.
@Index('assignment_one_lead', { synchronize: false })
// A party has a role once (nulls not distinct).
@Index('assignment_once', { synchronize: false })
export class AssignmentEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => DirectiveEntity, { onDelete: 'CASCADE' })
  directiveId: string;

  @Column('int')
  position: number;

  @Column({ type: 'enum', enum: AssignmentRole, enumName: 'assignment_role' })
  role: AssignmentRole;

  /** Whether the speaker addressed it, and not only named it as the one to act in the end. */
  @Column({ default: true })
  addressed: boolean;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  @Index()
  bodyId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyGroupEntity)
  @Index()
  groupId: string | null;

  /** The group's assignment that this one is a member's share of. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AssignmentEntity, { onDelete: 'CASCADE' })
  @Index()
  expandedFromId: string | null;
}
