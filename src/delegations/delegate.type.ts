import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Conference, Site } from '../conferences/index.js';
import { Body, Person, Post } from '../directory/index.js';
import { connectionOf, Node, payloadOf } from '../platform/graphql/index.js';
import { DelegateRole, DelegateState } from './delegate.enums.js';

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
}

@ObjectType({ description: 'A page of delegates.' })
export class DelegateConnection extends connectionOf(Delegate) {}

@ObjectType({ description: 'Answer of a mutation of a delegate.' })
export class DelegatePayload extends payloadOf(Delegate) {}
