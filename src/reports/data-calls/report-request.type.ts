import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Conference } from '../../conferences/index.js';
import { Body, BodyGroup } from '../../directory/index.js';
import { connectionOf, DateScalar, Node, payloadOf } from '../../platform/graphql/index.js';
import { Indicator, Target } from '../indicator.type.js';
import { Period } from '../period.type.js';
import { ReportRequestState } from './report-request.states.js';

@ObjectType({
  implements: () => [Node],
  description: 'A heading of the outline (đề cương) that reports are to follow.',
})
export class ReportHeading extends Node {}

@ObjectType({ description: 'A figure that each body is asked for.' })
export class RequestedFigure {
  @Field(() => Indicator, { description: 'What is measured.' })
  indicator: Indicator;

  @Field(() => Period, { description: 'The period that it is asked for.' })
  period: Period;

  @Field(() => Target, {
    nullable: true,
    description: 'The target that it is measured against; null is: none named.',
  })
  target: Target | null;
}

@ObjectType({ description: 'To whom a request goes: a body, or a group of bodies.' })
export class ReportAddressee {
  @Field(() => Body, { nullable: true, description: 'The body; null for a group.' })
  body: Body | null;

  @Field(() => BodyGroup, { nullable: true, description: 'The group; null for a body.' })
  group: BodyGroup | null;
}

@ObjectType({ description: 'How many of the bodies that were asked stand how, at the end of a day.' })
export class DeliveryCounts {
  @Field(() => Int, { description: 'All that were asked: the sum of the others.' })
  asked: number;

  @Field(() => Int, { description: 'Delivered by their due dates.' })
  deliveredInTime: number;

  @Field(() => Int, { description: 'Delivered after their due dates.' })
  deliveredLate: number;

  @Field(() => Int, { description: 'Not delivered, and the due date has not passed.' })
  outstanding: number;

  @Field(() => Int, { description: 'Not delivered, and the due date has passed.' })
  overdue: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'Bodies are asked for a report for a conference (công văn yêu cầu báo cáo), with an outline.',
})
export class ReportRequest extends Node {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you change the request.',
  })
  revision: number;

  @Field(() => Conference, { description: 'The conference.' })
  conference: Conference;

  @Field(() => ReportRequestState, { description: 'How far it has come.' })
  state: ReportRequestState;

  @Field(() => String, { nullable: true, description: 'Number of the letter that asks, if it has one.' })
  documentNumber: string | null;

  @Field(() => DateScalar, { description: 'By when the reports are due, unless a body got more time.' })
  dueOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it was issued; groups are as of that day.' })
  issuedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was closed.' })
  closedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was taken back.' })
  withdrawnOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  withdrawnReason: string | null;

  @Field(() => [ReportHeading], { description: 'The outline, in order.' })
  headings: ReportHeading[];

  @Field(() => [RequestedFigure], { description: 'The figures that are asked for, in order.' })
  figures: RequestedFigure[];
}

@ObjectType({ description: 'A page of requests for reports.' })
export class ReportRequestConnection extends connectionOf(ReportRequest) {}

@ObjectType({ description: 'Answer of a mutation of a request for reports.' })
export class ReportRequestPayload extends payloadOf(ReportRequest) {}
