import type { Type } from '@nestjs/common';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AgendaSession } from '../../agenda/index.js';
import { Conference, Site } from '../../conferences/index.js';
import { Delegate } from '../../delegations/index.js';
import { Body, Person } from '../../directory/index.js';
import { DateTimeScalar, ListSize, Node, payloadOf, UserError } from '../../platform/graphql/index.js';
import { CheckInMethod } from './check-in.enums.js';
import { MOST_ENTRIES } from './check-in.input.js';

@ObjectType({
  implements: () => [Node],
  description:
    'A time during which a delegate is at a conference or in one of its sessions (điểm danh), from the check-in until they leave.',
})
export class Presence extends Node {
  @Field(() => Int, { description: 'Counts the changes, from 1.' })
  revision: number;

  @Field(() => Conference, { description: 'The conference.' })
  conference: Conference;

  @Field(() => Delegate, {
    nullable: true,
    description: 'The delegate; null where the viewer does not see the delegation.',
  })
  delegate: Delegate | null;

  @Field(() => Person, { description: 'Who is there.' })
  person: Person;

  @Field(() => Body, {
    nullable: true,
    description: 'The body that sends the delegate; null for a guest of none.',
  })
  body: Body | null;

  @Field(() => AgendaSession, {
    nullable: true,
    description: 'The session; null is the conference as a whole, or a session that the viewer does not see.',
  })
  session: AgendaSession | null;

  @Field(() => Site, { nullable: true, description: 'The site (điểm cầu); null: not known.' })
  site: Site | null;

  @Field(() => DateTimeScalar, { description: 'When the delegate was first seen.' })
  arrivedAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the delegate left; null: not seen to leave. A stay is over when its day is, in the zone of the conference.',
  })
  leftAt: string | null;

  @Field(() => CheckInMethod, { description: 'How the check-in was made that counts: the earliest.' })
  method: CheckInMethod;

  @Field(() => String, { nullable: true, description: 'By which device, as the desk calls it.' })
  device: string | null;

  @Field(() => DateTimeScalar, {
    description: 'When Plenary learned of it; later than the arrival where a device was offline.',
  })
  recordedAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was taken back as a mistake; it does not count then.',
  })
  undoneAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  undoneReason: string | null;
}

@ObjectType({
  description: 'A delegate who does not come to a conference, or to one of its sessions (vắng mặt).',
})
export class Absence {
  @Field({
    description: 'Whether with an excuse (có phép); without one it is written when the attendance is closed.',
  })
  excused: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The reason of the excuse; null: none, or erased as personal.',
  })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: string;
}

@ArgsType()
export class PresenceArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'In this session; if not given, at the conference as a whole.',
  })
  sessionId?: string;
}

interface Told {
  alreadyPresentSince: string | null;
  firstDevice: string | null;
  notice: string | null;
}

/** What a check-in tells beside the presence, whether it came alone or with others. */
function withTold<T extends object>(base: Type<T>): Type<T & Told> {
  @ObjectType({ isAbstract: true })
  abstract class WithTold extends (base as Type<object>) {
    @Field(() => DateTimeScalar, {
      nullable: true,
      description: 'Since when the delegate was recorded as present already; null if this is the first time.',
    })
    alreadyPresentSince: string | null;

    @Field(() => String, { nullable: true, description: 'The device that was first, if this one was not.' })
    firstDevice: string | null;

    @Field(() => String, {
      nullable: true,
      description:
        'What to tell at the desk, in the language of the request, if the delegate was checked in already.',
    })
    notice: string | null;
  }
  return WithTold as unknown as Type<T & Told>;
}

@ObjectType({ isAbstract: true })
abstract class CheckInEntry {
  @Field(() => Presence, {
    nullable: true,
    description: 'The check-in; null if the entry was refused: see `userErrors`.',
  })
  presence: Presence | null;
}

@ObjectType({ description: 'What became of one entry of a device.' })
export class CheckIn extends withTold(CheckInEntry as Type<CheckInEntry>) {}

@ObjectType({ description: 'Answer of a check-in. Somebody who was checked in already is no fault.' })
export class CheckInPayload extends withTold(payloadOf(Presence)) {}

@ObjectType({ description: 'Answer to a batch of check-ins.' })
export class CheckInBatchPayload {
  @ListSize(MOST_ENTRIES)
  @Field(() => [CheckIn], {
    nullable: true,
    description: 'What became of each entry, in their order; null when the batch as a whole was refused.',
  })
  results: CheckIn[] | null;

  @Field(() => [UserError], {
    description:
      'Why entries were refused, at paths like `entries.3.badgeCode`; the others are recorded. A fault at another path refuses the batch as a whole.',
  })
  userErrors: UserError[];
}

@ObjectType({ description: 'Answer of a mutation of a check-in.' })
export class PresencePayload extends payloadOf(Presence) {}
