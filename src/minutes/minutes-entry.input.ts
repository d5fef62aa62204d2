import { InputType } from '@nestjs/graphql';
import {
  DateTimeField,
  EnumField,
  IdField,
  InputField,
  IntField,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';
import { MinutesEntryKind } from './minutes.enums.js';
import { BlocksField, type MinutesBlockInput } from './minutes-text.js';

const COUNT = { min: 0, max: 1_000_000 };

@InputType({ description: 'How a vote went.' })
export class VoteCountsInput {
  @IntField('Votes for it (tán thành).', COUNT)
  for: number;

  @IntField('Votes against it (không tán thành).', COUNT)
  against: number;

  @IntField('Abstentions (không có ý kiến).', COUNT)
  abstaining: number;
}

/** Who spoke: one of the three, or nobody. */
@InputType({ isAbstract: true })
abstract class SpokenInput extends MutationInput {
  @IdField('The person who spoke.', { clearable: true })
  speakerPersonId?: string | null;

  @IdField('The body by whose representative, who is not named, it was said.', { clearable: true })
  speakerBodyId?: string | null;

  @TextField('The name of who spoke, as printed, if the directory does not know them.', {
    clearable: true,
    max: 300,
  })
  speakerPrinted?: string | null;

  @TextField('The capacity in which they spoke, as printed.', { clearable: true, max: 300 })
  capacityPrinted?: string | null;

  @InputField(() => VoteCountsInput, 'The counts; needed for a `VOTE`, not allowed for other kinds.', {
    clearable: true,
  })
  votes?: VoteCountsInput | null;
}

@InputType({
  description: 'An entry at the end of the minutes. Conference, kind and text are enough.',
})
export class RecordMinutesEntryInput extends SpokenInput {
  @IdField('The conference.')
  conferenceId: string;

  @EnumField(MinutesEntryKind, 'What it records.')
  kind: MinutesEntryKind;

  @BlocksField('What was said, in blocks.')
  text: MinutesBlockInput[];

  @IdField(
    'The agenda item that is discussed. If not given: the one that runs now, if exactly one does; null is: under none.',
    { clearable: true },
  )
  agendaItemId?: string | null;

  @DateTimeField('When it was said. If not given: now; unknown, if the conference is closed already.', {
    clearable: true,
  })
  saidAt?: string | null;
}

@InputType({
  description: 'Changes of an entry while the minutes are a draft; absent is unchanged, null clears.',
})
export class UpdateMinutesEntryInput extends SpokenInput {
  @IdField('The entry.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @EnumField(MinutesEntryKind, 'What it records.', { optional: true })
  kind?: MinutesEntryKind;

  @BlocksField('What was said, in blocks.', { optional: true })
  text?: MinutesBlockInput[];

  @IdField('The agenda item that was discussed; null is: under none.', { clearable: true })
  agendaItemId?: string | null;

  @DateTimeField('When it was said; null is unknown.', { clearable: true })
  saidAt?: string | null;
}

@InputType({ description: 'An entry takes another place in the minutes.' })
export class MoveMinutesEntryInput extends MutationInput {
  @IdField('The entry.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @IdField('The entry after which it is to stand; null or absent is: first.', { clearable: true })
  afterId?: string | null;
}

@InputType({
  description: 'An entry is struck: those who work on the minutes see it still, with the reason.',
})
export class StrikeMinutesEntryInput extends MutationInput {
  @IdField('The entry.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why.', { max: 1000 })
  reason: string;
}

@InputType({ description: 'What an entry of approved minutes should have said, to be shown beside it.' })
export class CorrectMinutesEntryInput extends MutationInput {
  @IdField('The entry.')
  id: string;

  @BlocksField('What it should have said, in blocks.')
  text: MinutesBlockInput[];

  @TextField('Why.', { max: 1000 })
  reason: string;
}
