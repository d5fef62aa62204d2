import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DateTimeField,
  IdField,
  IntField,
  MutationInput,
  TextField,
} from '../../platform/graphql/index.js';

@InputType({ isAbstract: true })
abstract class ItemCourseInput extends MutationInput {
  @IdField('The item.')
  id: string;

  @IntField(
    'The `courseRevision` of the item that the step was decided from, 0 if nothing was recorded yet; if it is no longer ' +
      'the present one, nothing is written and the code is `CONFLICT`.',
    { min: 0, max: 2_147_483_647 },
  )
  expectedRevision: number;
}

@InputType({ description: 'An agenda item begins.' })
export class StartAgendaItemInput extends ItemCourseInput {
  @DateTimeField(
    'When it began, if that is not now; on the days of the conference. Needed once the conference is closed.',
    { clearable: true },
  )
  at?: string | null;

  @BooleanField(
    'Whether the item that still runs in its room ends with this start; if false or not given, the room is busy.',
    { optional: true },
  )
  finishRunning?: boolean;
}

@InputType({ description: 'An agenda item ends.' })
export class FinishAgendaItemInput extends ItemCourseInput {
  @DateTimeField('When it ended, if that is not now. Needed once the conference is closed.', {
    clearable: true,
  })
  at?: string | null;

  @DateTimeField(
    'When it began, on the days of the conference; if not given, as recorded. Needed where no start was recorded.',
    { clearable: true },
  )
  startedAt?: string | null;
}

@InputType({ description: 'An agenda item is left out.' })
export class SkipAgendaItemInput extends ItemCourseInput {
  @TextField('Why.', { max: 1000 })
  reason: string;
}

@InputType({ description: 'An agenda item takes longer than planned.' })
export class ExtendAgendaItemInput extends ItemCourseInput {
  @IntField(
    'Minutes beyond the planned duration, in all: they replace what was announced before; 0 takes it back.',
    { min: 0, max: 1440 },
  )
  minutes: number;
}

@InputType({ description: 'What was recorded of an agenda item was a mistake.' })
export class ResetAgendaItemInput extends ItemCourseInput {}
