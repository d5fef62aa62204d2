import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AgendaItemEntity } from '../agenda/index.js';
import { ConferenceEntity, SourceEntity } from '../conferences/index.js';
import { BodyEntity, PersonEntity } from '../directory/index.js';
import { BaseEntity } from '../platform/database/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';
import { FindingKind, ReportState } from './report.enums.js';

/** A report heard at a conference, or delivered for it. */
@Entity()
@Unique('report_of_conference', ['id', 'conferenceId'])
export class ReportEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  @Index()
  conferenceId: string;

  @Column('int')
  position: number;

  @Column('json')
  title: LocalizedText;

  /** The body that answers for the report. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  @Index()
  preparedById: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => SourceEntity)
  sourceId: string | null;

  @Column({ type: 'enum', enum: ReportState, enumName: 'report_state', default: ReportState.ACCEPTED })
  state: ReportState;
}

/** A report was presented at an agenda item, by a person or by a body's unnamed representative. */
@Entity()
@Check('report_presentation_somebody', 'num_nonnulls(presented_by_body_id, presented_by_person_id) >= 1')
@ForeignKey(() => ReportEntity, ['reportId', 'conferenceId'], ['id', 'conferenceId'], { onDelete: 'CASCADE' })
@ForeignKey(() => AgendaItemEntity, ['itemId', 'conferenceId'], ['id', 'conferenceId'])
export class ReportPresentationEntity {
  @PrimaryColumn('uuid')
  reportId: string;

  @PrimaryColumn('uuid')
  @Index()
  itemId: string;

  @Column('uuid')
  conferenceId: string;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  presentedByBodyId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => PersonEntity)
  presentedByPersonId: string | null;

  @Column({ type: 'text', nullable: true })
  printed: string | null;
}

/** An assessment: of a report, or stated at the conference. */
@Entity()
@ForeignKey(() => ReportEntity, ['reportId', 'conferenceId'], ['id', 'conferenceId'])
export class FindingEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  @Index()
  conferenceId: string;

  @Column({ type: 'uuid', nullable: true })
  @Index()
  reportId: string | null;

  @Column('int')
  position: number;

  @Column({ type: 'enum', enum: FindingKind, enumName: 'finding_kind' })
  kind: FindingKind;

  /** Word for word, in the language it was made in. */
  @Column('text')
  text: string;

  @Column('text')
  language: string;

  @Column('json', { nullable: true })
  translations: LocalizedText | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  statedByBodyId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => PersonEntity)
  statedByPersonId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => SourceEntity)
  sourceId: string | null;
}
