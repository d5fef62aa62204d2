import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { BaseEntity } from '../platform/database/index.js';
import { OutgoingMailEntity } from './outgoing-mail.entity.js';
import { BounceReason } from './outgoing-mail.enums.js';

/** Staff has found in the box of the sender that a mail came back; it stays when the mail is sent again. */
@Entity()
@Check('recorded_bounce_status_code_permanent', String.raw`status_code ~ '^5\.\d{1,3}\.\d{1,3}$'`)
export class RecordedBounceEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => OutgoingMailEntity, { onDelete: 'CASCADE' })
  @Index()
  mailId: string;

  @Column({ type: 'enum', enum: BounceReason, enumName: 'bounce_reason' })
  reason: BounceReason;

  /** As RFC 3463 writes it, for example `5.1.1`. */
  @Column({ type: 'text', nullable: true })
  statusCode: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  /** Null for what Plenary does in nobody's name. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  recordedById: string | null;
}
