import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Conference } from '../conferences/index.js';
import { Directive } from '../directives/index.js';
import { Body, Person, Post } from '../directory/index.js';
import { DateScalar, Node, payloadOf } from '../platform/graphql/index.js';
import { Finding } from '../reports/index.js';
import { NoticeSection, NoticeState, SigningCapacity } from './notice.enums.js';

@ObjectType({ description: 'A paragraph of a notice of conclusions.' })
export class NoticeParagraph {
  @Field(() => NoticeSection, { description: 'The section that it stands in.' })
  section: NoticeSection;

  @Field(() => Int, { description: 'Counts the paragraphs of the section, from 1.' })
  position: number;

  @Field(() => Directive, {
    nullable: true,
    description: 'The directive that it gives notice of, if of one.',
  })
  directive: Directive | null;

  @Field(() => Finding, { nullable: true, description: 'The finding that it states, if one.' })
  finding: Finding | null;
}

@ObjectType({
  implements: () => [Node],
  description: "The chair's conclusions, given to all concerned (thông báo kết luận).",
})
export class NoticeOfConclusions extends Node {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you change the notice.',
  })
  revision: number;

  @Field(() => NoticeState, { description: 'How far it has come.' })
  state: NoticeState;

  @Field(() => Conference, { description: 'The conference whose conclusions they are.' })
  conference: Conference;

  @Field(() => [NoticeParagraph], {
    description: 'Its text, in order, without paragraphs about something that you may not see.',
  })
  paragraphs: NoticeParagraph[];

  @Field(() => Body, { nullable: true, description: 'The body that issued it.' })
  issuer: Body | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of issue.' })
  issuedOn: string | null;

  @Field(() => Int, { nullable: true, description: 'Its number in the series of the year.' })
  number: number | null;

  @Field(() => String, { nullable: true, description: 'The series of numbers, for example `TB`.' })
  series: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number and symbol as they stand on the paper: `114/TB-BNV`.',
  })
  printedNumber: string | null;

  @Field(() => Person, { nullable: true, description: 'Who signed it.' })
  signedBy: Person | null;

  @Field(() => Post, { nullable: true, description: 'The post in which it was signed.' })
  signedAs: Post | null;

  @Field(() => SigningCapacity, {
    nullable: true,
    description: 'By what authority it was signed, if stated.',
  })
  capacity: SigningCapacity | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of what was issued, in hexadecimal; null for a draft.',
  })
  digest: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it was issued after the day on which it was due; null for a draft, and if there is no rule.',
  })
  late: boolean | null;

  @Field(() => NoticeOfConclusions, { nullable: true, description: 'The issued notice that it corrects.' })
  replaces: NoticeOfConclusions | null;

  @Field(() => NoticeOfConclusions, { nullable: true, description: 'The notice that has corrected it.' })
  replacedBy: NoticeOfConclusions | null;
}

@ObjectType({ description: 'Answer of a mutation of a notice of conclusions.' })
export class NoticeOfConclusionsPayload extends payloadOf(NoticeOfConclusions) {}

@ObjectType({ description: 'What is known of the notice that a conference owes.' })
export class NoticeDue {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day of issue: as many working days after the last day of the conference as the rules of its kind say; null if there is no rule, or no last day.',
  })
  dueOn: string | null;

  @Field(() => Boolean, {
    description: 'Whether that day has passed, and no notice was issued by then or declared not needed.',
  })
  late: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was declared that no notice is needed; null if it was not.',
  })
  declaredOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why no notice is needed, if that was declared.' })
  notNeededReason: string | null;
}

@ObjectType({ description: 'A number that the clerk can give next.' })
export class NoticeNumber {
  @Field(() => Int, { description: 'The number after the highest one in the series of that year.' })
  number: number;

  @Field(() => String, {
    nullable: true,
    description: 'As it would stand on the paper; null if the issuer has no abbreviation.',
  })
  printed: string | null;
}

@ArgsType()
export class NextNoticeNumberArgs {
  @Field(() => ID, { description: 'The conference; its convener issues the notice.' })
  conferenceId: string;

  @Field(() => DateScalar, { description: 'Day of issue; numbers begin anew each year.' })
  on: string;

  @Field(() => String, { defaultValue: 'TB', description: 'The series of numbers.' })
  series: string;
}
