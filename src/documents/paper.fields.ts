import { Args, Parent } from '@nestjs/graphql';
import { AgendaItem } from '../agenda/index.js';
import { Conference } from '../conferences/index.js';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  loadedPage,
  PageArgs,
  type Row,
} from '../platform/graphql/index.js';
import { Paper, PaperConnection } from './paper.type.js';

@FieldsOf(() => Paper)
export class PaperFields {
  @LoadedField(() => String, { description: 'Title.' })
  title(@Parent() paper: Row, @Args() args: LanguageArgs) {
    return inLanguage(paper.title as LocalizedText, args);
  }
}

@FieldsOf(() => Conference)
export class ConferencePaperFields {
  @LoadedField(() => PaperConnection, {
    description:
      'Its papers, in the order in which they were added; those that lie at no item are for its staff.',
  })
  papers(@Parent() conference: Row, @Args() args: PageArgs) {
    return loadedPage(conference, 'papers', args);
  }
}

@FieldsOf(() => AgendaItem)
export class AgendaItemPaperFields {
  @LoadedField(() => [Paper], {
    description: 'The papers that lie at it now, also where the version of the agenda is an older one.',
  })
  papers(@Parent() item: Row) {
    return item.papers;
  }
}
