import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body, Person, Post } from '../directory/index.js';
import { LegalInstrument, Programme } from '../instruments/index.js';
import { connectionOf, DateScalar, DateTimeScalar, Node, payloadOf } from '../platform/graphql/index.js';
import { OfficerRole, Visibility } from './conference.enums.js';
import { ConferenceState } from './conference.states.js';

@ObjectType({ description: 'Rules for conferences of a kind; null is: no rule.' })
export class ConferencePolicy {
  @Field(() => Int, {
    nullable: true,
    description: 'Working days by which invitations come before the conference.',
  })
  invitationNoticeDays: number | null;

  @Field(() => Boolean, {
    description:
      'Whether those are clear days: neither the day of the invitation nor the first day of the conference counts.',
  })
  countsClearDays: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days within which a notice of conclusions follows the end.',
  })
  conclusionsNoticeDays: number | null;

  @Field(() => Boolean, {
    description:
      'Whether an agenda is published only after another person than who submitted it has approved it.',
  })
  approvesAgenda: boolean;

  @Field(() => String, { nullable: true, description: 'Source of the rules.' })
  governedBy: string | null;
}

@ObjectType({ description: 'A kind of conference (loại hội nghị) with its rules.' })
export class ConferenceKind {
  @Field(() => ID, { description: 'Code, for example `TONG_KET`.' })
  code: string;

  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you change the policy.',
  })
  revision: number;

  @Field(() => ConferencePolicy, { description: 'The rules for conferences of this kind.' })
  policy: ConferencePolicy;
}

@ObjectType({
  implements: () => [Node],
  description: 'An official gathering (hội nghị) with a chair, an agenda and an outcome.',
})
export class Conference extends Node {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you change the conference.',
  })
  revision: number;

  @Field(() => String, { description: 'Name in addresses; unique.' })
  slug: string;

  @Field(() => ConferenceKind, { description: 'Kind, with its rules.' })
  kind: ConferenceKind;

  @Field(() => ConferenceState, { description: 'Where it stands in its life.' })
  state: ConferenceState;

  @Field(() => Visibility, { description: 'Who sees it.' })
  visibility: Visibility;

  @Field(() => String, { nullable: true, description: 'Why it was postponed or cancelled.' })
  stateReason: string | null;

  @Field(() => Body, { description: 'The body that convenes and organises it (cơ quan triệu tập, tổ chức).' })
  convener: Body;

  @Field(() => [Body], {
    description: 'The bodies that host it at its place (địa phương đăng cai), in order.',
  })
  hosts: Body[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day, in its zone; null after a postponement without a new date.',
  })
  startsOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, in its zone.' })
  endsOn: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Time of the opening; null is unknown.' })
  startsAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Time of the end; null is unknown.' })
  endsAt: string | null;

  @Field(() => String, { nullable: true, description: 'The date as a source prints it.' })
  datePrinted: string | null;

  @Field(() => String, { description: 'Time zone by its IANA name, for example `Asia/Ho_Chi_Minh`.' })
  timeZone: string;

  @Field(() => [Officer], { description: 'Chair, secretary and other officers, in order.' })
  officers: Officer[];

  @Field(() => [ConferenceBasis], { description: 'What it is held on (căn cứ), in order.' })
  basis: ConferenceBasis[];

  @Field(() => Boolean, { description: 'Whether it is invented sample data.' })
  sample: boolean;
}

@ObjectType({ implements: () => [Node], description: 'A person in an office of the conference.' })
export class Officer extends Node {
  @Field(() => OfficerRole, { description: 'The office.' })
  role: OfficerRole;

  @Field(() => Person, { description: 'The person who has the role.' })
  person: Person;

  @Field(() => Post, {
    nullable: true,
    description:
      'The post, held on the first day of the conference, in which the person acts; null is: none stated.',
  })
  post: Post | null;

  @Field(() => String, { nullable: true, description: 'The post as the source prints it.' })
  postPrinted: string | null;

  @Field(() => String, { nullable: true, description: 'The honorific as the source prints it.' })
  honorificPrinted: string | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'An instrument or a programme that a conference is held on, or a component of it.',
})
export class ConferenceBasis extends Node {
  @Field(() => LegalInstrument, { nullable: true, description: 'The instrument; null if it is a programme.' })
  instrument: LegalInstrument | null;

  @Field(() => Programme, { nullable: true, description: 'The programme; null if it is an instrument.' })
  programme: Programme | null;
}

@ObjectType({ description: 'A page of conferences.' })
export class ConferenceConnection extends connectionOf(Conference) {}

@ObjectType({ description: 'Answer of a mutation of a conference.' })
export class ConferencePayload extends payloadOf(Conference) {}

@ObjectType({ description: 'Answer of a mutation of a kind of conference.' })
export class ConferenceKindPayload extends payloadOf(ConferenceKind) {}
