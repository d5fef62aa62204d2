import { Args, ArgsType, Field, ID, Int, Parent } from '@nestjs/graphql';
import { Conference, ConferenceSeries } from '../../conferences/index.js';
import { SiteSeats, SiteSummary } from '../../delegations/index.js';
import { FieldsOf, LoadedField, loaded, type Row } from '../../platform/graphql/index.js';
import { AttendanceClosing } from '../closing/attendance-closing.type.js';
import { Quorum, QuorumArgs } from '../quorum/quorum.type.js';
import { AttendanceArgs, AttendanceRatio, AttendanceRatioTotal, AttendanceSummary } from './summary.type.js';

/** All delegates are read for it. */
const READS_ALL = 200;

@ArgsType()
export class AttendanceRatioArgs {
  @Field(() => ID, { description: 'The body.' })
  bodyId: string;

  @Field(() => AttendanceRatioTotal, {
    nullable: true,
    description: 'Of which conferences; of those to which it was invited, if not given.',
  })
  of?: AttendanceRatioTotal;
}

@FieldsOf(() => Conference)
export class ConferenceSummaryFields {
  @LoadedField(() => AttendanceSummary, {
    nullable: true,
    weight: READS_ALL,
    description: 'Who takes part, in numbers, as it stands now.',
  })
  attendanceSummary(@Parent() conference: Row, @Args() args: AttendanceArgs) {
    return loaded(conference, 'attendanceSummary', args);
  }

  @LoadedField(() => [AttendanceClosing], {
    nullable: true,
    description:
      'When the attendance was closed and reopened, in order. It is closed while the last one is not reopened; null: not for the viewer to see.',
  })
  attendanceClosings(@Parent() conference: Row) {
    return conference.attendanceClosings;
  }

  @LoadedField(() => Quorum, {
    nullable: true,
    weight: READS_ALL,
    description:
      'Whether enough were present to decide at a moment; null: no quorum is set, or not for the viewer to see.',
  })
  quorum(@Parent() conference: Row, @Args() args: QuorumArgs) {
    return loaded(conference, 'quorum', args);
  }
}

@FieldsOf(() => ConferenceSeries)
export class SeriesAttendanceFields {
  @LoadedField(() => AttendanceRatio, {
    nullable: true,
    weight: READS_ALL,
    description:
      'How often a body was represented at the conferences of the series that were held: those of which the viewer is staff, or all for who speaks for the body; null for others.',
  })
  attendanceRatio(@Parent() series: Row, @Args() args: AttendanceRatioArgs) {
    return loaded(series, 'attendanceRatio', args);
  }
}

@FieldsOf(() => SiteSeats)
export class SiteSeatsPresentFields {
  @LoadedField(() => Int, { description: 'Delegates who are at this site now, and have not left.' })
  present(@Parent() { present }: Row) {
    return present;
  }
}

@FieldsOf(() => SiteSummary)
export class SiteSummaryPresentFields {
  @LoadedField(() => Int, {
    description: 'Delegates who are at the conference now, at whatever site, and have not left.',
  })
  present(@Parent() { present }: Row) {
    return present;
  }
}
