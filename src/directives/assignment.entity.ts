import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BodyEntity, BodyGroupEntity } from '../directory/index.js';
import { BaseEntity } from '../platform/database/index.js';
import { DirectiveEntity } from './directive.entity.js';
import { AssignmentRole } from './directive.enums.js';

/** One body's share in a directive; or a group's, until it is expanded to its members on issue. */
@Entity()
@Check('assignment_to_one', 'num_nonnulls(body_id, group_id) = 1')
@Check('assignment_expanded_to_body', 'expanded_from_id is null or body_id is not null')
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
}
