import { InputType } from '@nestjs/graphql';
import {
  DateField,
  EnumField,
  IdField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  RevisionField,
  TextField,
  TextsField,
} from '../platform/graphql/index.js';
import { InstrumentType } from './instrument.enums.js';

@InputType({ description: 'A legal instrument that the directory does not know yet.' })
export class RegisterLegalInstrumentInput extends MutationInput {
  @EnumField(InstrumentType, 'Type of the instrument.')
  type: InstrumentType;

  @TextField('Number and symbol as officially printed, for example `1956/QĐ-TTg`.', { max: 60 })
  number: string;

  @TextsField('Other forms in which sources print the number.', { clearable: true, max: 60 })
  printedForms?: string[] | null;

  @TextField('Who issued it, as printed.', { clearable: true, max: 300 })
  issuerPrinted?: string | null;

  @IdField('The body that issued it.', { clearable: true })
  issuerId?: string | null;

  @DateField('Date of issue, if known.', { clearable: true })
  issuedOn?: string | null;

  @LocalizedField('Title, without type and number.', { clearable: true, max: 2000 })
  title?: LocalizedTextInput[] | null;

  @TextField('Where date and title were found, if not in the instrument itself.', {
    clearable: true,
    max: 1000,
  })
  provenance?: string | null;
}

@InputType({ description: 'Corrections of a legal instrument; absent is unchanged, null clears.' })
export class UpdateLegalInstrumentInput extends MutationInput {
  @IdField('The instrument.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextsField('Other forms in which sources print the number; replaces the list.', {
    optional: true,
    max: 60,
  })
  printedForms?: string[];

  @TextField('Who issued it, as printed.', { clearable: true, max: 300 })
  issuerPrinted?: string | null;

  @IdField('The body that issued it.', { clearable: true })
  issuerId?: string | null;

  @DateField('Date of issue, if known.', { clearable: true })
  issuedOn?: string | null;

  @LocalizedField('Title, without type and number.', { clearable: true, max: 2000 })
  title?: LocalizedTextInput[] | null;

  @TextField('Where date and title were found, if not in the instrument itself.', {
    clearable: true,
    max: 1000,
  })
  provenance?: string | null;
}

@InputType({ description: 'A programme that the directory does not know yet.' })
export class RegisterProgrammeInput extends MutationInput {
  @LocalizedField('Official name.', { max: 1000 })
  name: LocalizedTextInput[];

  @TextsField('Other forms in which sources print the name.', { clearable: true, max: 500 })
  printedForms?: string[] | null;

  @IdField('The instrument that set it up.', { clearable: true })
  basisId?: string | null;
}
