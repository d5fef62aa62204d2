import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BodyEntity, BodyGroupEntity } from '../../directory/index.js';
import { BaseEntity } from '../../platform/database/index.js';
import { ReportEntity } from '../report.entity.js';
import { ReportHeadingEntity, ReportRequestEntity } from './report-request.entity.js';

/** What one body was asked for, frozen on the day of issue. */
@Entity()
@Unique('requested_report_once', ['requestId', 'bodyId'])
@Unique('requested_report_of_report', ['reportId'])
@ForeignKey(() => ReportRequestEntity, ['requestId', 'conferenceId'], ['id', 'conferenceId'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => ReportEntity, ['reportId', 'conferenceId'], ['id', 'conferenceId'])
@Index(['bodyId', 'id'])
export class RequestedReportEntity extends BaseEntity {
  @Column('uuid')
  requestId: string;

  @Column('uuid')
  @Index()
  conferenceId: string;

  @Column('int')
  position: number;

  @Column('uuid')
  @ForeignKey(() => BodyEntity)
  bodyId: string;

  /** The group as whose member the body was asked. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyGroupEntity)
  groupId: string | null;

  /** As it was at the issue; extensions stand beside it. */
  @Column('date')
  dueOn: string;

  /** The report of the body, from the moment when it is begun. */
  @Column({ type: 'uuid', nullable: true })
  reportId: string | null;
}

/** A body got more time. */
@Entity()
export class ReportExtensionEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => RequestedReportEntity, { onDelete: 'CASCADE' })
  @Index()
  requestedReportId: string;

  @Column('date')
  grantedOn: string;

  @Column('date')
  dueOn: string;

  @Column('text')
  reason: string;
}

/** A report was delivered; it stands until it is returned. */
@Entity()
@Check('report_delivery_returned_with_reason', '(returned_on is null) = (return_reason is null)')
@Check('report_delivery_order', 'returned_on >= delivered_on')
@Index('report_delivery_standing', ['requestedReportId'], { unique: true, where: 'returned_on is null' })
export class ReportDeliveryEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => RequestedReportEntity, { onDelete: 'CASCADE' })
  @Index()
  requestedReportId: string;

  @Column('date')
  deliveredOn: string;

  /** Recorded by the staff: it came on paper. */
  @Column({ default: false })
  onPaper: boolean;

  @Column({ type: 'date', nullable: true })
  returnedOn: string | null;

  @Column({ type: 'text', nullable: true })
  returnReason: string | null;
}

/** What a report says under a heading of the outline, in the language it was written in. */
@Entity()
@Unique('report_section_once', ['reportId', 'headingId'])
export class ReportSectionEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ReportEntity, { onDelete: 'CASCADE' })
  reportId: string;

  @Column('uuid')
  @ForeignKey(() => ReportHeadingEntity)
  @Index()
  headingId: string;

  @Column('text')
  language: string;

  @Column('text')
  text: string;
}
