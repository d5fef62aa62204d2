import { Injectable } from '@nestjs/common';
import { noSuchConference } from '../conferences/index.js';
import { type PageArgs, Reader, type ReadRequest, type Row } from '../platform/graphql/index.js';
import { isOwn } from './invitation.access.js';
import { invitationShape, inviteeShape } from './invitation.shapes.js';
import type { RecipientsArgs } from './invitation.type.js';
import { recipients } from './recipients.js';

@Injectable()
export class InvitationsQueries {
  constructor(private readonly reader: Reader) {}

  invitation(request: ReadRequest, id: string) {
    return this.reader.one(
      invitationShape,
      request,
      (row, statement) => `${row}.id = ${statement.id(id, 'id')}`,
    );
  }

  invitee(request: ReadRequest, id: string) {
    return this.reader.one(
      inviteeShape,
      request,
      (row, statement) => `${row}.id = ${statement.id(id, 'id')}`,
    );
  }

  /** Newest first: ids are made in the order of time. */
  myInvitations(request: ReadRequest, page: PageArgs) {
    return this.reader.page(inviteeShape, request, page, statement => ({
      order: [],
      descending: true,
      where: row => [isOwn(row, statement)],
    }));
  }

  /** @throws GraphQLError NOT_FOUND for who is not of the staff of the conference */
  async recipients(request: ReadRequest, args: RecipientsArgs): Promise<Row[]> {
    const found = await this.reader.value<Row[] | null>(request, statement =>
      recipients(args, request, statement),
    );
    if (!found) throw noSuchConference();
    return found;
  }
}
