import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { ConferenceEntity, ConferenceState, conferenceOf, invalidState } from '../conferences/index.js';
import { AssignmentEntity, shareOpenOn } from '../directives/index.js';
import { Clock } from '../platform/clock/index.js';
import { type By, rowOf, Transactor, updateRow } from '../platform/database/index.js';
import { duePast, nobodyToAsk, STATUS_REQUEST } from './follow-on.errors.js';
import type { AnswerStatusRequestInput, AskForStatusInput } from './follow-on.input.js';
import { StatusRequestEntity } from './status-request.entity.js';

/** Nobody outside its staff sees a draft, and what is over needs no preparation. */
const BEFORE_ITS_END: readonly ConferenceState[] = [
  ConferenceState.PLANNED,
  ConferenceState.CONVENED,
  ConferenceState.OPEN,
  ConferenceState.ADJOURNED,
];

/** Asks bodies beforehand how their shares stand. */
@Injectable()
export class StatusRequestsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Asks those who have not been asked. Answers with how many these are. */
  ask(by: By, { conferenceId, dueOn }: AskForStatusInput): Promise<number> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { state, timeZone } = await conferenceOf(tx, conferenceId, ['conferenceId']);
      if (!BEFORE_ITS_END.includes(state)) throw invalidState(['conferenceId'], state);
      const today = this.clock.dayOf(by, timeZone);
      if (dueOn < today) throw duePast();
      const shares: { itemId: string; assignmentId: string }[] = await manager.query(
        `select taken.item_id as "itemId", share.id as "assignmentId" from taken_up_directive taken
           join assignment share on share.directive_id = taken.directive_id and ${shareOpenOn('share', '$2::date')}
          where taken.conference_id = $1 and not exists (select from status_request asked
            where asked.conference_id = $1 and asked.assignment_id = share.id)
          order by taken.item_id, share.position, share.id`,
        [conferenceId, today],
      );
      if (shares.length === 0) throw nobodyToAsk();
      // One value for each column, for there may be thousands.
      await manager.query(
        `insert into status_request (id, revision, conference_id, item_id, assignment_id, asked_on, due_on)
         select id, 1, $4, item_id, assignment_id, $5, $6
           from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as asked (id, item_id, assignment_id)`,
        [
          shares.map(() => uuidv7()),
          shares.map(({ itemId }) => itemId),
          shares.map(({ assignmentId }) => assignmentId),
          ...[conferenceId, today, dueOn],
        ],
      );
      return shares.length;
    });
  }

  /** Answers, or gives another answer, as long as the conference is not over. */
  answer(by: By, { id, expectedRevision, text, percent }: AnswerStatusRequestInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: STATUS_REQUEST };
      const { conferenceId, assignmentId } = await rowOf(manager, StatusRequestEntity, id, named, true);
      const { bodyId } = await manager.findOneByOrFail(AssignmentEntity, { id: assignmentId });
      tx.ofBody(bodyId!, named);
      tx.inConference(conferenceId, named);
      const { state, timeZone } = await manager.findOneByOrFail(ConferenceEntity, { id: conferenceId });
      if (!BEFORE_ITS_END.includes(state)) throw invalidState(named.path, state);
      await updateRow(manager, StatusRequestEntity, { id, expectedRevision }, named, {
        text,
        ...(percent === undefined ? {} : { percent }),
        answeredOn: this.clock.dayOf(by, timeZone),
      });
      return id;
    });
  }
}
