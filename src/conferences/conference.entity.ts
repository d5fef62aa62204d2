import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AppointmentEntity, BodyEntity, PersonEntity } from '../directory/index.js';
import { LegalInstrumentEntity, ProgrammeEntity } from '../instruments/index.js';
import { BaseEntity } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { OfficerRole, Visibility } from './conference.enums.js';
import { ConferenceState } from './conference.states.js';
import { ConferenceKindEntity } from './conference-kind.entity.js';
import { ConferenceSeriesEntity } from './series/conference-series.entity.js';

/** An official gathering with a chair, an agenda and an outcome. */
@Entity()
@Unique(['slug'])
@Unique('conference_number_in_series', ['seriesId', 'numberInSeries'])
@Check('conference_series_whole', 'num_nonnulls(series_id, number_in_series) <> 1')
@Check('conference_series_counts', 'number_in_series >= 1')
@Check('conference_days_order', 'starts_on <= ends_on')
@Check('conference_times_order', 'starts_at <= ends_at')
@Check('conference_slug_form', "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'")
@Index('conference_order_index', { synchronize: false })
@Index('conference_search_index', { synchronize: false })
export class ConferenceEntity extends BaseEntity {
  @Column('text')
  slug: string;

  @Column('json')
  title: LocalizedText;

  /** The title at full length, where the short one is a headline. */
  @Column('json', { nullable: true })
  fullTitle: LocalizedText | null;

  @Column('text')
  @ForeignKey(() => ConferenceKindEntity)
  @Index()
  kindCode: string;

  @Column({
    type: 'enum',
    enum: ConferenceState,
    enumName: 'conference_state',
    default: ConferenceState.DRAFT,
  })
  @Index()
  state: ConferenceState;

  @Column({
    type: 'enum',
    enum: Visibility,
    enumName: 'conference_visibility',
    default: Visibility.PARTICIPANTS,
  })
  visibility: Visibility;

  /** Why it was postponed or cancelled. */
  @Column({ type: 'text', nullable: true })
  stateReason: string | null;

  @Column('uuid')
  @ForeignKey(() => BodyEntity)
  @Index()
  convenerId: string;

  /** First day in the conference's zone; null after a postponement without a new date. */
  @Column({ type: 'date', nullable: true })
  startsOn: string | null;

  @Column({ type: 'date', nullable: true })
  endsOn: string | null;

  /** Time of the opening, if known. */
  @Column({ type: 'timestamptz', nullable: true })
  startsAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  endsAt: Date | null;

  /** The date as a source prints it. */
  @Column({ type: 'text', nullable: true })
  datePrinted: string | null;

  /** IANA name, for example Asia/Ho_Chi_Minh. */
  @Column('text')
  timeZone: string;

  /** City or province. */
  @Column('json', { nullable: true })
  place: LocalizedText | null;

  @Column('json', { nullable: true })
  venue: LocalizedText | null;

  @Column({ default: false })
  sample: boolean;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => ConferenceSeriesEntity)
  seriesId: string | null;

  /** 1 for the first of its series; earlier ones may be missing. */
  @Column({ type: 'int', nullable: true })
  numberInSeries: number | null;
}

/** A body that hosts the conference at its place (địa phương đăng cai). */
@Entity()
export class ConferenceHostEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => BodyEntity)
  @Index()
  bodyId: string;

  @Column('int')
  position: number;
}

/** A person in an office of the conference, by a post held on its first day. */
@Entity()
@Unique('officer_role_once', ['conferenceId', 'role', 'personId'])
export class OfficerEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  @Column('int')
  position: number;

  @Column({ type: 'enum', enum: OfficerRole, enumName: 'officer_role' })
  role: OfficerRole;

  @Column('uuid')
  @ForeignKey(() => PersonEntity)
  @Index()
  personId: string;

  /** Null for somebody who acts without a post. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => AppointmentEntity)
  appointmentId: string | null;

  @Column({ type: 'text', nullable: true })
  postPrinted: string | null;

  @Column({ type: 'text', nullable: true })
  honorificPrinted: string | null;
}

/** What a conference is held on: an instrument or a programme, or a component of it. */
@Entity()
@Check('conference_basis_one', 'num_nonnulls(instrument_id, programme_id) = 1')
export class ConferenceBasisEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  @Index()
  conferenceId: string;

  @Column('int')
  position: number;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => LegalInstrumentEntity)
  @Index()
  instrumentId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => ProgrammeEntity)
  programmeId: string | null;

  /** The part of it that the conference is about; null is the whole. */
  @Column('json', { nullable: true })
  component: LocalizedText | null;
}
