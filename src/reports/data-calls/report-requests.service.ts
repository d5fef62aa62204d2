import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import {
  ConferenceEntity,
  ConferenceState,
  conferenceOf,
  invalidState as invalidConferenceState,
} from '../../conferences/index.js';
import { Clock } from '../../platform/clock/index.js';
import { assertRevision, type By, rowOf, Transactor, type Tx } from '../../platform/database/index.js';
import { dayInFuture } from '../../platform/errors/index.js';
import { toLocalizedText } from '../../platform/graphql/index.js';
import { expandAddressees } from './expand-addressees.js';
import {
  ReportAddresseeEntity,
  ReportHeadingEntity,
  ReportRequestEntity,
  RequestedFigureEntity,
} from './report-request.entity.js';
import {
  addresseeMissing,
  dueBeforeIssue,
  invalidRequestState,
  nothingAsked,
  REPORT_REQUEST,
} from './report-request.errors.js';
import type {
  CloseReportRequestInput,
  CreateReportRequestInput,
  IssueReportRequestInput,
  ReopenReportRequestInput,
  UpdateReportRequestInput,
  WithdrawReportRequestInput,
} from './report-request.input.js';
import {
  REPORT_REQUEST_TRANSITIONS,
  ReportRequestAction,
  ReportRequestState,
} from './report-request.states.js';
import { writeParts } from './request-parts.js';

/** Nothing is asked for a conference that does not take place, nor for a file in the archive. */
const WITHOUT_REQUESTS: readonly ConferenceState[] = [ConferenceState.CANCELLED, ConferenceState.ARCHIVED];

interface Target {
  id: string;
  expectedRevision: number;
}

@Injectable()
export class ReportRequestsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Prepares a request; nobody but the staff knows of it yet. */
  create(by: By, { headings, figures, addressees, ...input }: CreateReportRequestInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { conferenceId, documentNumber, dueOn } = input;
      const { state } = await conferenceOf(tx, conferenceId, ['conferenceId']);
      if (WITHOUT_REQUESTS.includes(state)) throw invalidConferenceState(['conferenceId'], state);
      const id = uuidv7();
      await tx.manager.insert(ReportRequestEntity, {
        ...{ id, conferenceId, documentNumber, dueOn },
        title: toLocalizedText(input.title),
        guidance: toLocalizedText(input.guidance),
      });
      await writeParts(tx.manager, id, { headings, figures, addressees });
      return id;
    });
  }

  /** Changes a request that is not issued yet. */
  update(by: By, { id, expectedRevision, ...input }: UpdateReportRequestInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { headings, figures, addressees, title, guidance, documentNumber, dueOn } = input;
      const request = await held(tx, { id, expectedRevision });
      if (request.state !== ReportRequestState.DRAFT) throw invalidRequestState(request.state);
      await writeParts(tx.manager, id, { headings, figures, addressees });
      await change(tx, id, {
        ...(title !== undefined && { title: toLocalizedText(title) }),
        ...(guidance !== undefined && { guidance: toLocalizedText(guidance) }),
        ...(documentNumber !== undefined && { documentNumber }),
        ...(dueOn !== undefined && { dueOn }),
      });
      return id;
    });
  }

  /** Sends a request; the bodies that it goes to on that day are asked, and it no longer changes. */
  issue(by: By, { id, expectedRevision, issuedOn }: IssueReportRequestInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const request = await before(ReportRequestAction.ISSUE, tx, { id, expectedRevision });
      const { state, timeZone } = await manager.findOneByOrFail(ConferenceEntity, {
        id: request.conferenceId,
      });
      // Whom it goes to could not see a draft.
      if (state === ConferenceState.DRAFT || WITHOUT_REQUESTS.includes(state)) {
        throw invalidConferenceState(['id'], state);
      }
      const today = this.clock.today(timeZone);
      if (issuedOn > today) throw dayInFuture(['issuedOn'], today);
      if (request.dueOn < issuedOn) throw dueBeforeIssue();
      const of = { requestId: id };
      if (!(await manager.existsBy(ReportAddresseeEntity, of))) throw addresseeMissing();
      const asks =
        (await manager.existsBy(ReportHeadingEntity, of)) ||
        (await manager.existsBy(RequestedFigureEntity, of));
      if (!asks) throw nothingAsked();
      await expandAddressees(manager, request, issuedOn);
      await change(tx, id, { state: ReportRequestState.ISSUED, issuedOn });
      return id;
    });
  }

  close(by: By, { id, expectedRevision }: CloseReportRequestInput): Promise<string> {
    return this.step(by, ReportRequestAction.CLOSE, { id, expectedRevision }, closedOn => ({ closedOn }));
  }

  reopen(by: By, { id, expectedRevision }: ReopenReportRequestInput): Promise<string> {
    return this.step(by, ReportRequestAction.REOPEN, { id, expectedRevision }, () => ({ closedOn: null }));
  }

  withdraw(by: By, { id, expectedRevision, reason }: WithdrawReportRequestInput): Promise<string> {
    return this.step(by, ReportRequestAction.WITHDRAW, { id, expectedRevision }, withdrawnOn => ({
      withdrawnOn,
      withdrawnReason: reason,
    }));
  }

  private step(
    by: By,
    action: ReportRequestAction,
    target: Target,
    changes: (today: string) => Partial<ReportRequestEntity>,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { conferenceId: id } = await before(action, tx, target);
      const { timeZone } = await tx.manager.findOneByOrFail(ConferenceEntity, { id });
      const { to: state } = REPORT_REQUEST_TRANSITIONS[action];
      await change(tx, target.id, { state, ...changes(this.clock.today(timeZone)) });
      return target.id;
    });
  }
}

/** The request as the caller read it, held until the command is done. */
async function held(tx: Tx, { id, expectedRevision }: Target): Promise<ReportRequestEntity> {
  const named = { path: ['id'], what: REPORT_REQUEST };
  const request = await rowOf(tx.manager, ReportRequestEntity, id, named, true);
  tx.inConference(request.conferenceId, named);
  assertRevision(request, expectedRevision);
  return request;
}

async function before(action: ReportRequestAction, tx: Tx, target: Target): Promise<ReportRequestEntity> {
  const request = await held(tx, target);
  if (!REPORT_REQUEST_TRANSITIONS[action].from.includes(request.state))
    throw invalidRequestState(request.state);
  return request;
}

/** Writes the changes and counts the revision, even when only the parts have changed. */
async function change(tx: Tx, id: string, changes: Partial<ReportRequestEntity>): Promise<void> {
  await tx.manager.update(ReportRequestEntity, { id }, { ...changes, updatedAt: () => 'now()' });
}
