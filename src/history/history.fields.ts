import { Args, Parent } from '@nestjs/graphql';
import { Conference } from '../conferences/index.js';
import { FieldsOf, LoadedField, loadedPage, PageArgs, type Row } from '../platform/graphql/index.js';
import { AuditChangeConnection, AuditEntry, AuditEntryConnection } from './history.type.js';

@FieldsOf(() => Conference)
export class ConferenceHistoryFields {
  @LoadedField(() => AuditEntryConnection, {
    nullable: true,
    description: 'Who has done what about this conference, newest first; null for those who may not know.',
  })
  history(@Parent() conference: Row, @Args() args: PageArgs) {
    return loadedPage(conference, 'history', args);
  }
}

@FieldsOf(() => AuditEntry)
export class AuditEntryFields {
  @LoadedField(() => AuditChangeConnection, {
    description:
      'The rows that the command has written, in the order of writing; what a report says only for those who see the report.',
  })
  changes(@Parent() entry: Row, @Args() args: PageArgs) {
    return loadedPage(entry, 'changes', args);
  }
}
