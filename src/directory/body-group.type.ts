import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, Node, PageArgs, payloadOf } from '../platform/graphql/index.js';
import { BodyKind, BodyLevel } from './body.enums.js';
import { Body } from './body.type.js';

export enum GroupDefinition {
  RULE = 'RULE',
  LIST = 'LIST',
  NAMED_ONLY = 'NAMED_ONLY',
}

registerEnumType(GroupDefinition, {
  name: 'GroupDefinition',
  description: 'How the members of a group are known.',
  valuesMap: {
    RULE: { description: 'By a rule: every body of these kinds, at this level, below this body.' },
    LIST: { description: 'By a list of bodies.' },
    NAMED_ONLY: { description: 'Not at all: a source names the group and does not say who belongs to it.' },
  },
});

@ObjectType({ description: 'The rule of a group. Every part that is not null must hold.' })
export class BodyGroupRule {
  @Field(() => [BodyKind], { nullable: true, description: 'Bodies of one of these kinds.' })
  kinds: BodyKind[] | null;

  @Field(() => BodyLevel, { nullable: true, description: 'Bodies at this level.' })
  level: BodyLevel | null;

  @Field(() => Body, { nullable: true, description: 'Bodies somewhere below this one.' })
  under: Body | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'A class of bodies (khối, nhóm cơ quan), such as the central ministries and sectors.',
})
export class BodyGroup extends Node {
  @Field(() => Int, { description: 'Counts the changes, from 1.' })
  revision: number;

  @Field(() => GroupDefinition, { description: 'How its members are known.' })
  definition: GroupDefinition;

  @Field(() => BodyGroupRule, { nullable: true, description: 'The rule, if it is defined by one.' })
  rule: BodyGroupRule | null;

  @Field(() => BodyGroup, { nullable: true, description: 'The wider group that its members belong to.' })
  within: BodyGroup | null;

  @Field(() => Boolean, { description: 'Whether it is invented sample data.' })
  sample: boolean;
}

@ArgsType()
export class MembersArgs extends PageArgs {
  @Field(() => DateScalar, { description: 'The day for which the members are told.' })
  asOf: string;
}

@ObjectType({ description: 'A page of groups of bodies.' })
export class BodyGroupConnection extends connectionOf(BodyGroup) {}

@ObjectType({ description: 'Answer of a mutation of a group of bodies.' })
export class BodyGroupPayload extends payloadOf(BodyGroup) {}
