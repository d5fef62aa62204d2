import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { Body, BodyGroup } from '../directory/index.js';
import { connectionOf, Node, type Row } from '../platform/graphql/index.js';
import { AssignmentRole } from './directive.enums.js';

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
}

@ObjectType({ description: 'A page of shares in a directive.' })
export class AssignmentConnection extends connectionOf(Assignment) {}
