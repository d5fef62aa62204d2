import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BodyEntity, BodyGroupEntity } from '../directory/index.js';
import { LegalInstrumentEntity } from '../instruments/index.js';
import { BaseEntity } from '../platform/database/index.js';
import { AssignmentState } from './assignment.states.js';
import { DirectiveEntity } from './directive.entity.js';
import { AssignmentRole } from './directive.enums.js';

/** One body's share in a directive; or a group's, until it is expanded to its members on issue. */
@Entity()
@Check('assignment_to_one', 'num_nonnulls(body_id, group_id) = 1')
@Check('assignment_expanded_to_body', 'expanded_from_id is null or body_id is not null')
@Check('assignment_followed', "state is null or (role = 'LEAD' and body_id is not null)")
@Check('assignment_in_force', '(state is null) = (in_force_on is null)')
@Check(
  'assignment_completed',
  "state is null or state in ('TRANSFERRED', 'ENDED') or (state in ('REPORTED_DONE', 'CONFIRMED_DONE')) = (completed_on is not null)",
)
@Check('assignment_confirmed', "state is null or (state = 'CONFIRMED_DONE') = (confirmed_on is not null)")
@Check('assignment_ended', "state is null or (state in ('TRANSFERRED', 'ENDED')) = (ended_on is not null)")
@Check('assignment_passed', "state is null or (state = 'TRANSFERRED') = (passed_to_id is not null)")
@Check(
  'assignment_days_order',
  '(taken_over or (accepted_on >= in_force_on and completed_on >= in_force_on)) and confirmed_on >= completed_on and ended_on >= in_force_on',
)
@Check(
  'assignment_passed_reason',
  '(passed_to_id is null) = (passed_reason is null) and (passed_basis_id is null or passed_to_id is not null)',
)
// What was recorded, in order; the many shares of the members of a group are not in it.
@Index('assignment_as_recorded', { synchronize: false })
// One lead body, unless it leads as a member of a group that was told to lead.
@Index('assignment_one_lead', { synchronize: false })
// The directives of a party, newest first; the role is there so that the table need not be read.
@Index(['bodyId', 'directiveId', 'role'])
@Index(['groupId', 'directiveId'])
// The work lists: what is open first, by deadline; of a body, in a state, of all.
@Index('assignment_work_of_body', { synchronize: false })
@Index('assignment_work_in_state', { synchronize: false })
@Index('assignment_work', { synchronize: false })
// What bodies still have to do, what is new to them, and what waits to be confirmed.
@Index('assignment_to_do_index', { synchronize: false })
@Index('assignment_new_index', { synchronize: false })
@Index('assignment_to_confirm_index', { synchronize: false })
// A party has a role once (nulls not distinct), but for what it takes over from others.
@Index('assignment_once', { synchronize: false })
// What is still open for a body in a directive is one share.
@Index('assignment_one_open', { synchronize: false })
@Index('assignment_open_of_body', { synchronize: false })
export class AssignmentEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => DirectiveEntity, { onDelete: 'CASCADE' })
  @Index()
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
  bodyId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyGroupEntity)
  groupId: string | null;

  /** The group's assignment that this one is a member's share of. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AssignmentEntity, { onDelete: 'CASCADE' })
  @Index()
  expandedFromId: string | null;

  /**
   * How far the body has come. Followed are the shares of bodies that lead, from the day the directive is in force; it is
   * null before, for other roles (who leads answers for all), and for a group, whose members have theirs.
   */
  @Column({ type: 'enum', enum: AssignmentState, enumName: 'assignment_state', nullable: true })
  state: AssignmentState | null;

  /** The day from which the body is to act: of the issue, of urgent activation, or of the transfer to it. */
  @Column({ type: 'date', nullable: true })
  inForceOn: string | null;

  /** The deadline in force today, after extensions; the original one stands in the directive. */
  @Column({ type: 'date', nullable: true })
  deadline: string | null;

  @Column({ type: 'date', nullable: true })
  acceptedOn: string | null;

  /** The day on which the body last reported it done; null again when that was returned. A share that ended keeps it. */
  @Column({ type: 'date', nullable: true })
  completedOn: string | null;

  @Column({ type: 'date', nullable: true })
  confirmedOn: string | null;

  /** The day on which it passed to another body, or ended with its directive. */
  @Column({ type: 'date', nullable: true })
  endedOn: string | null;

  /** The share of the successor that it passed to. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AssignmentEntity)
  @Index()
  passedToId: string | null;

  /** Why it passed to another body, and by what instrument. */
  @Column({ type: 'text', nullable: true })
  passedReason: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => LegalInstrumentEntity)
  passedBasisId: string | null;

  /** Whether it was made for what passed from other bodies; what was accepted or done there is carried on in it. */
  @Column({ default: false })
  takenOver: boolean;
}
