import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Conference, Site } from '../conferences/index.js';
import { Body, Person, Post } from '../directory/index.js';
import {
  connectionOf,
  DateTimeScalar,
  listPayloadOf,
  Node,
  PageArgs,
  payloadOf,
} from '../platform/graphql/index.js';
import { DelegateOrder, DelegateRole, DelegateState, SubstitutionState } from './delegate.enums.js';
import { DelegateNoteCode } from './delegate.notes.js';
import { DelegateAttendance } from './delegate-attendance.js';

@ObjectType({
  implements: () => [Node],
  description: 'A person whom a body sends to a conference (đại biểu), or a guest (khách mời).',
})
export class Delegate extends Node {
  @Field(() => Int, { description: 'Counts the changes, from 1; give it as `expectedRevision`.' })
  revision: number;

  @Field(() => Conference, { description: 'The conference.' })
  conference: Conference;

  @Field(() => Person, { description: 'The person.' })
  person: Person;

  @Field(() => Body, {
    nullable: true,
    description: 'The body that sends the person; null for a guest of none.',
  })
  body: Body | null;

  @Field(() => Post, {
    nullable: true,
    description: 'The post that the person holds on the day of the conference; null: none of the directory.',
  })
  post: Post | null;

  @Field(() => String, {
    nullable: true,
    description: 'The post as it is to be printed, where it is not one of the directory.',
  })
  postPrinted: string | null;

  @Field(() => Site, { nullable: true, description: 'The site (điểm cầu) of the person; null: not said.' })
  site: Site | null;

  @Field(() => DelegateRole, { description: 'As what the person comes.' })
  role: DelegateRole;

  @Field({ description: 'Whether the person heads the delegation of the body (trưởng đoàn).' })
  isHead: boolean;

  @Field({ description: 'Whether the person has a vote.' })
  isVoting: boolean;

  @Field(() => DelegateState, { description: 'Where the nomination stands.' })
  state: DelegateState;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was rejected, withdrawn or passed to another person.',
  })
  stateReason: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the person was named; for the staff, the body and the person.',
  })
  nominatedAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the person waits for a seat; for the staff, the body and the person.',
  })
  waitingSince: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the person comes beyond the quota of the body; for the staff, the body and the person.',
  })
  overQuotaReason: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the badge carries: twelve characters and a check character; null unless the delegate is confirmed, and for all but the staff, the body and the person.',
  })
  badgeCode: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The place in the order of precedence that was set by hand; null: as the rules say.',
  })
  precedence: number | null;

  @Field({
    description:
      'Whether no rank of the post is known and no place was set, so that the person is listed last.',
  })
  rankMissing: boolean;

  @Field(() => Delegate, { nullable: true, description: 'The delegate in whose place this one comes.' })
  substitutes: Delegate | null;

  @Field(() => Delegate, { nullable: true, description: 'The delegate who comes instead.' })
  substitutedBy: Delegate | null;

  @Field(() => [Substitution], {
    nullable: true,
    description:
      'What was asked for about somebody else coming instead, oldest first; for the staff, the body and the person.',
  })
  substitutions: Substitution[] | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'Somebody else of the same body is to come in the place of a delegate (cử người đi thay).',
})
export class Substitution extends Node {
  @Field(() => Int, { description: 'Counts the changes, from 1; give it as `expectedRevision`.' })
  revision: number;

  @Field(() => Delegate, { description: 'The delegate who cannot come.' })
  delegate: Delegate;

  @Field(() => Person, { description: 'Who is to come instead.' })
  person: Person;

  @Field(() => Post, { nullable: true, description: 'The post of that person; null: none of the directory.' })
  post: Post | null;

  @Field(() => String, {
    nullable: true,
    description: 'The post as it is to be printed, where it is not one of the directory.',
  })
  postPrinted: string | null;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field({ description: 'Whether those who chair have to consent, because the invitation was personal.' })
  needsConsent: boolean;

  @Field(() => SubstitutionState, { description: 'Where it stands.' })
  state: SubstitutionState;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided, or was done.' })
  decidedAt: string | null;

  @Field(() => Person, { nullable: true, description: 'Who of those who chair has said so.' })
  consentBy: Person | null;

  @Field(() => String, { nullable: true, description: 'What they said about it.' })
  decisionReason: string | null;

  @Field(() => Delegate, { nullable: true, description: 'The delegate that came of it.' })
  substitute: Delegate | null;
}

@ObjectType({
  description: 'Something about a delegate that the organisers should know; it forbids nothing by itself.',
})
export class DelegateNote {
  @Field(() => DelegateNoteCode, { description: 'Stable code for programs.' })
  code: DelegateNoteCode;

  @Field(() => String, { description: 'The note in the language of the request.' })
  message: string;
}

@ArgsType()
export class DelegatesArgs extends PageArgs {
  @Field(() => DelegateOrder, {
    description: 'In which order; protocol if not given.',
    defaultValue: DelegateOrder.PRECEDENCE,
  })
  order: DelegateOrder;

  @Field(() => DelegateState, { nullable: true, description: 'Only those that stand so.' })
  state?: DelegateState | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this site.' })
  siteId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those whom this body sends.' })
  bodyId?: string | null;

  @Field(() => DelegateRole, { nullable: true, description: 'Only those who come as this.' })
  role?: DelegateRole | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that occur in the name, without regard to tone marks and case.',
  })
  text?: string | null;

  @Field(() => DelegateAttendance, {
    nullable: true,
    description: 'Only those who have come so, of those of whom the viewer may know it.',
  })
  attendance?: DelegateAttendance | null;

  @Field(() => DelegateNoteCode, {
    nullable: true,
    description: 'Only those of whom this is to be noted, as far as the viewer may know it.',
  })
  note?: DelegateNoteCode | null;
}

@ArgsType()
export class SubstitutionsArgs extends PageArgs {
  @Field(() => SubstitutionState, { nullable: true, description: 'Only those that stand so.' })
  state?: SubstitutionState | null;
}

@ObjectType({ description: 'A page of substitutions.' })
export class SubstitutionConnection extends connectionOf(Substitution) {}

@ObjectType({ description: 'Answer of a mutation of a substitution.' })
export class SubstitutionPayload extends payloadOf(Substitution) {}

@ObjectType({ description: 'Answer of a mutation of several delegates.' })
export class DelegatesPayload extends listPayloadOf(Delegate) {}

@ObjectType({ description: 'A page of delegates.' })
export class DelegateConnection extends connectionOf(Delegate) {}

@ObjectType({ description: 'Answer of a mutation of a delegate.' })
export class DelegatePayload extends payloadOf(Delegate) {}
