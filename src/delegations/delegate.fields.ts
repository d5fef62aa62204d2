import { Args, Context, Parent } from '@nestjs/graphql';
import { Conference } from '../conferences/index.js';
import {
  FieldsOf,
  LoadedField,
  loadedPage,
  type RequestContext,
  type Row,
} from '../platform/graphql/index.js';
import { NOTE_MESSAGES, type NoteFacts, notesOf } from './delegate.notes.js';
import {
  Delegate,
  DelegateConnection,
  DelegateNote,
  DelegatesArgs,
  SubstitutionConnection,
  SubstitutionsArgs,
} from './delegate.type.js';
import { SiteSummary } from './site-seats.type.js';

@FieldsOf(() => Conference)
export class ConferenceDelegateFields {
  @LoadedField(() => DelegateConnection, {
    description: 'Whom bodies send, and the guests, in the order of precedence or another one.',
  })
  delegates(@Parent() conference: Row, @Args() args: DelegatesArgs) {
    return loadedPage(conference, 'delegates', args);
  }

  @LoadedField(() => SubstitutionConnection, {
    description: 'Who is to come instead of delegates, in the order in which it was asked for.',
  })
  substitutions(@Parent() conference: Row, @Args() args: SubstitutionsArgs) {
    return loadedPage(conference, 'substitutions', args);
  }

  @LoadedField(() => SiteSummary, {
    nullable: true,
    description: 'Seats and delegates by site; for the staff of the conference.',
  })
  siteSummary(@Parent() conference: Row) {
    return conference.siteSummary;
  }
}

@FieldsOf(() => Delegate)
export class DelegateFields {
  @LoadedField(() => [DelegateNote], {
    nullable: true,
    description: 'What the organisers should know; for the staff, the body and the person.',
  })
  notes(@Parent() delegate: Row, _: object, @Context() { language }: RequestContext) {
    // Where the reader may not see them, all that they are drawn from is null.
    if (!delegate.known) return null;
    return notesOf(delegate as unknown as NoteFacts).map(code => ({
      code,
      message: NOTE_MESSAGES[code][language],
    }));
  }
}
