import { Args, Parent } from '@nestjs/graphql';
import { Delegate } from '../../delegations/index.js';
import { FieldsOf, LoadedField, loaded, type Row } from '../../platform/graphql/index.js';
import { Absence, Presence, PresenceArgs } from './presence.type.js';

@FieldsOf(() => Delegate)
export class DelegatePresenceFields {
  @LoadedField(() => Presence, {
    nullable: true,
    description:
      'The latest check-in of the delegate that counts; null: none, or not for the viewer to see. Who has left has `leftAt`.',
  })
  presence(@Parent() delegate: Row, @Args() args: PresenceArgs) {
    return loaded(delegate, 'presence', args);
  }

  @LoadedField(() => Absence, {
    nullable: true,
    description:
      'That the delegate does not come, as far as that is recorded. Who comes in spite of an excuse is present.',
  })
  absence(@Parent() delegate: Row, @Args() args: PresenceArgs) {
    return loaded(delegate, 'absence', args);
  }

  @LoadedField(() => [Presence], {
    description:
      'All check-ins of the delegate, at the conference and in sessions, also those that were taken back.',
  })
  presences(@Parent() delegate: Row) {
    return delegate.presences;
  }
}
