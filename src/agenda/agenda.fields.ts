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
import { AgendaItem, AgendaSession } from './agenda.type.js';

@FieldsOf(() => Conference)
export class ConferenceAgendaFields {
  @LoadedField(() => [AgendaSession], {
    description: 'Sessions of the working draft of its agenda, in order, as prepared by the organiser.',
  })
  sessions(@Parent() conference: Row) {
    return conference.sessions;
  }
}

@FieldsOf(() => AgendaSession)
export class AgendaSessionFields {
  @LoadedField(() => String, {
    nullable: true,
    description: 'Title; null if the session has none of its own.',
  })
  title(@Parent() session: Row, @Args() args: LanguageArgs) {
    return inLanguage(session.title as LocalizedText | null, args);
  }
}

@FieldsOf(() => AgendaItem)
export class AgendaItemFields {
  @LoadedField(() => String, { description: 'Title.' })
  title(@Parent() item: Row, @Args() args: LanguageArgs) {
    return inLanguage(item.title as LocalizedText, args);
  }
}
