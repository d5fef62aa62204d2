import { ArgsType, createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Conference, Site, Source } from '../conferences/index.js';
import { Body, BodyGroup, Person } from '../directory/index.js';
import { connectionOf, Node, PageArgs, payloadOf } from '../platform/graphql/index.js';
import { AttendanceRole, AttendanceStatement } from './attendance.enums.js';

const AttendingParty = createUnionType({
  name: 'AttendingParty',
  description: 'Who took part: a group of bodies, a body or a person.',
  types: () => [Body, BodyGroup, Person] as const,
  resolveType: (party: { __typename: string }) => party.__typename,
});

@ObjectType({
  implements: () => [Node],
  description:
    'A group of bodies, a body or a person took part in a conference (tham dự), as far as that is stated.',
})
export class Attendance extends Node {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you take it back.',
  })
  revision: number;

  @Field(() => Conference, { description: 'The conference.' })
  conference: Conference;

  @Field(() => AttendanceStatement, {
    description: 'What is stated, and no more; it follows from who the party is.',
  })
  stated: AttendanceStatement;

  @Field(() => AttendanceRole, { description: 'As what the party takes part.' })
  role: AttendanceRole;

  @Field(() => AttendingParty, {
    description:
      'The group that was represented, the body that was represented, or the person who was present.',
  })
  party: typeof AttendingParty;

  @Field(() => Body, {
    nullable: true,
    description: 'The body that a present person came for; null is: none stated.',
  })
  body: Body | null;

  @Field(() => Site, {
    nullable: true,
    description: 'The site (điểm cầu) of the attendance; null is unknown.',
  })
  site: Site | null;

  @Field(() => String, { nullable: true, description: 'The party as the source prints it.' })
  printed: string | null;

  @Field(() => Source, { nullable: true, description: 'What states the attendance.' })
  source: Source | null;

  @Field({
    description:
      'Whether it follows from the check-in, and was written when the attendance was closed; else it was recorded by hand.',
  })
  derived: boolean;
}

@ArgsType()
export class AttendancesArgs extends PageArgs {
  @Field(() => AttendanceStatement, {
    nullable: true,
    description: 'Only attendances of which this is stated.',
  })
  stated?: AttendanceStatement;

  @Field(() => AttendanceRole, { nullable: true, description: 'Only attendances in this role.' })
  role?: AttendanceRole;
}

@ObjectType({ description: 'A page of attendances.' })
export class AttendanceConnection extends connectionOf(Attendance) {}

@ObjectType({ description: 'Answer of a mutation of an attendance.' })
export class AttendancePayload extends payloadOf(Attendance) {}
