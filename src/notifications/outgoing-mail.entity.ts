import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { BodyEntity, PersonEntity } from '../directory/index.js';
import { BaseEntity } from '../platform/database/index.js';
import type { MessageLanguage } from '../platform/errors/index.js';
import type { CalendarPart } from '../platform/mail/index.js';
import { BounceReason, MailKind, MailState } from './outgoing-mail.enums.js';

/** A mail from the moment at which it is wanted; `platform/mail` queues and sends it. */
@Entity()
@Unique(['once'])
@Check('outgoing_mail_language_known', "language in ('vi', 'en')")
@Check('outgoing_mail_next_attempt_if_queued', "(state = 'QUEUED') = (next_attempt_at is not null)")
@Check('outgoing_mail_whole_if_queued', "state <> 'QUEUED' or num_nulls(text, to_address) = 0")
@Check(
  'outgoing_mail_sent_at_if_sent',
  "case when sent_at is null then state <> 'SENT' else state in ('SENT', 'BOUNCED') end",
)
@Check(
  'outgoing_mail_bounced_if_bounced',
  "num_nonnulls(bounced_at, bounce_reason) = case when state = 'BOUNCED' then 2 else 0 end",
)
@Check('outgoing_mail_secret_until_sent', "state <> 'SENT' or secret is null")
@Check('outgoing_mail_failed_at_if_failed', "(state = 'FAILED') = (failed_at is not null)")
@Check(
  'outgoing_mail_interrupted_at_if_interrupted',
  "(state = 'INTERRUPTED') = (interrupted_at is not null)",
)
@Check('outgoing_mail_resent_by_if_resent', 'num_nulls(resent_by_id, resent_at) <> 1')
@Index('outgoing_mail_waiting_index', { synchronize: false })
@Index('outgoing_mail_under_way_index', { synchronize: false })
@Index('outgoing_mail_conferences_index', { synchronize: false })
@Index('outgoing_mail_text_kept_index', { synchronize: false })
@Index(['state', 'id'])
@Index(['kind', 'id'])
export class OutgoingMailEntity extends BaseEntity {
  @Column({ type: 'enum', enum: MailKind, enumName: 'mail_kind' })
  kind: MailKind;

  /** What it is, in so many words that no other mail has them. */
  @Column('text')
  once: string;

  @Column({ type: 'enum', enum: MailState, enumName: 'mail_state', default: MailState.QUEUED })
  state: MailState;

  /** Null for a person without one, or an address that is nobody's here. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  @Index()
  accountId: string | null;

  /** The person who is written to as such. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => PersonEntity)
  @Index()
  personId: string | null;

  @Column('text')
  toName: string;

  /** Null when the mail is old, or its account was erased; so with the text. */
  @Column({ type: 'text', nullable: true })
  toAddress: string | null;

  @Column('text')
  language: MessageLanguage;

  @Column('text')
  subject: string;

  @Column({ type: 'text', nullable: true })
  text: string | null;

  /** An event for the calendar of the recipient; goes with the text. */
  @Column('json', { nullable: true })
  calendar: CalendarPart | null;

  /** What stands in the text when it is sent, and is kept no longer: see `WantedMail.secret`. */
  @Column({ type: 'text', nullable: true })
  secret: string | null;

  /** The body whose focal point is written to. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  bodyId: string | null;

  /** The conferences that it tells of. */
  @Column('uuid', { array: true })
  conferenceIds: string[];

  @Column('int', { default: 0 })
  attempts: number;

  @Column({ type: 'text', nullable: true })
  lastError: string | null;

  @Column('timestamptz')
  queuedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  nextAttemptAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  sendingAt: Date | null;

  /** When a server took it; it may have come back since. */
  @Column({ type: 'timestamptz', nullable: true })
  sentAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  bouncedAt: Date | null;

  @Column({ type: 'enum', enum: BounceReason, enumName: 'bounce_reason', nullable: true })
  bounceReason: BounceReason | null;

  @Column({ type: 'timestamptz', nullable: true })
  failedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  interruptedAt: Date | null;

  /** Who has had it sent again, by hand. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AccountEntity)
  resentById: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  resentAt: Date | null;
}
