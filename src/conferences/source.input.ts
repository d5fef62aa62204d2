import { InputType } from '@nestjs/graphql';
import {
  DateTimeField,
  EnumField,
  IdField,
  LanguageField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  TextField,
} from '../platform/graphql/index.js';
import { SourceKind } from './conference.enums.js';

@InputType({ description: 'Something that facts of the conference are taken from.' })
export class AddSourceInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @EnumField(SourceKind, 'What it is.')
  kind: SourceKind;

  @LocalizedField('Title.', { max: 1000 })
  title: LocalizedTextInput[];

  @LanguageField('Language of the source.')
  language: string;

  @TextField('Author, as printed.', { clearable: true })
  author?: string | null;

  @TextField('Publisher, if known.', { clearable: true })
  publisher?: string | null;

  @DateTimeField('Time of publication, if known.', { clearable: true })
  publishedAt?: string | null;

  @TextField('Time of publication as printed.', { clearable: true })
  publishedAtPrinted?: string | null;

  @TextField('Where it can be read.', { clearable: true, max: 2000 })
  url?: string | null;

  @TextField('The text itself, word for word.', { clearable: true, max: 100_000 })
  quote?: string | null;

  @TextField('What a reader must know to use it.', { clearable: true, max: 5000 })
  note?: string | null;
}
