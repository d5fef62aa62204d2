import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseEntity } from '../platform/database/index.js';
import type { MessageLanguage } from '../platform/errors/index.js';

/** Somebody who can sign in. */
@Entity()
@Unique(['email'])
@Check('account_language_known', "language in ('vi', 'en')")
@Index('account_search_index', { synchronize: false })
@Index('account_name_order_index', { synchronize: false })
export class AccountEntity extends BaseEntity {
  /** As `normalEmail` writes it, so that equal addresses are equal text. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  /** The person of the directory that the account belongs to, if known. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('PersonEntity')
  @Index()
  personId: string | null;

  @Column({ default: false })
  administrator: boolean;

  /** Argon2id, with its parameters; null until a password is set. */
  @Column({ type: 'text', nullable: true })
  passwordHash: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  disabledAt: Date | null;

  /** The language of mails to the account. */
  @Column({ type: 'text', default: 'vi' })
  language: MessageLanguage;

  @Column({ default: false })
  sample: boolean;
}
