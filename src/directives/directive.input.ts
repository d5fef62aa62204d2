import { InputType } from '@nestjs/graphql';
import { SourceKind } from '../conferences/index.js';
import {
  BooleanField,
  DateField,
  EnumField,
  IdField,
  InputListField,
  LanguageField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';
import { AssignmentRole, DirectiveForce, DirectiveTiming } from './directive.enums.js';

/** Assignments that one directive may have; more bodies than that are a group. */
const MOST_ASSIGNMENTS = 200;

@InputType({ description: 'A share in a directive, of a body or of a group of bodies: one of the two.' })
export class AssignmentInput {
  @EnumField(AssignmentRole, 'What it is to do. Only one leads.')
  role: AssignmentRole;

  @IdField('The body.', { clearable: true })
  bodyId?: string | null;

  @IdField('The group of bodies; it is expanded to its members on issue.', { clearable: true })
  groupId?: string | null;

  @BooleanField(
    'Whether the speaker addressed it, and not only named it as the one to act in the end; true if not given.',
    {
      optional: true,
    },
  )
  addressed?: boolean;
}

@InputType({
  description:
    'A directive, as heard or read. It is kept even where it is not clear who is addressed or who leads.',
})
export class RecordDirectiveInput extends MutationInput {
  @IdField('The conference that it was stated at.')
  conferenceId: string;

  @IdField(
    'The entry of the minutes of the conference that it is taken from, a `DIRECTIVE` or a `DECISION`: what is not given is as there, as far as it tells text, speaker, capacity and item.',
    { clearable: true },
  )
  minutesEntryId?: string | null;

  @TextField('The text word for word; needed unless it is that of the entry.', {
    optional: true,
    max: 10_000,
  })
  text?: string;

  @LanguageField('Language of the text.')
  language: string;

  @LocalizedField('Translations of the text into other languages.', { clearable: true, max: 10_000 })
  translations?: LocalizedTextInput[] | null;

  @LocalizedField('What is to be done, in short.', { clearable: true, max: 1000 })
  summary?: LocalizedTextInput[] | null;

  @LocalizedField('What it is to be done for.', { clearable: true, max: 1000 })
  purpose?: LocalizedTextInput[] | null;

  @EnumField(DirectiveForce, 'How strongly it binds.')
  force: DirectiveForce;

  @TextField('The verb that was used, for example `đề nghị`.', { clearable: true, max: 100 })
  verb?: string | null;

  @IdField('The person who stated it; needed unless it is the speaker of the entry.', { optional: true })
  statedById?: string;

  @IdField('The post in which it was stated; it must be held on the first day of the conference.', {
    clearable: true,
  })
  postId?: string | null;

  @TextField('The capacity of the speaker as the source prints it.', { clearable: true, max: 300 })
  capacityPrinted?: string | null;

  @EnumField(SourceKind, 'In what it was stated.')
  statedIn: SourceKind;

  @IdField('What we know it from: a source of this conference.', { clearable: true })
  sourceId?: string | null;

  @TextField('How an unclear text was read, and how else it can be read.', { clearable: true, max: 2000 })
  interpretationNote?: string | null;

  @IdField('The agenda item of this conference at which it was stated.', { clearable: true })
  agendaItemId?: string | null;

  @IdField('The programme within which it is to be carried out.', { clearable: true })
  programmeId?: string | null;

  @LocalizedField('What is expected to come out of it.', { clearable: true, max: 1000 })
  expectedOutput?: LocalizedTextInput[] | null;

  @EnumField(DirectiveTiming, 'Whether it has a deadline, is ongoing or waits for an event.')
  timing: DirectiveTiming;

  @DateField('Last day to carry it out; needed for `FIXED`, and for nothing else.', { clearable: true })
  deadline?: string | null;

  @LocalizedField('What it waits for; needed for `ON_EVENT`, and for nothing else.', { clearable: true })
  event?: LocalizedTextInput[] | null;

  @DateField('Day on which it is to be reviewed; needed to issue an ongoing one.', { clearable: true })
  reviewOn?: string | null;

  @IdField('The directive of this conference that staff derived it from.', { clearable: true })
  derivedFromId?: string | null;

  @InputListField(() => AssignmentInput, 'Who has which share, in order.', {
    optional: true,
    max: MOST_ASSIGNMENTS,
  })
  assignments?: AssignmentInput[];
}

@InputType({
  description:
    'Corrections of a directive that is not issued yet; absent is unchanged, null clears. Another text brings a verified directive back to `RECORDED`. Who has which share is changed by `assignDirective`.',
})
export class UpdateDirectiveInput extends MutationInput {
  @IdField('The directive.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('The text word for word.', { optional: true, max: 10_000 })
  text?: string;

  @LanguageField('Language of the text.', { optional: true })
  language?: string;

  @LocalizedField('Translations of the text into other languages, all of them.', {
    clearable: true,
    max: 10_000,
  })
  translations?: LocalizedTextInput[] | null;

  @LocalizedField('What is to be done, in short.', { clearable: true, max: 1000 })
  summary?: LocalizedTextInput[] | null;

  @LocalizedField('What it is to be done for.', { clearable: true, max: 1000 })
  purpose?: LocalizedTextInput[] | null;

  @EnumField(DirectiveForce, 'How strongly it binds.', { optional: true })
  force?: DirectiveForce;

  @TextField('The verb that was used, for example `đề nghị`.', { clearable: true, max: 100 })
  verb?: string | null;

  @IdField('The person who stated it.', { optional: true })
  statedById?: string;

  @IdField('The post in which it was stated; it must be held on the first day of the conference.', {
    clearable: true,
  })
  postId?: string | null;

  @TextField('The capacity of the speaker as the source prints it.', { clearable: true, max: 300 })
  capacityPrinted?: string | null;

  @EnumField(SourceKind, 'In what it was stated.', { optional: true })
  statedIn?: SourceKind;

  @IdField('What we know it from: a source of its conference.', { clearable: true })
  sourceId?: string | null;

  @TextField('How an unclear text was read, and how else it can be read.', { clearable: true, max: 2000 })
  interpretationNote?: string | null;

  @IdField('The agenda item of its conference at which it was stated.', { clearable: true })
  agendaItemId?: string | null;

  @IdField('The programme within which it is to be carried out.', { clearable: true })
  programmeId?: string | null;

  @LocalizedField('What is expected to come out of it.', { clearable: true, max: 1000 })
  expectedOutput?: LocalizedTextInput[] | null;

  @EnumField(DirectiveTiming, 'Whether it has a deadline, is ongoing or waits for an event.', {
    optional: true,
  })
  timing?: DirectiveTiming;

  @DateField('Last day to carry it out.', { clearable: true })
  deadline?: string | null;

  @LocalizedField('What it waits for.', { clearable: true })
  event?: LocalizedTextInput[] | null;

  @DateField('Day on which it is to be reviewed.', { clearable: true })
  reviewOn?: string | null;
}

@InputType({
  description: 'Who has which share in a directive that is not issued yet; the whole list is replaced.',
})
export class AssignDirectiveInput extends MutationInput {
  @IdField('The directive.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @InputListField(() => AssignmentInput, 'All assignments, in order.', { max: MOST_ASSIGNMENTS })
  assignments: AssignmentInput[];
}
