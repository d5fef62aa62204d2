import { Context, Parent } from '@nestjs/graphql';
import {
  FieldsOf,
  ListSize,
  LoadedField,
  type RequestContext,
  type Row,
} from '../../platform/graphql/index.js';
import { measured } from '../measured.js';
import type { Note } from '../note.js';
import type { Aggregation } from '../report.enums.js';
import { ConsistencyNote } from '../report.type.js';
import { ProgressOutcome } from './progress.enums.js';
import { type Definition, progressNotes } from './progress.notes.js';
import { achievementOf, type Cell, cellNotes, isInterim, outcomeOf, totalOf } from './progress.rule.js';
import {
  Achievement,
  BodyProgress,
  IndicatorProgress,
  PeriodProgress,
  ProgressSeries,
  ProgressTotal,
} from './progress.type.js';

@FieldsOf(() => IndicatorProgress)
export class IndicatorProgressFields {
  @ListSize(2)
  @LoadedField(() => [ProgressSeries], {
    description: 'One series for each version of each indicator, by code and version.',
  })
  series(@Parent() progress: Row) {
    return progress.series;
  }

  @ListSize(1)
  @LoadedField(() => [ConsistencyNote], {
    description: 'Why what was asked for together is not told as one series; empty for a single definition.',
  })
  notes(@Parent() progress: Row, _: object, @Context() { language }: RequestContext) {
    return progressNotes(progress.definitions as Definition[]).map(inWords(language));
  }
}

@FieldsOf(() => PeriodProgress)
export class PeriodProgressFields {
  @LoadedField(() => ProgressTotal, { description: 'Its bodies put together.' })
  total(@Parent() period: Row) {
    return totalOf(period.aggregation as Aggregation, (period.cells as Row[]).map(cellOf));
  }
}

@FieldsOf(() => BodyProgress)
export class BodyProgressFields {
  @LoadedField(() => Achievement, {
    nullable: true,
    description: 'The figure that counts as a share of the target; null where there is none.',
  })
  achievement(@Parent() cell: Row) {
    return achievementOf(cellOf(cell));
  }

  @LoadedField(() => Boolean, {
    nullable: true,
    description:
      'Whether the figure was counted, or is looked at, before the period was over; null where there is no figure.',
  })
  interim(@Parent() cell: Row) {
    return isInterim(cellOf(cell));
  }

  @LoadedField(() => ProgressOutcome, { description: 'How the figure stands to the target.' })
  outcome(@Parent() cell: Row) {
    return outcomeOf(cellOf(cell));
  }

  @ListSize(1)
  @LoadedField(() => [ConsistencyNote], {
    description: 'What a reader must know before using the figure that counts, against this target.',
  })
  notes(@Parent() cell: Row, _: object, @Context() { language }: RequestContext) {
    return cellNotes(cellOf(cell)).map(inWords(language));
  }
}

function cellOf(row: Row): Cell {
  return { ...(row as unknown as Cell), ...measured(row), value: row.value as string | null };
}

function inWords(language: RequestContext['language']) {
  return ({ code, message }: Note) => ({ code, message: message[language] });
}
