import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A password that somebody tried, a mail that somebody asked for, or a way to the identity provider; see `GuessLimit`. */
@Entity()
@Index(['key', 'at'])
@Index(['at'])
export class SignInGuessEntity {
  /** UUIDv7, made by the application. */
  @PrimaryColumn('uuid')
  id: string;

  /** Digest of what is limited: an e-mail address or a network. */
  @Column('bytea')
  key: Buffer;

  @Column('timestamptz')
  at: Date;
}
