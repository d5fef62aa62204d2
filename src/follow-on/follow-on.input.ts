import { InputType } from '@nestjs/graphql';
import { CreateConferenceFromInput } from '../agenda/index.js';
import {
  DateField,
  IdField,
  IdsField,
  IntField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';

/** Directives that one act puts on an agenda. */
export const MOST_DIRECTIVES = 200;

@InputType({
  description:
    'The next conference: made from the last one, with an agenda item for each directive that is still open, up to 200; `takeUpDirectives` adds more.',
})
export class CreateNextConferenceInput extends CreateConferenceFromInput {
  @LocalizedField('Title of the session that takes the directives up; a plain one if not given.', {
    optional: true,
  })
  sessionTitle?: LocalizedTextInput[];

  @IntField('Minutes for each of its items; unknown if not given.', { optional: true, min: 1, max: 1440 })
  minutesEach?: number;
}

@InputType({ description: 'Directives of earlier conferences for an agenda.' })
export class TakeUpDirectivesInput extends MutationInput {
  @IdField('The conference whose draft gets a session with an item for each.')
  conferenceId: string;

  @IdsField(
    'The directives, in order; if not given, those of its series that are open and that it does not take up yet, up to 200.',
    { optional: true, max: MOST_DIRECTIVES },
  )
  directiveIds?: string[];

  @LocalizedField('Title of the session; a plain one if not given.', { optional: true })
  sessionTitle?: LocalizedTextInput[];

  @IntField('Minutes for each item; unknown if not given.', { optional: true, min: 1, max: 1440 })
  minutesEach?: number;
}

@InputType({
  description:
    'Asks each body that leads how its share stands, for all directives that the agenda takes up and of which something is open.',
})
export class AskForStatusInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @DateField('Last day to answer in time.')
  dueOn: string;
}

@InputType({ description: 'How a share stands, in the words of its body.' })
export class AnswerStatusRequestInput extends MutationInput {
  @IdField('The request.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('How it stands.', { max: 5000 })
  text: string;

  @IntField('How far it is, of 100.', { clearable: true, min: 0, max: 100 })
  percent?: number | null;
}
