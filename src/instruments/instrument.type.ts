import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../directory/index.js';
import { connectionOf, DateScalar, Node, PageArgs, payloadOf } from '../platform/graphql/index.js';
import { InstrumentType } from './instrument.enums.js';

@ObjectType({
  implements: () => [Node],
  description: 'A law, decree, decision or other official paper (văn bản).',
})
export class LegalInstrument extends Node {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you change the instrument.',
  })
  revision: number;

  @Field(() => InstrumentType, { description: 'Type of the instrument.' })
  type: InstrumentType;

  @Field(() => String, { description: 'Number and symbol as officially printed, for example `1956/QĐ-TTg`.' })
  number: string;

  @Field(() => [String], {
    description: 'Other forms in which sources print the number, typing errors included.',
  })
  printedForms: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Who issued it, as printed; often a post, not a body.',
  })
  issuerPrinted: string | null;

  @Field(() => Body, { nullable: true, description: 'The body that issued it, if it is in the directory.' })
  issuer: Body | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of issue; null is unknown.' })
  issuedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where date and title were found, if not in the instrument itself.',
  })
  provenance: string | null;

  @Field(() => Boolean, { description: 'Whether it is invented sample data.' })
  sample: boolean;
}

@ObjectType({ implements: () => [Node], description: 'A programme or scheme (chương trình, đề án).' })
export class Programme extends Node {
  @Field(() => Int, { description: 'Counts the changes, from 1.' })
  revision: number;

  @Field(() => [String], { description: 'Other forms in which sources print the name.' })
  printedForms: string[];

  @Field(() => LegalInstrument, { nullable: true, description: 'The instrument that set it up.' })
  basis: LegalInstrument | null;

  @Field(() => Boolean, { description: 'Whether it is invented sample data.' })
  sample: boolean;
}

@ArgsType()
export class InstrumentsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Only those with this number, however it is written: case, spaces, "số" and tone marks do not count.',
  })
  number?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Words that occur in the title, without regard to tone marks and case.',
  })
  text?: string;
}

@ObjectType({ description: 'A page of legal instruments.' })
export class LegalInstrumentConnection extends connectionOf(LegalInstrument) {}

@ObjectType({ description: 'A page of programmes.' })
export class ProgrammeConnection extends connectionOf(Programme) {}

@ObjectType({ description: 'Answer of a mutation of a legal instrument.' })
export class LegalInstrumentPayload extends payloadOf(LegalInstrument) {}

@ObjectType({ description: 'Answer of a mutation of a programme.' })
export class ProgrammePayload extends payloadOf(Programme) {}
