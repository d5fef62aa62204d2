import { InputType } from '@nestjs/graphql';
import {
  EnumField,
  IdField,
  InputListField,
  LanguageField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  TextField,
} from '../platform/graphql/index.js';
import { FindingKind } from './report.enums.js';

@InputType({
  description:
    'A report was presented at an agenda item, by a person or by a body whose representative is not named.',
})
export class ReportPresentationInput {
  @IdField('The agenda item, of the same conference.')
  itemId: string;

  @IdField('The body that presented it, or that the person stood for.', { clearable: true })
  presentedByBodyId?: string | null;

  @IdField('The person who presented it, if named.', { clearable: true })
  presentedByPersonId?: string | null;

  @TextField('Who presented it, as the source prints it.', { clearable: true })
  printed?: string | null;
}

@InputType({ description: 'A report heard at a conference.' })
export class RecordReportInput extends MutationInput {
  @IdField('The conference that heard it.')
  conferenceId: string;

  @LocalizedField('Title.', { max: 2000 })
  title: LocalizedTextInput[];

  @IdField('The body that answers for it.', { clearable: true })
  preparedById?: string | null;

  @IdField('What its record is taken from; a source of the same conference.', { clearable: true })
  sourceId?: string | null;

  @InputListField(() => ReportPresentationInput, 'The agenda items at which it was presented, each once.', {
    clearable: true,
    max: 50,
  })
  presentations?: ReportPresentationInput[] | null;
}

@InputType({ description: 'An assessment: of a report, or stated at the conference by a speaker.' })
export class RecordFindingInput extends MutationInput {
  @IdField('The conference at which it was stated.')
  conferenceId: string;

  @IdField('The report that it belongs to, of the same conference; left out if it was stated by itself.', {
    clearable: true,
  })
  reportId?: string | null;

  @EnumField(FindingKind, 'What it says.')
  kind: FindingKind;

  @TextField('The finding word for word.', { max: 20_000 })
  text: string;

  @LanguageField('Language in which it was made.')
  language: string;

  @LocalizedField('Translations into other languages.', { clearable: true, max: 20_000 })
  translations?: LocalizedTextInput[] | null;

  @IdField('The body whose assessment it is.', { clearable: true })
  statedByBodyId?: string | null;

  @IdField('The person who stated it.', { clearable: true })
  statedByPersonId?: string | null;

  @IdField('What its record is taken from; a source of the same conference.', { clearable: true })
  sourceId?: string | null;
}
