import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BodyEntity, BodyGroupEntity } from '../directory/index.js';
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
  "state is null or (state in ('REPORTED_DONE', 'CONFIRMED_DONE')) = (completed_on is not null)",
)
@Check('assignment_confirmed', "state is null or (state = 'CONFIRMED_DONE') = (confirmed_on is not null)")
@Check('assignment_ended', "state is null or (state in ('TRANSFERRED', 'ENDED')) = (ended_on is not null)")
@Check('assignment_passed', "state is null or (state = 'TRANSFERRED') = (passed_to_id is not null)")
@Check(
  'assignment_days_order',
  'accepted_on >= in_force_on and completed_on >= in_force_on and confirmed_on >= completed_on and ended_on >= in_force_on',
)
// What was recorded, in order; the many shares of the members of a group are not in it.
@Index('assignment_as_recorded', { synchronize: false })
// One lead body, unless it leads as a member of a group that was told to lead.
@Index('assignment_one_lead', { synchronize: false })
// The directives of a party, newest first; the role is there so that the table need not be read.
@Index(['bodyId', 'directiveId', 'role'])
@Index(['groupId', 'directiveId'])
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

  /** The day on which the body last reported it done; null again when that was returned. */
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
}
