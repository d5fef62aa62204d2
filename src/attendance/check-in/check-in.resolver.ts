import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { DelegatePayload, delegateShape } from '../../delegations/index.js';
import type { By } from '../../platform/database/index.js';
import type { MessageLanguage } from '../../platform/errors/index.js';
import {
  Acting,
  Reader,
  Reading,
  type ReadRequest,
  type RequestContext,
} from '../../platform/graphql/index.js';
import {
  CheckInBatchInput,
  CheckInInput,
  CheckOutInput,
  ExcuseAbsenceInput,
  UndoCheckInInput,
} from './check-in.input.js';
import { CheckInQueries } from './check-in.queries.js';
import { type CheckedIn, CheckInService } from './check-in.service.js';
import { presenceShape } from './presence.shapes.js';
import { CheckInBatchPayload, CheckInPayload, PresencePayload } from './presence.type.js';
import { PresencesService } from './presences.service.js';

@Resolver()
export class CheckInResolver {
  constructor(
    private readonly checkIns: CheckInService,
    private readonly presences: PresencesService,
    private readonly queries: CheckInQueries,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => CheckInPayload, {
    nullable: true,
    description:
      'Checks a delegate in (điểm danh). Who is there already is told since when: that is a success, and the first time counts.',
  })
  async checkIn(
    @Args('input') input: CheckInInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
    @Context() { language }: RequestContext,
  ) {
    const done = await this.checkIns.checkIn(by, input);
    const payload = await this.reader.payload(presenceShape, request, done.presenceId);
    return { ...payload, ...told(done, language) };
  }

  @Mutation(() => CheckInBatchPayload, {
    nullable: true,
    description:
      'Checks in all whom a device has seen while it was offline. Each entry has its own result; of two records of one ' +
      'arrival the earlier time counts. Send it again with the same `operationId` if no answer came.',
  })
  async checkInBatch(
    @Args('input') input: CheckInBatchInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
    @Context() { language }: RequestContext,
  ) {
    const outcomes = await this.checkIns.checkInBatch(by, input);
    const ids = outcomes.flatMap(outcome => ('done' in outcome ? outcome.done.presenceId : []));
    const presences = await this.queries.presences(request, ids);
    return {
      results: outcomes.map(outcome =>
        'done' in outcome
          ? { presence: presences[outcome.done.presenceId] ?? null, ...told(outcome.done, language) }
          : { presence: null, alreadyPresentSince: null, firstDevice: null, notice: null },
      ),
      userErrors: outcomes.flatMap((outcome, at) => {
        if ('done' in outcome) return [];
        const { code, path, message } = outcome.refused;
        return { code, path: ['entries', String(at), ...path], message: message[language] };
      }),
    };
  }

  @Mutation(() => PresencePayload, {
    nullable: true,
    description: 'Records that a delegate leaves. Who has left already, has: that is a success.',
  })
  async checkOut(@Args('input') input: CheckOutInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(presenceShape, request, await this.checkIns.checkOut(by, input));
  }

  @Mutation(() => PresencePayload, {
    nullable: true,
    description:
      'Takes back a check-in that was a mistake, with the reason. It stays on record and counts no longer.',
  })
  async undoCheckIn(
    @Args('input') input: UndoCheckInInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(presenceShape, request, await this.presences.undo(by, input));
  }

  @Mutation(() => DelegatePayload, {
    nullable: true,
    description:
      'Excuses a delegate from the conference or from one session (vắng có phép), or takes the excuse back.',
  })
  async excuseAbsence(
    @Args('input') input: ExcuseAbsenceInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(delegateShape, request, await this.presences.excuse(by, input));
  }
}

function told({ alreadyPresentSince, alreadyInWords, firstDevice }: CheckedIn, language: MessageLanguage) {
  const words = { vi: `Đã điểm danh lúc ${alreadyInWords}.`, en: `Checked in already at ${alreadyInWords}.` };
  return { alreadyPresentSince, firstDevice, notice: alreadyInWords && words[language] };
}
