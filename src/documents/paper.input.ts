import { InputType } from '@nestjs/graphql';
import {
  EnumField,
  IdField,
  IdsField,
  LanguageField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';
import { PaperConfidentiality, PaperKind } from './paper.enums.js';

@InputType({ description: 'A document of agenda items.' })
export class AddPaperInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @IdField('The file, of the same conference; it must be available.')
  fileId: string;

  @LocalizedField('Title.', { max: 1000 })
  title: LocalizedTextInput[];

  @EnumField(PaperKind, 'What it is.')
  kind: PaperKind;

  @LanguageField('Language that it is written in.')
  language: string;

  @EnumField(PaperConfidentiality, 'Who may know of it.')
  confidentiality: PaperConfidentiality;

  @IdsField('The agenda items of the conference at which it lies.', { clearable: true, max: 100 })
  itemIds?: string[] | null;
}

@InputType({ description: 'What is said of a paper is changed; its file gets a new version instead.' })
export class UpdatePaperInput extends MutationInput {
  @IdField('The paper.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @LocalizedField('Title.', { optional: true, max: 1000 })
  title?: LocalizedTextInput[];

  @EnumField(PaperKind, 'What it is.', { optional: true })
  kind?: PaperKind;

  @LanguageField('Language that it is written in.', { optional: true })
  language?: string;

  @EnumField(PaperConfidentiality, 'Who may know of it.', { optional: true })
  confidentiality?: PaperConfidentiality;
}

@InputType({ description: 'Another file takes the place of that of a paper.' })
export class AddPaperVersionInput extends MutationInput {
  @IdField('The paper.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @IdField('The new file, of the same conference; it must be available.')
  fileId: string;

  @TextField('What is different.', { max: 1000 })
  reason: string;
}

@InputType({ description: 'A paper is laid at agenda items.' })
export class PlacePaperInput extends MutationInput {
  @IdField('The paper.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @IdsField('All agenda items of its conference at which it lies from now on.', { max: 100 })
  itemIds: string[];
}

@InputType({
  description: 'A paper is taken away. Its title stays where others could have read it, its file does not.',
})
export class RemovePaperInput extends MutationInput {
  @IdField('The paper.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Why.', { max: 1000 })
  reason: string;
}
