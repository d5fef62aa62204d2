import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, LanguageTagScalar, Node, payloadOf } from '../platform/graphql/index.js';
import { SourceKind } from './conference.enums.js';

@ObjectType({ implements: () => [Node], description: 'What the record of a conference was taken from.' })
export class Source extends Node {
  @Field(() => SourceKind, { description: 'What it is.' })
  kind: SourceKind;

  @Field(() => LanguageTagScalar, { description: 'Language of the source.' })
  language: string;

  @Field(() => String, { nullable: true, description: 'Author, as printed.' })
  author: string | null;

  @Field(() => String, { nullable: true, description: 'Publisher; null is unknown.' })
  publisher: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Time of publication.' })
  publishedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Time of publication as printed.' })
  publishedAtPrinted: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  url: string | null;

  @Field(() => String, { nullable: true, description: 'The text itself, word for word, if kept.' })
  quote: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What a reader must know to use it, for example what was inferred.',
  })
  note: string | null;
}

@ObjectType({ description: 'Answer of a mutation of a source.' })
export class SourcePayload extends payloadOf(Source) {}
