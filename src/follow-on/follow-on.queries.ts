import { Injectable } from '@nestjs/common';
import { Reader, type ReadRequest } from '../platform/graphql/index.js';
import type { StatusRequestsArgs } from './follow-on.args.js';
import { stateOf, statusRequestShape } from './follow-on.shapes.js';

@Injectable()
export class FollowOnQueries {
  constructor(private readonly reader: Reader) {}

  statusRequests(request: ReadRequest, { conferenceId, bodyId, state, ...page }: StatusRequestsArgs) {
    return this.reader.page(statusRequestShape, request, page, statement => ({
      order: [{ sql: row => `${row}.due_on`, type: 'date' }],
      where: row => [
        ...(conferenceId ? [`${row}.conference_id = ${statement.id(conferenceId, 'conferenceId')}`] : []),
        ...(bodyId
          ? [
              `${row}.assignment_id in (select share.id from assignment share where share.body_id = ${statement.id(bodyId, 'bodyId')})`,
            ]
          : []),
        ...(state ? [`${stateOf(row, statement)} = ${statement.param(state)}`] : []),
      ],
    }));
  }
}
