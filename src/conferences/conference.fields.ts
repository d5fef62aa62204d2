import { Args, Parent } from '@nestjs/graphql';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  loaded,
  loadedPage,
  PageArgs,
  type Row,
} from '../platform/graphql/index.js';
import { allowedActions, ConferenceAction, type ConferenceState } from './conference.states.js';
import { Conference, ConferenceBasis, ConferenceKind } from './conference.type.js';
import { RoleAtConference, RolesArgs } from './conference-role.type.js';
import { Room, Site, SiteConnection } from './site.type.js';
import { Source } from './source.type.js';
import { ConferenceViewerCan } from './viewer-can.js';

@FieldsOf(() => Conference)
export class ConferenceFields {
  @LoadedField(() => String, { description: 'Title of the conference.' })
  title(@Parent() conference: Row, @Args() args: LanguageArgs) {
    return inLanguage(conference.title as LocalizedText, args);
  }

  @LoadedField(() => String, {
    nullable: true,
    description: 'Title at full length; null if the title is that.',
  })
  fullTitle(@Parent() conference: Row, @Args() args: LanguageArgs) {
    return inLanguage(conference.fullTitle as LocalizedText | null, args);
  }

  @LoadedField(() => String, { nullable: true, description: 'City or province; null is unknown.' })
  place(@Parent() conference: Row, @Args() args: LanguageArgs) {
    return inLanguage(conference.place as LocalizedText | null, args);
  }

  @LoadedField(() => String, { nullable: true, description: 'Building or hall; null is unknown.' })
  venue(@Parent() conference: Row, @Args() args: LanguageArgs) {
    return inLanguage(conference.venue as LocalizedText | null, args);
  }

  @LoadedField(() => [ConferenceAction], {
    description:
      'The steps that may be taken now; CONCLUDE once all is there that `advanceConference` asks for.',
  })
  allowedActions(@Parent() { state, concludable }: Row) {
    const actions = allowedActions(state as ConferenceState);
    return concludable === false ? actions.filter(action => action !== ConferenceAction.CONCLUDE) : actions;
  }

  @LoadedField(() => [Source], { description: 'What the record of the conference was taken from, in order.' })
  sources(@Parent() conference: Row) {
    return conference.sources;
  }

  @LoadedField(() => [RoleAtConference], {
    description: 'Who may do what at it, for its organisers; empty for others.',
  })
  roles(@Parent() conference: Row, @Args() args: RolesArgs) {
    return loaded(conference, 'roles', args);
  }

  @LoadedField(() => ConferenceViewerCan, { description: 'What the viewer may do at it.' })
  viewerCan(@Parent() conference: Row) {
    return conference.viewerCan;
  }

  @LoadedField(() => SiteConnection, { description: 'Its sites (điểm cầu), in order.' })
  sites(@Parent() conference: Row, @Args() args: PageArgs) {
    return loadedPage(conference, 'sites', args);
  }
}

@FieldsOf(() => ConferenceKind)
export class ConferenceKindFields {
  @LoadedField(() => String, { description: 'Name of the kind.' })
  name(@Parent() kind: Row, @Args() args: LanguageArgs) {
    return inLanguage(kind.name as LocalizedText, args);
  }
}

@FieldsOf(() => ConferenceBasis)
export class ConferenceBasisFields {
  @LoadedField(() => String, {
    nullable: true,
    description: 'The component of it that the conference is about; null is the whole.',
  })
  component(@Parent() basis: Row, @Args() args: LanguageArgs) {
    return inLanguage(basis.component as LocalizedText | null, args);
  }
}

@FieldsOf(() => Site)
export class SiteFields {
  @LoadedField(() => String, { description: 'Name of the site.' })
  name(@Parent() site: Row, @Args() args: LanguageArgs) {
    return inLanguage(site.name as LocalizedText, args);
  }
}

@FieldsOf(() => Room)
export class RoomFields {
  @LoadedField(() => String, { description: 'Name of the room.' })
  name(@Parent() room: Row, @Args() args: LanguageArgs) {
    return inLanguage(room.name as LocalizedText, args);
  }
}

@FieldsOf(() => Source)
export class SourceFields {
  @LoadedField(() => String, { description: 'Title.' })
  title(@Parent() source: Row, @Args() args: LanguageArgs) {
    return inLanguage(source.title as LocalizedText, args);
  }
}
