import { Args, Parent } from '@nestjs/graphql';
import { Conference } from '../conferences/index.js';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  type Row,
} from '../platform/graphql/index.js';
import { NoticeDue, NoticeOfConclusions, NoticeParagraph } from './notice.type.js';

@FieldsOf(() => NoticeOfConclusions)
export class NoticeFields {
  @LoadedField(() => String, { description: 'What it is about (trích yếu).' })
  subject(@Parent() notice: Row, @Args() args: LanguageArgs) {
    return inLanguage(notice.subject as LocalizedText, args);
  }
}

@FieldsOf(() => NoticeParagraph)
export class NoticeParagraphFields {
  @LoadedField(() => String, { description: 'The text.' })
  text(@Parent() paragraph: Row, @Args() args: LanguageArgs) {
    return inLanguage(paragraph.text as LocalizedText, args);
  }
}

@FieldsOf(() => Conference)
export class ConferenceNoticesFields {
  @LoadedField(() => [NoticeOfConclusions], {
    description: 'Its notices of conclusions, earliest first, those that were corrected included.',
  })
  notices(@Parent() conference: Row) {
    return conference.notices;
  }

  @LoadedField(() => NoticeDue, { description: 'By when it owes a notice of conclusions.' })
  noticeDue(@Parent() conference: Row) {
    return conference.noticeDue;
  }
}
