import { Args, Context, Parent } from '@nestjs/graphql';
import { Conference } from '../conferences/index.js';
import { Body } from '../directory/index.js';
import { MinutesEntry } from '../minutes/index.js';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  loadedPage,
  PageArgs,
  type RequestContext,
  type Row,
} from '../platform/graphql/index.js';
import { Assignment, AssignmentConnection } from './assignment.type.js';
import { NOTE_MESSAGES, type NoteFacts, notesOf } from './directive.notes.js';
import { allowedActions, DirectiveAction, type Stage } from './directive.states.js';
import { Directive, DirectiveConnection, DirectiveNote } from './directive.type.js';
import { BodyDirectivesArgs, ConferenceDirectivesArgs } from './directives.args.js';

@FieldsOf(() => Directive)
export class DirectiveFields {
  @LoadedField(() => String, {
    description: 'The text word for word; in a language that it has been translated into, the translation.',
  })
  text(@Parent() directive: Row, @Args() { language }: LanguageArgs) {
    const translations = directive.translations as LocalizedText | null;
    return (language && translations?.[language]) ?? directive.text;
  }

  @LoadedField(() => String, { nullable: true, description: 'What is to be done, in short.' })
  summary(@Parent() directive: Row, @Args() args: LanguageArgs) {
    return inLanguage(directive.summary as LocalizedText | null, args);
  }

  @LoadedField(() => String, { nullable: true, description: 'What it is to be done for.' })
  purpose(@Parent() directive: Row, @Args() args: LanguageArgs) {
    return inLanguage(directive.purpose as LocalizedText | null, args);
  }

  @LoadedField(() => String, {
    nullable: true,
    description: 'What is expected to come out of it (sản phẩm).',
  })
  expectedOutput(@Parent() directive: Row, @Args() args: LanguageArgs) {
    return inLanguage(directive.expectedOutput as LocalizedText | null, args);
  }

  @LoadedField(() => String, {
    nullable: true,
    description: 'What it waits for; null unless its timing is `ON_EVENT`.',
  })
  event(@Parent() directive: Row, @Args() args: LanguageArgs) {
    return inLanguage(directive.event as LocalizedText | null, args);
  }

  @LoadedField(() => [DirectiveAction], { description: 'The steps that its state and timing allow now.' })
  allowedActions(@Parent() directive: Row) {
    return allowedActions(directive as unknown as Stage);
  }

  @LoadedField(() => [DirectiveNote], {
    description: 'What a reader should know about it: what is unusual, and what is missing.',
  })
  notes(@Parent() directive: Row, _: object, @Context() { language }: RequestContext) {
    return notesOf(directive as unknown as NoteFacts).map(code => ({
      code,
      message: NOTE_MESSAGES[code][language],
    }));
  }
}

@FieldsOf(() => Assignment)
export class AssignmentFields {
  @LoadedField(() => Directive, { description: 'The directive that it is a share in.' })
  directive(@Parent() assignment: Row) {
    return assignment.directive;
  }

  @LoadedField(() => AssignmentConnection, {
    nullable: true,
    description:
      'The shares of the members of a group as of the day from which the directive is in force, frozen then, and of those who took shares over from them; a member that had the same role already is not given it twice. Null before that day, and for a body.',
  })
  members(@Parent() assignment: Row, @Args() args: PageArgs) {
    return loadedPage(assignment, 'members', args);
  }
}

@FieldsOf(() => Conference)
export class ConferenceDirectivesFields {
  @LoadedField(() => DirectiveConnection, {
    description: 'The directives that were stated at it, by number.',
  })
  directives(@Parent() conference: Row, @Args() args: ConferenceDirectivesArgs) {
    return loadedPage(conference, 'directives', args);
  }
}

@FieldsOf(() => Body)
export class BodyDirectivesFields {
  @LoadedField(() => DirectiveConnection, {
    description: 'The directives in which it has a share, by itself or as a member of a group, newest first.',
  })
  directives(@Parent() body: Row, @Args() args: BodyDirectivesArgs) {
    return loadedPage(body, 'directives', args);
  }
}

@FieldsOf(() => MinutesEntry)
export class MinutesEntryDirectivesFields {
  @LoadedField(() => [Directive], { description: 'The directives that were taken from it, by number.' })
  directives(@Parent() entry: Row) {
    return entry.directives;
  }
}
