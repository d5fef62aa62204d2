import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AgendaItem } from '../agenda/index.js';
import { Conference, ConferencePayload } from '../conferences/index.js';
import { Assignment, Directive } from '../directives/index.js';
import { connectionOf, DateScalar, Node, payloadOf } from '../platform/graphql/index.js';
import { StatusRequestState } from './status-request.enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'Before a conference, a body is asked how its share in a directive stands; the answer is shown at the agenda item that takes the directive up.',
})
export class StatusRequest extends Node {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you answer.',
  })
  revision: number;

  @Field(() => Conference, { description: 'The conference that wants to know.' })
  conference: Conference;

  @Field(() => AgendaItem, {
    nullable: true,
    description: 'The item at which it is heard; null where it may not be seen.',
  })
  item: AgendaItem | null;

  @Field(() => Assignment, {
    nullable: true,
    description: 'The share that is asked about; null where it may not be seen.',
  })
  assignment: Assignment | null;

  @Field(() => DateScalar, { description: 'Day on which it was asked.' })
  askedOn: string;

  @Field(() => DateScalar, { description: 'Last day to answer in time.' })
  dueOn: string;

  @Field(() => StatusRequestState, { description: 'Whether it is answered, as of today at the conference.' })
  state: StatusRequestState;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the present answer; null without one.' })
  answeredOn: string | null;

  @Field(() => String, { nullable: true, description: 'How it stands, in the words of the body.' })
  text: string | null;

  @Field(() => Int, { nullable: true, description: 'How far it is, of 100.' })
  percent: number | null;
}

@ObjectType({ description: 'A page of requests for status.' })
export class StatusRequestConnection extends connectionOf(StatusRequest) {}

@ObjectType({ description: 'Answer of a mutation of a request for status.' })
export class StatusRequestPayload extends payloadOf(StatusRequest) {}

@ObjectType({ description: 'Answer of a mutation that asks bodies how their shares stand.' })
export class AskForStatusPayload extends ConferencePayload {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many were asked now, besides those who had been asked; null when there are user errors.',
  })
  asked: number | null;
}

@ObjectType({ description: 'A directive of an earlier conference that an agenda item takes up.' })
export class TakenUpDirective {
  @Field(() => Directive, {
    nullable: true,
    description: 'The directive; null where it may not be seen.',
  })
  directive: Directive | null;

  @Field(() => [StatusRequest], {
    description:
      'What the bodies were asked about it, and what they have answered; as far as it may be seen.',
  })
  statusRequests: StatusRequest[];
}
