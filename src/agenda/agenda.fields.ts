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
import { AgendaItem, AgendaSession, Presenter } from './agenda.type.js';

@FieldsOf(() => Conference)
export class ConferenceAgendaFields {
  @LoadedField(() => [AgendaSession], {
    description:
      'Sessions of the working draft of its agenda, in order: for its staff, and empty for others, who read `agenda`. ' +
      'Where an agenda was never published, the draft is the record of a conference that is over, and for all who see it.',
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

  @LoadedField(() => String, {
    nullable: true,
    description: 'Name of its room; in a published version, as it was on the day of publication.',
  })
  roomName(@Parent() session: Row, @Args() args: LanguageArgs) {
    return inLanguage(session.roomName as LocalizedText | null, args);
  }
}

@FieldsOf(() => AgendaItem)
export class AgendaItemFields {
  @LoadedField(() => String, { description: 'Title.' })
  title(@Parent() item: Row, @Args() args: LanguageArgs) {
    return inLanguage(item.title as LocalizedText, args);
  }

  @LoadedField(() => String, {
    nullable: true,
    description:
      'Name of its room, else of that of its session; in a published version, as it was on the day of publication.',
  })
  roomName(@Parent() item: Row, @Args() args: LanguageArgs) {
    return inLanguage(item.roomName as LocalizedText | null, args);
  }
}

@FieldsOf(() => Presenter)
export class PresenterFields {
  @LoadedField(() => String, {
    nullable: true,
    description: 'Title of the post; in a published version, as it was on the day of publication.',
  })
  postTitle(@Parent() presenter: Row, @Args() args: LanguageArgs) {
    return inLanguage(presenter.postTitle as LocalizedText | null, args);
  }

  @LoadedField(() => String, {
    nullable: true,
    description: 'Name of the body; in a published version, as it was on the day of publication.',
  })
  bodyName(@Parent() presenter: Row, @Args() args: LanguageArgs) {
    return inLanguage(presenter.bodyName as LocalizedText | null, args);
  }
}
