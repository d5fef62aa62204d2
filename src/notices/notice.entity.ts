import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ConferenceEntity } from '../conferences/index.js';
import { DirectiveEntity } from '../directives/index.js';
import { AppointmentEntity, BodyEntity, PersonEntity } from '../directory/index.js';
import { BaseEntity } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { FindingEntity } from '../reports/index.js';
import { NoticeSection, NoticeState, SigningCapacity } from './notice.enums.js';

/** The chair's conclusions, given to all concerned (thông báo kết luận). Once issued, a trigger keeps it as it is. */
@Entity('notice')
@Check(
  'notice_issued_whole',
  `(state = 'DRAFT' and num_nonnulls(issuer_id, issued_on, year, number, series, printed_number, signed_by_id, digest) = 0)
    or (state <> 'DRAFT' and num_nulls(issuer_id, issued_on, year, number, series, printed_number, signed_by_id, digest) = 0)`,
)
@Check('notice_year_of_issue', 'year = extract(year from issued_on)')
@Check('notice_number_counts', 'number >= 1')
@Check('notice_replaces_other', 'replaces_id <> id')
@Unique('notice_number_once', ['issuerId', 'year', 'series', 'number'])
@Index('notice_replaced_once', ['replacesId'], { unique: true })
// One at a time.
@Index('notice_one_draft', { synchronize: false })
export class NoticeEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  @Index()
  conferenceId: string;

  @Column({ type: 'enum', enum: NoticeState, enumName: 'notice_state', default: NoticeState.DRAFT })
  state: NoticeState;

  /** What it is about (trích yếu). */
  @Column('json')
  subject: LocalizedText;

  /** The issued notice that it corrects. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => NoticeEntity)
  replacesId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  issuerId: string | null;

  @Column({ type: 'date', nullable: true })
  issuedOn: string | null;

  /** Numbers begin anew each year (Decree 30/2020/NĐ-CP, art. 15). */
  @Column({ type: 'int', nullable: true })
  year: number | null;

  @Column({ type: 'int', nullable: true })
  number: number | null;

  @Column({ type: 'text', nullable: true })
  series: string | null;

  /** As it stands on the paper: `114/TB-BNV`. */
  @Column({ type: 'text', nullable: true })
  printedNumber: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => PersonEntity)
  @Index()
  signedById: string | null;

  /** The post in which it was signed. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AppointmentEntity)
  appointmentId: string | null;

  @Column({ type: 'enum', enum: SigningCapacity, enumName: 'signing_capacity', nullable: true })
  capacity: SigningCapacity | null;

  /** SHA-256 of what was issued. */
  @Column({ type: 'text', nullable: true })
  digest: string | null;
}

@Entity()
@Unique('notice_paragraph_place', ['noticeId', 'section', 'position'])
@Check('notice_paragraph_about_one', 'num_nonnulls(directive_id, finding_id) <= 1')
export class NoticeParagraphEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => NoticeEntity, { onDelete: 'CASCADE' })
  noticeId: string;

  @Column({ type: 'enum', enum: NoticeSection, enumName: 'notice_section' })
  section: NoticeSection;

  /** Counts the paragraphs of the section, from 1. */
  @Column('int')
  position: number;

  @Column('json')
  text: LocalizedText;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => DirectiveEntity)
  @Index()
  directiveId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => FindingEntity)
  @Index()
  findingId: string | null;
}

/** A conference whose conclusions need no notice, and why. */
@Entity()
export class NoticeNotNeededEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  @Column('date')
  day: string;

  @Column('text')
  reason: string;
}
