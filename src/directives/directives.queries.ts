import { Injectable } from '@nestjs/common';
import { Reader, type ReadRequest } from '../platform/graphql/index.js';
import { concerns, directiveShape, searched } from './directive.shapes.js';
import type { DirectivesArgs } from './directives.args.js';

@Injectable()
export class DirectivesQueries {
  constructor(private readonly reader: Reader) {}

  directive(request: ReadRequest, id: string) {
    return this.reader.one(
      directiveShape,
      request,
      (row, statement) => `${row}.id = ${statement.id(id, 'id')}`,
    );
  }

  /** Newest first: ids are made in the order of time. */
  directives(
    request: ReadRequest,
    { text, bodyId, groupId, conferenceId, force, state, timing, ...page }: DirectivesArgs,
  ) {
    return this.reader.page(directiveShape, request, page, statement => ({
      order: [],
      descending: true,
      where: row => [
        ...(bodyId ? [concerns(row, 'body_id', statement.id(bodyId, 'bodyId'))] : []),
        ...(groupId ? [concerns(row, 'group_id', statement.id(groupId, 'groupId'))] : []),
        ...(conferenceId ? [`${row}.conference_id = ${statement.id(conferenceId, 'conferenceId')}`] : []),
        ...(force ? [`${row}.force = ${statement.param(force)}::directive_force`] : []),
        ...(state ? [`${row}.state = ${statement.param(state)}::directive_state`] : []),
        ...(timing ? [`${row}.timing = ${statement.param(timing)}::directive_timing`] : []),
        ...(text ? [statement.words(text, searched(row))] : []),
      ],
    }));
  }
}
