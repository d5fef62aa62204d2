import { Args, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { FollowArgs } from '../../agenda/index.js';
import { noSuchConference } from '../../conferences/index.js';
import { Reader, Reading, type ReadRequest, type RequestContext } from '../../platform/graphql/index.js';
import { attendanceEventShape } from './attendance-event.shapes.js';
import { AttendanceEvent } from './attendance-event.type.js';
import { AttendanceEvents, type AttendanceHappening } from './attendance-events.js';

/** Reads an event for an audience, whose reader stands in the context. */
async function resolve(
  this: AttendanceLiveResolver,
  { number, kind }: AttendanceHappening,
  { conferenceId }: FollowArgs,
  { actor }: RequestContext,
  info: GraphQLResolveInfo,
) {
  const row = await this.reader.one(
    attendanceEventShape,
    { info, viewer: actor },
    (entry, statement) =>
      `${entry}.chain = ${statement.id(conferenceId, 'conferenceId')} and ${entry}.sequence = ${statement.param(number)}`,
  );
  if (!row) throw noSuchConference();
  return { ...row, kind };
}

@Resolver()
export class AttendanceLiveResolver {
  constructor(
    private readonly events: AttendanceEvents,
    readonly reader: Reader,
  ) {}

  @Subscription(() => AttendanceEvent, {
    nullable: true,
    resolve,
    description:
      'How the numbers of the attendance change, for the organisers and secretaries of the conference and for those who speak ' +
      'for a body that runs one of its sites. Subscribe first, then read the numbers. It ends when the role ends.',
  })
  attendanceChanged(@Args() { conferenceId, after }: FollowArgs, @Reading() { viewer }: ReadRequest) {
    return this.events.feed(conferenceId, after, viewer);
  }
}
