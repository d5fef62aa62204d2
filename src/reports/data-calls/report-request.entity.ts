import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ConferenceEntity } from '../../conferences/index.js';
import { BodyEntity, BodyGroupEntity } from '../../directory/index.js';
import { BaseEntity } from '../../platform/database/index.js';
import type { LocalizedText } from '../../platform/graphql/index.js';
import { IndicatorEntity, TargetEntity } from '../indicator.entity.js';
import { ReportRequestState } from './report-request.states.js';

/** Bodies are asked for a report (công văn yêu cầu báo cáo). After the issue nothing of what is asked changes. */
@Entity()
@Unique('report_request_of_conference', ['id', 'conferenceId'])
@Check('report_request_issued', "state in ('DRAFT', 'WITHDRAWN') or issued_on is not null")
@Check('report_request_due_after_issue', 'due_on >= issued_on')
@Check('report_request_closed', "(state = 'CLOSED') = (closed_on is not null)")
@Check(
  'report_request_withdrawn',
  "(state = 'WITHDRAWN') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawn_reason is null)",
)
@Index(['conferenceId', 'id'])
export class ReportRequestEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ConferenceEntity, { onDelete: 'CASCADE' })
  conferenceId: string;

  @Column({
    type: 'enum',
    enum: ReportRequestState,
    enumName: 'report_request_state',
    default: ReportRequestState.DRAFT,
  })
  state: ReportRequestState;

  @Column('json')
  title: LocalizedText;

  /** Number of the letter that asks, for example `4330/BNN-KTHT`. */
  @Column({ type: 'text', nullable: true })
  documentNumber: string | null;

  @Column('json', { nullable: true })
  guidance: LocalizedText | null;

  @Column('date')
  dueOn: string;

  @Column({ type: 'date', nullable: true })
  issuedOn: string | null;

  @Column({ type: 'date', nullable: true })
  closedOn: string | null;

  @Column({ type: 'date', nullable: true })
  withdrawnOn: string | null;

  @Column({ type: 'text', nullable: true })
  withdrawnReason: string | null;
}

/** A heading of the outline (đề cương) that the reports follow. */
@Entity()
export class ReportHeadingEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ReportRequestEntity, { onDelete: 'CASCADE' })
  @Index()
  requestId: string;

  @Column('int')
  position: number;

  @Column('json')
  title: LocalizedText;

  @Column('json', { nullable: true })
  guidance: LocalizedText | null;
}

/** A figure that each body is asked for. */
@Entity()
@Unique('requested_figure_once', ['requestId', 'indicatorId', 'periodFrom', 'periodTo'])
@Check('requested_figure_period_order', 'period_from <= period_to')
@ForeignKey(
  () => TargetEntity,
  ['targetId', 'indicatorId', 'periodFrom', 'periodTo'],
  ['id', 'indicatorId', 'periodFrom', 'periodTo'],
  { name: 'requested_figure_target_fk' },
)
export class RequestedFigureEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ReportRequestEntity, { onDelete: 'CASCADE' })
  requestId: string;

  @Column('int')
  position: number;

  @Column('uuid')
  @ForeignKey(() => IndicatorEntity)
  @Index()
  indicatorId: string;

  @Column('date')
  periodFrom: string;

  @Column('date')
  periodTo: string;

  @Column({ type: 'text', nullable: true })
  periodLabel: string | null;

  @Column({ type: 'uuid', nullable: true })
  targetId: string | null;
}

/** A body or a group of bodies to which the request goes. */
@Entity()
@Check('report_addressee_one', 'num_nonnulls(body_id, group_id) = 1')
// Nulls not distinct.
@Index('report_addressee_once', { synchronize: false })
export class ReportAddresseeEntity extends BaseEntity {
  @Column('uuid')
  @ForeignKey(() => ReportRequestEntity, { onDelete: 'CASCADE' })
  @Index()
  requestId: string;

  @Column('int')
  position: number;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyEntity)
  bodyId: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => BodyGroupEntity)
  groupId: string | null;
}
