import { InputType } from '@nestjs/graphql';
import {
  DateField,
  EnumField,
  IdField,
  InputListField,
  IntField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';
import { NoticeSection, SigningCapacity } from './notice.enums.js';

@InputType({
  description:
    'A notice is compiled from the findings and directives of a conference that no issued notice names yet.',
})
export class DraftNoticeInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;
}

@InputType({ description: 'A draft is compiled anew; what was edited in it is lost.' })
export class RecompileNoticeInput extends MutationInput {
  @IdField('The notice.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}

@InputType({ description: 'A paragraph; it may be about one directive or one finding of the conference.' })
export class NoticeParagraphInput {
  @EnumField(NoticeSection, 'The section that it stands in.')
  section: NoticeSection;

  @LocalizedField('The text.', { max: 10_000 })
  text: LocalizedTextInput[];

  @IdField('The directive that it gives notice of; it is issued with the notice.', { clearable: true })
  directiveId?: string | null;

  @IdField('The finding that it states.', { clearable: true })
  findingId?: string | null;
}

@InputType({
  description: 'Changes of a draft; absent is unchanged. The paragraphs are replaced as a whole.',
})
export class EditNoticeInput extends MutationInput {
  @IdField('The notice.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @LocalizedField('What it is about (trích yếu).', { optional: true, max: 1000 })
  subject?: LocalizedTextInput[];

  @InputListField(() => NoticeParagraphInput, 'All paragraphs, in order within their sections.', {
    optional: true,
  })
  paragraphs?: NoticeParagraphInput[];
}

@InputType({
  description:
    'A signed notice is numbered and issued, with the directives that it names; nothing of it changes after.',
})
export class IssueNoticeInput extends MutationInput {
  @IdField('The notice.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @DateField('Day of issue; not in the future.')
  issuedOn: string;

  @IntField('The number that the clerk has given; see `nextNoticeNumber`.', { min: 1, max: 99_999 })
  number: number;

  @TextField('The series of numbers, for example `TB`.', { max: 20 })
  series: string;

  @IdField('Who signed it.')
  personId: string;

  @IdField('The post in which it was signed, held on the day of issue.', { clearable: true })
  postId?: string | null;

  @EnumField(SigningCapacity, 'By what authority it was signed, if stated.', { clearable: true })
  capacity?: SigningCapacity | null;
}

@InputType({
  description: 'A new draft is to correct an issued notice; it begins with the text of that one.',
})
export class CorrectNoticeInput extends MutationInput {
  @IdField('The issued notice.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}

@InputType({ description: 'The conclusions of a conference need no notice.' })
export class DeclareNoticeNotNeededInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @TextField('Why.', { max: 1000 })
  reason: string;
}
