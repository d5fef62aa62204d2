import { Int, Parent } from '@nestjs/graphql';
import { DateTimeScalar, FieldsOf, LoadedField, type Row } from '../../platform/graphql/index.js';
import { AgendaItem } from '../agenda.type.js';
import { AgendaItemState } from './item-course.states.js';

/** What is recorded of an item; null if nothing is. */
type CourseRow = Row & {
  course: {
    state: AgendaItemState;
    actualStart: string | null;
    actualEnd: string | null;
    extraMinutes: number;
    revision: number;
  } | null;
};

/** What is expected of it; null for a skipped item. */
type ExpectedRow = Row & { expected: { start: string | null; end: string | null } | null };

@FieldsOf(() => AgendaItem)
export class AgendaItemCourseFields {
  @LoadedField(() => AgendaItemState, {
    description: 'How far it has come on the day, as its staff record it.',
  })
  state(@Parent() { course }: CourseRow) {
    return course?.state ?? AgendaItemState.PLANNED;
  }

  @LoadedField(() => DateTimeScalar, {
    nullable: true,
    description: 'When it really began; null is not recorded.',
  })
  actualStart(@Parent() { course }: CourseRow) {
    return course?.actualStart ?? null;
  }

  @LoadedField(() => DateTimeScalar, {
    nullable: true,
    description: 'When it really ended; null is not recorded.',
  })
  actualEnd(@Parent() { course }: CourseRow) {
    return course?.actualEnd ?? null;
  }

  @LoadedField(() => Int, { description: 'Minutes announced beyond its planned duration; 0 if none.' })
  extraMinutes(@Parent() { course }: CourseRow) {
    return course?.extraMinutes ?? 0;
  }

  @LoadedField(() => Int, {
    description:
      'Counts what was recorded of it, 0 if nothing; give it as `expectedRevision` to `startAgendaItem` and the like.',
  })
  courseRevision(@Parent() { course }: CourseRow) {
    return course?.revision ?? 0;
  }

  @LoadedField(() => String, {
    nullable: true,
    description:
      'Why it was skipped; null if it was not, and for those who are not admitted to a closed item.',
  })
  skipReason(@Parent() { skipReason }: Row) {
    return skipReason;
  }

  @LoadedField(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it is expected to begin: as planned, but not before the item before it in the same session and room is expected ' +
      'to end. Once it has begun, when it did. Null if that cannot be told, if it is skipped or was passed over, and once ' +
      'the conference is over. Depends on the time of asking.',
  })
  expectedStart(@Parent() { expected }: ExpectedRow) {
    return expected?.start ?? null;
  }

  @LoadedField(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it is expected to end: after its planned duration and what was announced beyond it; while it runs, not before ' +
      'now. Once it is over, when it ended. Null as `expectedStart` is, and if its duration is unknown. Depends on the time ' +
      'of asking.',
  })
  expectedEnd(@Parent() { expected }: ExpectedRow) {
    return expected?.end ?? null;
  }
}
