import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Body, BodyGroup } from '../directory/index.js';
import { LegalInstrument } from '../instruments/index.js';
import { connectionOf, DateScalar, Node, type Row } from '../platform/graphql/index.js';
import { AssignmentState } from './assignment.states.js';
import { AssignmentRole } from './directive.enums.js';
import { HandBack } from './transfer/hand-back.type.js';

export const Addressee = createUnionType({
  name: 'Addressee',
  description: 'Whom a directive speaks to or gives a share: a body, or a group of bodies.',
  types: () => [Body, BodyGroup] as const,
  resolveType: (party: Row) => party.__typename as string,
});

@ObjectType({
  implements: () => [Node],
  description: 'The share of a body or a group in a directive (phân công).',
})
export class Assignment extends Node {
  @Field(() => AssignmentRole, { description: 'What it is to do.' })
  role: AssignmentRole;

  @Field(() => Boolean, {
    description: 'Whether the speaker addressed it, and not only named it as the one to act in the end.',
  })
  addressed: boolean;

  @Field(() => Addressee, { description: 'The body or the group.' })
  party: typeof Addressee;

  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you change the share.',
  })
  revision: number;

  @Field(() => AssignmentState, {
    nullable: true,
    description:
      'How far the body has come. Only shares of bodies that lead are followed, from the day the directive is in force; null for all others.',
  })
  state: AssignmentState | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day from which the body is to act: of the issue, of activation if the directive is urgent, or of the transfer to it.',
  })
  inForceOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day to carry it out that is in force today, after extensions; null if there is none.',
  })
  deadline: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the body accepted it.' })
  acceptedOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the body last reported it done; null again when that was returned.',
  })
  completedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was confirmed as done.' })
  confirmedOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it passed to another body, or ended with its directive.',
  })
  endedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it passed to another body; null if it did not.' })
  passedReason: string | null;

  @Field(() => LegalInstrument, {
    nullable: true,
    description: 'The legal instrument by which it passed to another body, if one was named.',
  })
  passedBasis: LegalInstrument | null;

  @Field(() => [HandBack], {
    description:
      'How the body handed it back as not in its competence, and what was decided, earliest first; empty for those who do not follow the share.',
  })
  handBacks: HandBack[];

  @Field(() => Assignment, { nullable: true, description: 'The share of the other body that it passed to.' })
  passedTo: Assignment | null;

  @Field(() => [Assignment], { description: 'The shares of other bodies that passed to it, earliest first.' })
  takenOver: Assignment[];
}

@ObjectType({ description: 'A page of shares in a directive.' })
export class AssignmentConnection extends connectionOf(Assignment) {}
