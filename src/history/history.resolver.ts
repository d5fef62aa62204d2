import { Args, Query, Resolver } from '@nestjs/graphql';
import { Reading, type ReadRequest } from '../platform/graphql/index.js';
import { HistoryQueries } from './history.queries.js';
import { AuditEntryConnection, AuditLogArgs } from './history.type.js';

@Resolver()
export class HistoryResolver {
  constructor(private readonly queries: HistoryQueries) {}

  @Query(() => AuditEntryConnection, {
    description: 'Who has done what, in all conferences and beside them, newest first.',
  })
  auditLog(@Args() args: AuditLogArgs, @Reading() request: ReadRequest) {
    return this.queries.auditLog(request, args);
  }
}
