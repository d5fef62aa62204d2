import { Args, Context, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Conference } from '../conferences/index.js';
import {
  FieldsOf,
  LoadedField,
  loadedPage,
  mayCommand,
  type RequestContext,
  type Row,
} from '../platform/graphql/index.js';
import { NOTE_MESSAGES, type NoteFacts, notesOf } from './delegate.notes.js';
import { DELEGATE_ACTIONS, DelegateAction, type DelegateStage, possibleActions } from './delegate.states.js';
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
  @LoadedField(() => [DelegateAction], {
    description:
      'What the state allows now and the viewer may do about the delegate. For who is not of the staff, a closing date may stand against a substitution.',
  })
  allowedActions(
    @Parent() delegate: Row,
    _: object,
    @Context() { actor }: RequestContext,
    { schema }: GraphQLResolveInfo,
  ) {
    const { conferenceId, bodyId, personId } = delegate as unknown as Whose;
    const facts = { bodyIds: bodyId ? [bodyId] : [], personIds: [personId] };
    return possibleActions(delegate as unknown as DelegateStage).filter(action =>
      mayCommand(actor, schema, DELEGATE_ACTIONS[action].command, conferenceId, facts),
    );
  }

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

interface Whose {
  conferenceId: string;
  bodyId: string | null;
  personId: string;
}
