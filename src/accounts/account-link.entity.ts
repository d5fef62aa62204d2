import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { LinkPurpose } from './account.enums.js';

/** A link that lets whoever holds it set the password of an account, once. */
@Entity()
@Unique(['tokenHash'])
export class AccountLinkEntity {
  /** UUIDv7, made by the application. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  @Index()
  accountId: string;

  @Column({ type: 'enum', enum: LinkPurpose, enumName: 'link_purpose' })
  purpose: LinkPurpose;

  @Column('bytea')
  tokenHash: Buffer;

  @Column('timestamptz')
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
