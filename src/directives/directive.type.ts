import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AgendaItem } from '../agenda/index.js';
import { Conference, Source, SourceKind } from '../conferences/index.js';
import { Body, Person, Post } from '../directory/index.js';
import { Programme } from '../instruments/index.js';
import { MinutesEntry } from '../minutes/index.js';
import { connectionOf, DateScalar, LanguageTagScalar, Node, payloadOf } from '../platform/graphql/index.js';
import { Addressee, Assignment } from './assignment.type.js';
import { DirectiveForce, DirectiveTiming } from './directive.enums.js';
import { DirectiveNoteCode } from './directive.notes.js';
import { DirectiveAction, DirectiveState } from './directive.states.js';
import { DirectiveReview } from './life/directive-review.type.js';

@ObjectType({
  implements: () => [Node],
  description: 'What somebody in authority told bodies to do (ý kiến chỉ đạo, nhiệm vụ giao).',
})
export class Directive extends Node {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you change the directive.',
  })
  revision: number;

  @Field(() => Int, { description: 'Counts the directives of the conference, from 1.' })
  number: number;

  @Field(() => DirectiveState, { description: 'How far it has come.' })
  state: DirectiveState;

  @Field(() => [DirectiveAction], { description: 'The steps that its state and timing allow now.' })
  allowedActions: DirectiveAction[];

  @Field(() => LanguageTagScalar, { description: 'Language that it was stated in.' })
  language: string;

  @Field(() => DirectiveForce, { description: 'How strongly it binds.' })
  force: DirectiveForce;

  @Field(() => String, { nullable: true, description: 'The verb that was used, for example `đề nghị`.' })
  verb: string | null;

  @Field(() => Person, { description: 'Who stated it.' })
  statedBy: Person;

  @Field(() => Post, {
    nullable: true,
    description:
      'The post, held on the first day of the conference, in which it was stated; null is: none stated.',
  })
  post: Post | null;

  @Field(() => String, {
    nullable: true,
    description: 'The capacity of the speaker as the source prints it.',
  })
  capacityPrinted: string | null;

  @Field(() => SourceKind, { description: 'In what it was stated: a speech, the minutes, a notice ...' })
  statedIn: SourceKind;

  @Field(() => Source, { nullable: true, description: 'What we know it from.' })
  source: Source | null;

  @Field(() => Source, {
    nullable: true,
    description:
      'The source that the text was found to match; null if it is not verified, or was verified against its entry of the minutes.',
  })
  verifiedAgainst: Source | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was verified, where its text is not, word for word, in the entry of the minutes.',
  })
  verifiedReason: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How an unclear text was read, and how else it can be read.',
  })
  interpretationNote: string | null;

  @Field(() => Conference, { description: 'The conference that it was stated at.' })
  conference: Conference;

  @Field(() => AgendaItem, {
    nullable: true,
    description: 'The agenda item at which it was stated; null is unknown.',
  })
  agendaItem: AgendaItem | null;

  @Field(() => MinutesEntry, {
    nullable: true,
    description:
      'The entry of the minutes that it is taken from; null where there is none that the viewer sees.',
  })
  minutesEntry: MinutesEntry | null;

  @Field(() => Programme, {
    nullable: true,
    description: 'The programme within which it is to be carried out.',
  })
  programme: Programme | null;

  @Field(() => DirectiveTiming, {
    description: 'Whether it has a deadline, is ongoing or waits for an event.',
  })
  timing: DirectiveTiming;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day to carry it out, as it was given; extensions stand with the shares. Null if it is ongoing, or waits for its event.',
  })
  deadline: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it is to be reviewed.' })
  reviewOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of issue; null if it was never issued.' })
  issuedOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day from which the bodies are to act: of the issue, or before it for an urgent one.',
  })
  inForceOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was closed, withdrawn or superseded; null if it was not.',
  })
  endedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was carried out before the notice; null if it was not urgent.',
  })
  urgentReason: string | null;

  @Field(() => String, { nullable: true, description: 'What was said when it was closed, if anything.' })
  closingNote: string | null;

  @Field(() => Directive, { nullable: true, description: 'The directive that stands in its place.' })
  supersededBy: Directive | null;

  @Field(() => [Directive], { description: 'The directives in whose place it stands, earliest first.' })
  supersedes: Directive[];

  @Field(() => [DirectiveReview], { description: 'How it was reviewed, earliest first, if it is ongoing.' })
  reviews: DirectiveReview[];

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null if it was not.' })
  withdrawnReason: string | null;

  @Field(() => Directive, { nullable: true, description: 'The directive that staff derived this one from.' })
  derivedFrom: Directive | null;

  @Field(() => [Directive], { description: 'Directives that staff derived from this one, by number.' })
  derived: Directive[];

  @Field(() => [Assignment], {
    description:
      'Who has which share, in order, as recorded: the shares of the members of a group stand below the group.',
  })
  assignments: Assignment[];

  @Field(() => Body, {
    nullable: true,
    description: 'The one body that leads; null if a group leads, or nobody yet.',
  })
  leadBody: Body | null;

  @Field(() => [Addressee], { description: 'The bodies and groups that the speaker addressed, in order.' })
  addressees: (typeof Addressee)[];

  @Field(() => Boolean, { description: 'Whether it is invented sample data.' })
  sample: boolean;
}

@ObjectType({
  description: 'Something about a directive that a reader should know; it forbids nothing by itself.',
})
export class DirectiveNote {
  @Field(() => DirectiveNoteCode, { description: 'Stable code for programs.' })
  code: DirectiveNoteCode;

  @Field(() => String, { description: 'The note in the language of the request.' })
  message: string;
}

@ObjectType({ description: 'A page of directives.' })
export class DirectiveConnection extends connectionOf(Directive) {}

@ObjectType({ description: 'Answer of a mutation of a directive.' })
export class DirectivePayload extends payloadOf(Directive) {}
