import { Args, Parent } from '@nestjs/graphql';
import { Conference } from '../../conferences/index.js';
import type { Message } from '../../platform/errors/index.js';
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
} from '../../platform/graphql/index.js';
import type { AgendaContent } from './agenda-content.js';
import { type AgendaDifference, agendaDifferences } from './agenda-diff.js';
import { inWords } from './agenda-diff.words.js';
import {
  AgendaArgs,
  AgendaChange,
  AgendaDraft,
  AgendaVersion,
  AgendaVersionConnection,
} from './agenda-version.type.js';

/** As how many fields a list of changes counts: two whole agendas are read and compared for it. */
const COMPARED = 700;

@FieldsOf(() => Conference)
export class ConferenceAgendaVersionFields {
  @LoadedField(() => AgendaVersion, {
    nullable: true,
    description:
      'Its agenda as published; null if it was not published, or there is no version of that number.',
  })
  agenda(@Parent() conference: Row, @Args() args: AgendaArgs) {
    return loaded(conference, 'agenda', args);
  }

  @LoadedField(() => AgendaVersionConnection, {
    description: 'All published versions of its agenda, newest first.',
  })
  agendaVersions(@Parent() conference: Row, @Args() args: PageArgs) {
    return loadedPage(conference, 'agendaVersions', args);
  }

  @LoadedField(() => AgendaDraft, {
    nullable: true,
    description:
      'Where the working draft of its agenda stands; null before its first change, and for those who are not its staff.',
  })
  agendaDraft(@Parent() conference: Row) {
    return conference.agendaDraft;
  }
}

@FieldsOf(() => AgendaVersion)
export class AgendaVersionFields {
  @LoadedField(() => [AgendaChange], {
    weight: COMPARED,
    description:
      'In what it differs from the version before, as far as the viewer sees both: sessions first, then items by time. ' +
      'Empty for the first.',
  })
  changes(@Parent() version: Row) {
    return version.before ? changesOf(version) : [];
  }
}

@FieldsOf(() => AgendaDraft)
export class AgendaDraftFields {
  @LoadedField(() => [AgendaChange], {
    weight: COMPARED,
    description:
      'What publishing it would change for its readers: in what it differs from the current version. Before the first ' +
      'version, everything is new.',
  })
  changes(@Parent() draft: Row) {
    return changesOf(draft);
  }
}

@FieldsOf(() => AgendaChange)
export class AgendaChangeFields {
  @LoadedField(() => String, {
    nullable: true,
    description: 'Title of the session or the item, the newer one; null if a session has none.',
  })
  title(@Parent() { after, before }: ToldDifference, @Args() args: LanguageArgs) {
    return inLanguage((after ?? before)!.title, args);
  }

  @LoadedField(() => String, {
    description: 'The change as a sentence, in Vietnamese or English; times are those of the conference.',
  })
  text(@Parent() change: ToldDifference, @Args() args: LanguageArgs) {
    return inLanguage(change.words as unknown as LocalizedText, args);
  }
}

/** A difference with its words, as a row of the answer. */
type ToldDifference = AgendaDifference & { words: Message };

/** From a row that holds what is compared (`before`, `after`) and the zone in which times are told. */
export function changesOf(row: Row): ToldDifference[] {
  const { before, after, timeZone } = row as {
    before: AgendaContent;
    after: AgendaContent;
    timeZone: string;
  };
  return agendaDifferences(before, after).map(difference => ({
    ...difference,
    words: inWords(difference, timeZone),
  }));
}
