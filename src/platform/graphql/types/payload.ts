import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A fault of the input that the person can mend. Nothing was written.' })
export class UserError {
  @Field(() => String, { description: 'Stable code for programs, for example `POST_NOT_HELD_ON_DATE`.' })
  code: string;

  @Field(() => String, {
    description: 'What is wrong and what would be right, in the language of the request.',
  })
  message: string;

  @Field(() => [String], { description: 'Where in `input` the fault lies; list positions count from 0.' })
  path: string[];
}

/**
 * Base of the payload of the mutations that answer with one `type`. The result stands under the
 * type's name in lower camel case (see `Reader.payload`).
 */
export function payloadOf(type: Type): Type<{ userErrors: UserError[] }> {
  @ObjectType({ isAbstract: true })
  abstract class Payload {
    @Field(() => [UserError], { description: 'Faults of the input; empty when the command was carried out.' })
    userErrors: UserError[];
  }
  const name = type.name.charAt(0).toLowerCase() + type.name.slice(1);
  Field(() => type, { nullable: true, description: 'The result; null when there are user errors.' })(
    Payload.prototype,
    name,
  );
  return Payload as unknown as Type<{ userErrors: UserError[] }>;
}

/** The same for the mutations that answer with several of a `type`, under its plural (see `Reader.payloadOfAll`). */
export function listPayloadOf(type: Type): Type<{ userErrors: UserError[] }> {
  @ObjectType({ isAbstract: true })
  abstract class Payload {
    @Field(() => [UserError], { description: 'Faults of the input; empty when the command was carried out.' })
    userErrors: UserError[];
  }
  Field(() => [type], { nullable: true, description: 'The results; null when there are user errors.' })(
    Payload.prototype,
    pluralOf(type.name),
  );
  return Payload as unknown as Type<{ userErrors: UserError[] }>;
}

/** Name of the field that holds several of a type: `delegates`. */
export function pluralOf(type: string): string {
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}s`;
}
