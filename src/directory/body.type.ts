import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateScalar, LanguageArgs, Node, payloadOf } from '../platform/graphql/index.js';
import { BodyBloc, BodyKind, BodyLevel } from './body.enums.js';

@ObjectType({
  implements: () => [Node],
  description: 'An agency, organisation or unit (cơ quan, tổ chức, đơn vị).',
})
export class Body extends Node {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you change the body.',
  })
  revision: number;

  @Field(() => String, {
    nullable: true,
    description: 'Abbreviation that the body has set for itself, for example `BNV`.',
  })
  abbreviation: string | null;

  @Field(() => BodyKind, { description: 'What sort of body it is.' })
  kind: BodyKind;

  @Field(() => BodyLevel, { description: 'Level of government at which it stands.' })
  level: BodyLevel;

  @Field(() => BodyBloc, {
    nullable: true,
    description: 'Its bloc in the order of precedence; null: that of the body above, or none.',
  })
  bloc: BodyBloc | null;

  @Field(() => Body, { nullable: true, description: 'The body that it belongs to.' })
  parent: Body | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of its existence; null is unknown.' })
  validFrom: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of its existence; null while it exists, or unknown.',
  })
  validTo: string | null;

  @Field(() => Boolean, { description: 'Whether it is invented sample data.' })
  sample: boolean;

  @Field(() => [BodySuccession], { description: 'The bodies that took over from it, earliest first.' })
  successors: BodySuccession[];

  @Field(() => [BodySuccession], { description: 'The bodies that it took over from, earliest first.' })
  predecessors: BodySuccession[];
}

@ObjectType({ description: 'A body in the place of another, from a day on.' })
export class BodySuccession {
  @Field(() => Body, { description: 'The successor, or the predecessor, as the field says.' })
  body: Body;

  @Field(() => DateScalar, { description: 'First day of the successor in its place.' })
  takesEffectOn: string;
}

@ObjectType({ description: 'A name that a body bore until a day.' })
export class FormerName {
  @Field(() => String, { nullable: true, description: 'Abbreviation of that time.' })
  abbreviation: string | null;

  @Field(() => DateScalar, { description: 'Last day of the name.' })
  until: string;
}

@ObjectType({ description: 'A page of bodies.' })
export class BodyConnection extends connectionOf(Body) {}

@ObjectType({ description: 'Answer of a mutation of a body.' })
export class BodyPayload extends payloadOf(Body) {}

@ArgsType()
export class BodyNameArgs extends LanguageArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The name that the body bore on this day; the present one if not given.',
  })
  on?: string;
}
