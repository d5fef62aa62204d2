import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../directory/index.js';
import { LegalInstrument } from '../instruments/index.js';
import {
  connectionOf,
  DecimalScalar,
  LanguageTagScalar,
  Node,
  PageArgs,
  payloadOf,
} from '../platform/graphql/index.js';
import { Period } from './period.type.js';
import { Aggregation, Unit } from './report.enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'Definition of what is measured (chỉ tiêu). It never changes: a new definition is a new version of the code.',
})
export class Indicator extends Node {
  @Field(() => String, { description: 'Code; the versions of a definition share it.' })
  code: string;

  @Field(() => Int, {
    description: 'Version of the definition, from 1. Values of different versions are not comparable.',
  })
  version: number;

  @Field(() => Unit, { description: 'In what it is measured.' })
  unit: Unit;

  @Field(() => Aggregation, { description: 'How its values are put together over periods or bodies.' })
  aggregation: Aggregation;

  @Field(() => Boolean, { description: 'Whether it is invented sample data.' })
  sample: boolean;
}

@ObjectType({
  implements: () => [Node],
  description: 'What was to be reached (mục tiêu, chỉ tiêu giao): of an indicator, in a period.',
})
export class Target extends Node {
  @Field(() => Indicator, { description: 'What is measured.' })
  indicator: Indicator;

  @Field(() => Period, { description: 'The period in which it was to be reached.' })
  period: Period;

  @Field(() => Body, { nullable: true, description: 'The body that was to reach it; null is: all together.' })
  body: Body | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The value; null while only its existence is known. Never filled in from a reported ratio.',
  })
  value: string | null;

  @Field(() => LegalInstrument, {
    nullable: true,
    description: 'The instrument that set it; null is unknown.',
  })
  setBy: LegalInstrument | null;

  @Field(() => String, { nullable: true, description: 'Article or clause of the instrument.' })
  clause: string | null;

  @Field(() => String, { nullable: true, description: 'The target as a source prints it.' })
  printed: string | null;
}

@ArgsType()
export class NumberLanguageArgs {
  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: 'Language in whose way the number is written; that of the request if not given.',
  })
  language?: string;
}

@ArgsType()
export class TargetsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this body.' })
  bodyId?: string;
}

@ObjectType({ description: 'A page of indicators.' })
export class IndicatorConnection extends connectionOf(Indicator) {}

@ObjectType({ description: 'A page of targets.' })
export class TargetConnection extends connectionOf(Target) {}

@ObjectType({ description: 'Answer of a mutation of an indicator.' })
export class IndicatorPayload extends payloadOf(Indicator) {}

@ObjectType({ description: 'Answer of a mutation of a target.' })
export class TargetPayload extends payloadOf(Target) {}
