import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Site } from '../../conferences/index.js';
import { Body } from '../../directory/index.js';
import { DecimalScalar, ListSize } from '../../platform/graphql/index.js';

@ObjectType({
  description:
    'How many take part. Of the confirmed, each is present, excused or absent; who has been seen counts as confirmed whatever became of the nomination.',
})
export class AttendanceCounts {
  @Field(() => Int, { description: 'Seats to which there are invitations that stand.' })
  invited: number;

  @Field(() => Int, { description: 'Delegates who are expected, or have come.' })
  confirmed: number;

  @Field(() => Int, { description: 'Delegates who have been present, also those who have left since.' })
  present: number;

  @Field(() => Int, { description: 'Delegates who are present: seen today, and not seen to leave.' })
  presentNow: number;

  @Field(() => Int, {
    description: 'Delegates who have been present, were seen to leave, and have not come back.',
  })
  left: number;

  @Field(() => Int, { description: 'Delegates who have not come, with an excuse (vắng có phép).' })
  excused: number;

  @Field(() => Int, {
    description: 'Delegates who have not come, or not yet, without an excuse (vắng không phép).',
  })
  absent: number;
}

@ObjectType({ description: 'How many take part at one site.' })
export class SiteAttendance {
  @Field(() => Site, { description: 'The site (điểm cầu).' })
  site: Site;

  @Field(() => AttendanceCounts, {
    description: 'Delegates who were seen there, or belong there and were seen nowhere.',
  })
  counts: AttendanceCounts;
}

@ObjectType({ description: 'How many take part for one body.' })
export class BodyAttendance {
  @Field(() => Body, { description: 'The body.' })
  body: Body;

  @Field(() => AttendanceCounts, { description: 'Its delegates.' })
  counts: AttendanceCounts;
}

@ObjectType({ description: 'Who takes part in a conference, in numbers.' })
export class AttendanceSummary {
  @Field(() => AttendanceCounts, { description: 'The whole conference.' })
  total: AttendanceCounts;

  @ListSize(64)
  @Field(() => [SiteAttendance], { description: 'By site, in their order.' })
  sites: SiteAttendance[];

  @ListSize(300)
  @Field(() => [BodyAttendance], { description: 'By body, by name: all that are invited or send somebody.' })
  bodies: BodyAttendance[];
}

@ArgsType()
export class AttendanceArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      'Only who was checked in for this session, and who is excused from it or from the whole; if not given, who was there at all, by whatever check-in.',
  })
  sessionId?: string;
}

export enum AttendanceRatioTotal {
  INVITED = 'INVITED',
  CONFIRMED = 'CONFIRMED',
}

registerEnumType(AttendanceRatioTotal, {
  name: 'AttendanceRatioTotal',
  description: 'Of what an attendance ratio is a part.',
  valuesMap: {
    INVITED: { description: 'Conferences to which the body was invited.' },
    CONFIRMED: { description: 'Conferences for which delegates of the body were confirmed.' },
  },
});

@ObjectType({ description: 'How often a body was represented at the conferences of a series.' })
export class AttendanceRatio {
  @Field(() => Int, { description: 'Conferences at which it was represented.' })
  represented: number;

  @Field(() => Int, { description: 'Conferences in all, on days on which the body existed.' })
  total: number;

  @Field(() => AttendanceRatioTotal, { description: 'Of what that is the number.' })
  totalIs: AttendanceRatioTotal;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'In percent, to one decimal; null if there were none.',
  })
  percent: string | null;
}
