import { Injectable } from '@nestjs/common';
import { Reader, type ReadRequest } from '../platform/graphql/index.js';
import { outgoingMailShape } from './outgoing-mail.shapes.js';
import type { OutboxArgs } from './outgoing-mail.type.js';

@Injectable()
export class OutboxQueries {
  constructor(private readonly reader: Reader) {}

  /** Newest first: ids are made in the order of time. */
  outbox(request: ReadRequest, { state, kind, conferenceId, ...page }: OutboxArgs) {
    return this.reader.page(outgoingMailShape, request, page, statement => ({
      order: [],
      descending: true,
      where: mail => [
        ...(state ? [`${mail}.state = ${statement.param(state)}::mail_state`] : []),
        ...(kind ? [`${mail}.kind = ${statement.param(kind)}::mail_kind`] : []),
        ...(conferenceId
          ? [`${mail}.conference_ids @> array[${statement.id(conferenceId, 'conferenceId')}]`]
          : []),
      ],
    }));
  }
}
