import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Clock } from '../../platform/clock/index.js';
import { type By, Transactor } from '../../platform/database/index.js';
import { dayInFuture } from '../../platform/errors/index.js';
import { toLocalizedText } from '../../platform/graphql/index.js';
import { ReportEntity } from '../report.entity.js';
import { ReportState } from '../report.enums.js';
import { present } from '../report-presentations.js';
import { type Asked, assertOpen, beginReport, counted, heldAsked, saysAnything, today } from './asked.js';
import { dueOn as dueSql } from './delivery-state.js';
import {
  alreadyAccepted,
  alreadyDelivered,
  beforeIssue,
  draftBegun,
  dueNotLater,
  notDelivered,
  nothingToDeliver,
} from './report-request.errors.js';
import { ReportDeliveryEntity, ReportExtensionEntity } from './requested-report.entity.js';
import type {
  AcceptReportInput,
  DeliverReportInput,
  ExtendReportInput,
  RecordDeliveryInput,
  ReturnReportInput,
  WriteReportInput,
} from './requested-report.input.js';
import { writeSections } from './sections.js';

@Injectable()
export class DeliveriesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** A body writes its report; nobody else sees it before it is delivered. */
  write(by: By, { title, sections = [], ...target }: WriteReportInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const asked = await heldAsked(tx, target);
      assertOpen(asked);
      assertWriting(asked);
      const reportId = asked.report?.id ?? (await beginReport(tx, asked, ReportState.DRAFT, title));
      if (title && asked.report) {
        await tx.manager.update(ReportEntity, { id: reportId }, { title: toLocalizedText(title) });
      }
      await writeSections(tx.manager, asked, reportId, sections);
      return counted(tx, asked);
    });
  }

  /** A body delivers its report, whatever may be missing in it. */
  deliver(by: By, target: DeliverReportInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const asked = await heldAsked(tx, target);
      assertOpen(asked);
      assertWriting(asked);
      if (!asked.report || !(await saysAnything(tx.manager, asked.report.id))) throw nothingToDeliver();
      await tx.manager.update(ReportEntity, { id: asked.report.id }, { state: ReportState.DELIVERED });
      await tx.manager.insert(ReportDeliveryEntity, {
        id: uuidv7(),
        requestedReportId: asked.id,
        deliveredOn: today(this.clock, asked),
      });
      return counted(tx, asked);
    });
  }

  /** The staff record that a report came on paper. */
  recordOnPaper(by: By, { deliveredOn, title, ...target }: RecordDeliveryInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const asked = await heldAsked(tx, target);
      assertOpen(asked);
      // It is not for others to see, so it cannot become what was delivered.
      if (asked.report?.state === ReportState.DRAFT) throw draftBegun();
      assertWriting(asked);
      const latest = today(this.clock, asked);
      if (deliveredOn > latest) throw dayInFuture(['deliveredOn'], latest);
      if (deliveredOn < asked.request.issuedOn!) throw beforeIssue(['deliveredOn'], asked.request.issuedOn!);
      if (asked.report) {
        await tx.manager.update(ReportEntity, { id: asked.report.id }, { state: ReportState.DELIVERED });
      } else {
        await beginReport(tx, asked, ReportState.DELIVERED, title);
      }
      await tx.manager.insert(ReportDeliveryEntity, {
        ...{ id: uuidv7(), requestedReportId: asked.id },
        deliveredOn,
        onPaper: true,
      });
      return counted(tx, asked);
    });
  }

  /** A delivered report goes back; the delivery stays in the history, and stands no longer. */
  return(by: By, { reason, ...target }: ReturnReportInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const asked = await heldAsked(tx, target);
      assertOpen(asked);
      const { id } = deliveredReport(asked);
      await tx.manager.update(ReportEntity, { id }, { state: ReportState.RETURNED });
      await tx.manager.query(
        `update report_delivery set returned_on = $2, return_reason = $3, revision = revision + 1
          where requested_report_id = $1 and returned_on is null`,
        [asked.id, today(this.clock, asked), reason],
      );
      return counted(tx, asked);
    });
  }

  /** A body gets more time. */
  extend(by: By, { dueOn, reason, ...target }: ExtendReportInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const asked = await heldAsked(tx, target);
      assertOpen(asked);
      const grantedOn = today(this.clock, asked);
      const [present]: { due: string }[] = await tx.manager.query(
        `select ${dueSql('asked', '$2::date')}::text as due from requested_report asked where asked.id = $1`,
        [asked.id, grantedOn],
      );
      if (dueOn <= present!.due) throw dueNotLater(present!.due);
      await tx.manager.insert(ReportExtensionEntity, {
        ...{ id: uuidv7(), requestedReportId: asked.id },
        ...{ grantedOn, dueOn, reason },
      });
      return counted(tx, asked);
    });
  }

  /** A delivered report becomes part of the record of the conference. */
  accept(by: By, { presentations, ...target }: AcceptReportInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const asked = await heldAsked(tx, target);
      const report = deliveredReport(asked);
      await tx.manager.update(ReportEntity, { id: report.id }, { state: ReportState.ACCEPTED });
      await present(tx.manager, report, presentations ?? []);
      return counted(tx, asked);
    });
  }
}

/** @throws DomainError if the report was delivered, so that it is not the body's to change */
function assertWriting({ report }: Asked): void {
  if (report?.state === ReportState.DELIVERED) throw alreadyDelivered();
  if (report?.state === ReportState.ACCEPTED) throw alreadyAccepted();
}

function deliveredReport({ report }: Asked): ReportEntity {
  if (report?.state === ReportState.ACCEPTED) throw alreadyAccepted();
  if (report?.state !== ReportState.DELIVERED) throw notDelivered();
  return report;
}
