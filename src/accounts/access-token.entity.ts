import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { TokenScope } from './account.enums.js';

/** By what a program acts in the name of an account. */
@Entity()
@Unique(['tokenHash'])
export class AccessTokenEntity {
  /** UUIDv7, made by the application. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  @Index()
  accountId: string;

  @Column('text')
  name: string;

  @Column('bytea')
  tokenHash: Buffer;

  @Column({ type: 'enum', enum: TokenScope, enumName: 'token_scope' })
  scope: TokenScope;

  /** The only conferences that it is good for; null is no such limit. */
  @Column({ type: 'uuid', array: true, nullable: true })
  conferenceIds: string[] | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null;
}

/** When a token was last used: apart from it, for the changes of the token itself are audited. */
@Entity()
export class AccessTokenUseEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => AccessTokenEntity, { onDelete: 'CASCADE' })
  accessTokenId: string;

  /** Exact to a minute. */
  @Column('timestamptz')
  lastUsedAt: Date;
}
