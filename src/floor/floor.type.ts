import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AgendaItem } from '../agenda/index.js';
import { Conference } from '../conferences/index.js';
import { Delegate } from '../delegations/index.js';
import { Body } from '../directory/index.js';
import { connectionOf, DateTimeScalar, Node, PageArgs, payloadOf } from '../platform/graphql/index.js';
import { SpeakRequestState } from './speak-request.states.js';

@ObjectType({
  implements: () => [Node],
  description: 'A delegate asks for the floor at an agenda item (đăng ký phát biểu).',
})
export class SpeakRequest extends Node {
  @Field(() => Int, { description: 'Counts the changes, from 1; give it as `expectedRevision`.' })
  revision: number;

  @Field(() => Conference, { description: 'The conference.' })
  conference: Conference;

  @Field(() => AgendaItem, { nullable: true, description: 'The agenda item.' })
  item: AgendaItem | null;

  @Field(() => Delegate, {
    nullable: true,
    description: 'Who asks; null for those who do not see the delegates of the conference.',
  })
  delegate: Delegate | null;

  @Field(() => SpeakRequestState, { description: 'Where it stands.' })
  state: SpeakRequestState;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place in the queue of the item, from 1; null once it does not wait any more.',
  })
  place: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'On what the delegate wants to speak; null for all but the staff, who conducts the conference, the body and the delegate.',
  })
  topic: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  requestedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the floor was granted.' })
  grantedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the delegate began to speak.' })
  startedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the delegate had spoken.' })
  stoppedAt: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many seconds the floor was granted; null: no limit.',
  })
  timeLimitSeconds: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the floor was refused; shown to whom `topic` is.',
  })
  refusedReason: string | null;
}

@ObjectType({ description: 'A page of requests for the floor.' })
export class SpeakRequestConnection extends connectionOf(SpeakRequest) {}

@ObjectType({ description: 'Answer of a mutation of a request for the floor.' })
export class SpeakRequestPayload extends payloadOf(SpeakRequest) {}

@ArgsType()
export class SpeakRequestsArgs extends PageArgs {
  @Field(() => [SpeakRequestState], {
    nullable: true,
    description:
      'Only requests in these states; those that wait, are granted or have the floor if not given.',
  })
  states?: SpeakRequestState[] | null;
}

export enum SpeakingTimeBy {
  BODY = 'BODY',
  DELEGATE = 'DELEGATE',
}

registerEnumType(SpeakingTimeBy, {
  name: 'SpeakingTimeBy',
  description: 'Of whom speaking time is told.',
  valuesMap: {
    BODY: { description: 'Of each delegation; guests of no body together.' },
    DELEGATE: { description: 'Of each delegate.' },
  },
});

@ObjectType({ description: 'For how long a delegation or a delegate has spoken.' })
export class SpeakingTime {
  @Field(() => Body, { nullable: true, description: 'The body that sends the delegation; null: none.' })
  body: Body | null;

  @Field(() => Delegate, {
    nullable: true,
    description:
      'The delegate; null if it is told of delegations, and for those who do not see the delegates of the conference.',
  })
  delegate: Delegate | null;

  @Field(() => Int, {
    description: 'Whole seconds, each speech by itself; one that goes on counts up to the instant.',
  })
  seconds: number;

  @Field(() => Int, { description: 'How many speeches had begun by the instant.' })
  speeches: number;
}

@ArgsType()
export class SpeakingTimesArgs {
  @Field(() => DateTimeScalar, { nullable: true, description: 'As of which instant; now if not given.' })
  asOf?: string | null;

  @Field(() => SpeakingTimeBy, { defaultValue: SpeakingTimeBy.BODY, description: 'Of whom it is told.' })
  by: SpeakingTimeBy;
}
