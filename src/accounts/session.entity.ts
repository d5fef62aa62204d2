import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from './account.entity.js';

/** A browser in which somebody has signed in. */
@Entity()
@Unique(['tokenHash'])
export class SessionEntity {
  /** UUIDv7, made by the application. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  @Index()
  accountId: string;

  @Column('bytea')
  tokenHash: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  /** Exact to a minute, so that reading does not mean writing. */
  @Column('timestamptz')
  lastSeenAt: Date;

  /** When it ends even if it is used all the time. */
  @Column('timestamptz')
  expiresAt: Date;

  @Column({ type: 'text', nullable: true })
  userAgent: string | null;

  @Column({ type: 'text', nullable: true })
  address: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
