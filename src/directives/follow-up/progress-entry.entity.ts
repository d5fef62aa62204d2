import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../../accounts/index.js';
import { BodyEntity } from '../../directory/index.js';
import { BaseEntity } from '../../platform/database/index.js';
import { AssignmentEntity } from '../assignment.entity.js';
import { ProgressKind } from './follow-up.enums.js';

/** What a body, or those who monitor it, said about its share on a day. Only added to. */
@Entity()
@Index(['assignmentId', 'id'])
// What bodies are told of.
@Index('progress_entry_judged_index', { synchronize: false })
@Check('progress_entry_percent', 'percent between 0 and 100')
@Check(
  'progress_entry_waiver',
  "num_nulls(waiver_reason, waived_by) in (0, 2) and (waived_by is null or kind = 'REPORTED_DONE')",
)
@Check('progress_entry_text', "text is not null or kind in ('ACCEPTED', 'CONFIRMED')")
export class ProgressEntryEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => AssignmentEntity, { onDelete: 'CASCADE' })
  assignmentId: string;

  @Column({ type: 'enum', enum: ProgressKind, enumName: 'progress_kind' })
  kind: ProgressKind;

  @Column('date')
  day: string;

  /** How far it is, of 100. */
  @Column({ type: 'int', nullable: true })
  percent: number | null;

  @Column({ type: 'text', nullable: true })
  text: string | null;

  /** The body on whose behalf it was said; null for the staff of the conference. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  bodyId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  @Index()
  accountId: string | null;

  /** Why no evidence is needed, and who has said so. */
  @Column({ type: 'text', nullable: true })
  waiverReason: string | null;

  @Column({ type: 'text', nullable: true })
  waivedBy: string | null;
}
