import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { InviteeEntity } from './invitee.entity.js';

/** That a mail goes to somebody who is invited, and by which link its recipient replies. */
@Entity()
@Unique(['tokenHash'])
@Check('invitee_mail_token_expires', '(token_hash is null) = (expires_at is null)')
export class InviteeMailEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('OutgoingMailEntity', { onDelete: 'CASCADE' })
  mailId: string;

  @Column('uuid')
  @ForeignKey(() => InviteeEntity, { onDelete: 'CASCADE' })
  @Index()
  inviteeId: string;

  /** Digest of the token in the link; null where the mail has none. */
  @Column({ type: 'bytea', nullable: true })
  tokenHash: Buffer | null;

  /** The end of the day by which to reply, and the beginning of the conference at the latest. */
  @Column({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null;
}
