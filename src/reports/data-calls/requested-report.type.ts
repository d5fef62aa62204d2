import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Conference } from '../../conferences/index.js';
import { Body, BodyGroup } from '../../directory/index.js';
import {
  connectionOf,
  DateScalar,
  LanguageTagScalar,
  Node,
  PageArgs,
  payloadOf,
} from '../../platform/graphql/index.js';
import { Report } from '../report.type.js';
import { DeliveryState, ReportRequestState } from './report-request.states.js';
import { ReportHeading, ReportRequest, RequestedFigure } from './report-request.type.js';

@ObjectType({ description: 'A body got more time for its report.' })
export class ReportExtension {
  @Field(() => DateScalar, { description: 'When it was granted.' })
  grantedOn: string;

  @Field(() => DateScalar, { description: 'By when the report is due since then.' })
  dueOn: string;

  @Field(() => String, { description: 'Why.' })
  reason: string;
}

@ObjectType({ description: 'A report was delivered; the delivery stands until it is returned.' })
export class ReportDelivery {
  @Field(() => DateScalar, { description: 'When it was delivered.' })
  deliveredOn: string;

  @Field(() => Boolean, { description: 'Whether it came on paper, and the staff have recorded it.' })
  onPaper: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'When it was returned; null if it stands.' })
  returnedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was returned.' })
  returnReason: string | null;
}

@ObjectType({ description: 'What a report says under a heading of the outline.' })
export class ReportSection {
  @Field(() => ReportHeading, {
    nullable: true,
    description: 'The heading; null for those who do not see the request.',
  })
  heading: ReportHeading | null;

  @Field(() => String, { description: 'The text, as it was written.' })
  text: string;

  @Field(() => LanguageTagScalar, { description: 'Language in which it was written.' })
  language: string;
}

@ObjectType({
  implements: () => [Node],
  description: 'The report that one body was asked for, frozen with the issue of the request.',
})
export class RequestedReport extends Node {
  @Field(() => Int, {
    description:
      'Counts the changes, from 1; give it as `expectedRevision` when you change the requested report.',
  })
  revision: number;

  @Field(() => ReportRequest, { description: 'The request.' })
  request: ReportRequest;

  @Field(() => Conference, { description: 'The conference.' })
  conference: Conference;

  @Field(() => Body, { description: 'The body that was asked.' })
  body: Body;

  @Field(() => BodyGroup, {
    nullable: true,
    description: 'The group as whose member it was asked, on the day of issue; null if by itself.',
  })
  group: BodyGroup | null;

  @Field(() => Report, {
    nullable: true,
    description: 'Its report; null before it is begun and, but for the body itself, before it is delivered.',
  })
  report: Report | null;

  @Field(() => [ReportDelivery], { description: 'All deliveries, oldest first.' })
  deliveries: ReportDelivery[];

  @Field(() => [ReportExtension], { description: 'All extensions, oldest first.' })
  extensions: ReportExtension[];

  @Field(() => [ReportHeading], {
    description: 'The headings under which its report, as far as the viewer sees it, says nothing yet.',
  })
  missingHeadings: ReportHeading[];

  @Field(() => [RequestedFigure], {
    description: 'The figures that its report, as far as the viewer sees it, does not give yet.',
  })
  missingFigures: RequestedFigure[];
}

@ArgsType()
export class AsOfArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day at whose end it is told; today at the conference if not given.',
  })
  asOf?: string;
}

@ArgsType()
export class DeliveriesArgs extends PageArgs {
  @Field(() => DeliveryState, { nullable: true, description: 'Only bodies that stand like this.' })
  state?: DeliveryState;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day at whose end the state is told; today at the conference if not given.',
  })
  asOf?: string;
}

@ArgsType()
export class RequestedReportsArgs extends DeliveriesArgs {
  @Field(() => ID, { nullable: true, description: 'Only what was asked for by this request.' })
  requestId?: string;

  @Field(() => ID, { nullable: true, description: 'Only what was asked of this body.' })
  bodyId?: string;

  @Field(() => ID, { nullable: true, description: 'Only what was asked for this conference.' })
  conferenceId?: string;
}

@ArgsType()
export class ReportRequestsArgs extends PageArgs {
  @Field(() => ReportRequestState, { nullable: true, description: 'Only requests in this state.' })
  state?: ReportRequestState;
}

@ObjectType({ description: 'A page of reports that bodies were asked for.' })
export class RequestedReportConnection extends connectionOf(RequestedReport) {}

@ObjectType({ description: 'Answer of a mutation of a report that a body was asked for.' })
export class RequestedReportPayload extends payloadOf(RequestedReport) {}
