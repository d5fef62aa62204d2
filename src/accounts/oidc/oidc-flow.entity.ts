import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../account.entity.js';

/** Somebody has gone to the identity provider and is expected back, in the browser that holds the token. */
@Entity()
export class OidcFlowEntity {
  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  @Column('text')
  state: string;

  @Column('text')
  nonce: string;

  @Column('text')
  codeVerifier: string;

  /** Digest of the invitation that is to be accepted. */
  @Column({ type: 'bytea', nullable: true })
  invitationHash: Buffer | null;

  /** Who was signed in and may link the identity to this account. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  @Index()
  accountId: string | null;

  @Column('timestamptz')
  @Index()
  expiresAt: Date;
}
