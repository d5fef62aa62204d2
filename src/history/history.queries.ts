import { Injectable } from '@nestjs/common';
import { Reader, type ReadRequest } from '../platform/graphql/index.js';
import { auditEntryShape, chainOf } from './history.shapes.js';
import type { AuditLogArgs } from './history.type.js';

@Injectable()
export class HistoryQueries {
  constructor(private readonly reader: Reader) {}

  /** Newest first; ids are made in the order of time, across the chains. */
  auditLog(request: ReadRequest, { conferenceId, ...page }: AuditLogArgs) {
    return this.reader.page(auditEntryShape, request, page, statement =>
      conferenceId
        ? chainOf(statement.id(conferenceId, 'conferenceId'))
        : { where: () => [], order: [], descending: true },
    );
  }
}
