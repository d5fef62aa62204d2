import { Field, ObjectType } from '@nestjs/graphql';
import { AgendaItem } from '../agenda/index.js';
import { Conference, Source } from '../conferences/index.js';
import { Body, Person } from '../directory/index.js';
import { connectionOf, LanguageTagScalar, Node, payloadOf } from '../platform/graphql/index.js';
import { ConsistencyCode, FindingKind, ReportState } from './report.enums.js';

@ObjectType({
  description: 'Something a reader must know before using a figure. The figure itself is never changed.',
})
export class ConsistencyNote {
  @Field(() => ConsistencyCode, { description: 'What it is about.' })
  code: ConsistencyCode;

  @Field(() => String, { description: 'The note, in the language of the request.' })
  message: string;
}

@ObjectType({
  implements: () => [Node],
  description: 'A report (báo cáo) heard at a conference, or delivered for it.',
})
export class Report extends Node {
  @Field(() => Conference, { description: 'The conference that heard it.' })
  conference: Conference;

  @Field(() => Body, { nullable: true, description: 'The body that answers for it; null is unknown.' })
  preparedBy: Body | null;

  @Field(() => Source, { nullable: true, description: 'What its record was taken from.' })
  source: Source | null;

  @Field(() => ReportState, { description: 'How far it has come, if it was asked for.' })
  state: ReportState;

  @Field(() => [ReportPresentation], { description: 'The agenda items at which it was presented, in order.' })
  presentations: ReportPresentation[];
}

@ObjectType({
  description:
    'A report was presented at an agenda item, by a person or by a body whose representative is not named.',
})
export class ReportPresentation {
  @Field(() => AgendaItem, { description: 'The agenda item.' })
  item: AgendaItem;

  @Field(() => Body, {
    nullable: true,
    description: 'The body that presented it, or that the person stood for.',
  })
  presentedByBody: Body | null;

  @Field(() => Person, {
    nullable: true,
    description: 'The person who presented it; null if the source names none.',
  })
  presentedByPerson: Person | null;

  @Field(() => String, { nullable: true, description: 'Who presented it, as the source prints it.' })
  printed: string | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'An assessment (nhận định, đánh giá): of a report, or stated at the conference by a speaker.',
})
export class Finding extends Node {
  @Field(() => FindingKind, { description: 'What it says.' })
  kind: FindingKind;

  @Field(() => LanguageTagScalar, { description: 'Language in which it was made.' })
  language: string;

  @Field(() => Body, { nullable: true, description: 'The body whose assessment it is; null is: none named.' })
  statedByBody: Body | null;

  @Field(() => Person, { nullable: true, description: 'The person who stated it; null is: none named.' })
  statedByPerson: Person | null;

  @Field(() => Report, {
    nullable: true,
    description: 'The report that it belongs to; null if it was stated by itself.',
  })
  report: Report | null;

  @Field(() => Source, { nullable: true, description: 'What its record was taken from.' })
  source: Source | null;
}

@ObjectType({ description: 'A page of reports.' })
export class ReportConnection extends connectionOf(Report) {}

@ObjectType({ description: 'Answer of a mutation of a report.' })
export class ReportPayload extends payloadOf(Report) {}

@ObjectType({ description: 'Answer of a mutation of a finding.' })
export class FindingPayload extends payloadOf(Finding) {}
