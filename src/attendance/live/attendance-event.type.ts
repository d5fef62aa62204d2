import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, ListSize } from '../../platform/graphql/index.js';
import { Quorum } from '../quorum/quorum.type.js';
import { AttendanceCounts, SiteAttendance } from '../summary/summary.type.js';

export enum AttendanceEventKind {
  COUNTED = 'COUNTED',
  QUORUM_SET = 'QUORUM_SET',
  QUORUM_REMOVED = 'QUORUM_REMOVED',
  CLOSED = 'CLOSED',
  REOPENED = 'REOPENED',
}

registerEnumType(AttendanceEventKind, {
  name: 'AttendanceEventKind',
  description: 'What has happened last to an attendance.',
  valuesMap: {
    COUNTED: { description: 'Somebody was confirmed, checked in or out, or excused.' },
    QUORUM_SET: { description: 'A quorum was set.' },
    QUORUM_REMOVED: { description: 'The quorum was taken away.' },
    CLOSED: { description: 'The attendance was closed.' },
    REOPENED: { description: 'The attendance was reopened.' },
  },
});

@ObjectType({
  description:
    'The numbers of an attendance have changed. What happens within a moment is told as one: the numbers are those of now.',
})
export class AttendanceEvent {
  @Field(() => Int, {
    description:
      'Number of the last change; within a conference the numbers rise. Give it as `after` when you subscribe again.',
  })
  number: number;

  @Field(() => AttendanceEventKind, { description: 'What has happened last.' })
  kind: AttendanceEventKind;

  @Field(() => DateTimeScalar, { description: 'When that was done.' })
  at: string;

  @Field(() => AttendanceCounts, { description: 'The numbers in all, now.' })
  counts: AttendanceCounts;

  @ListSize(64)
  @Field(() => [SiteAttendance], { description: 'The numbers by site, now.' })
  sites: SiteAttendance[];

  @Field(() => Quorum, { nullable: true, description: 'The quorum, now; null: none is set.' })
  quorum: Quorum | null;
}
