import { InputType } from '@nestjs/graphql';
import { IdField, IntField, MutationInput, RevisionField, TextField } from '../platform/graphql/index.js';

/** A request and the revision at which it was read. */
@InputType({ isAbstract: true })
abstract class SpeakRequestTarget extends MutationInput {
  @IdField('The request.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}

@InputType({ description: 'A delegate asks for the floor at an agenda item.' })
export class RequestToSpeakInput extends MutationInput {
  @IdField('The agenda item.')
  itemId: string;

  @IdField(
    'The delegate, if somebody else asks: the focal point of the body, or the staff of the conference.',
    {
      optional: true,
    },
  )
  delegateId?: string;

  @TextField('On what the delegate wants to speak.', { max: 1000, clearable: true })
  topic?: string | null;
}

@InputType({ description: 'A request for the floor is taken back.' })
export class WithdrawSpeakRequestInput extends SpeakRequestTarget {}

@InputType({ description: 'A request gets another place in the queue.' })
export class MoveSpeakRequestInput extends SpeakRequestTarget {
  @IdField('The request of the same item behind which it goes; null or absent: to the front.', {
    clearable: true,
  })
  afterId?: string | null;
}

@InputType({ description: 'A delegate is given the floor.' })
export class GrantFloorInput extends SpeakRequestTarget {
  @IntField('For how many seconds; not given: without a limit.', { min: 1, max: 86400, clearable: true })
  timeLimitSeconds?: number | null;
}

@InputType({ description: 'A delegate is not given the floor.' })
export class RefuseFloorInput extends SpeakRequestTarget {
  @TextField('Why.', { max: 1000 })
  reason: string;
}

@InputType({ description: 'A delegate begins to speak; whoever spoke at the item has spoken.' })
export class StartSpeakingInput extends SpeakRequestTarget {}

@InputType({ description: 'A delegate has spoken.' })
export class StopSpeakingInput extends SpeakRequestTarget {}
