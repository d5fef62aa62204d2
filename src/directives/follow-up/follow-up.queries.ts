import { Injectable } from '@nestjs/common';
import { Reader, type ReadRequest, type Statement } from '../../platform/graphql/index.js';
import { assignmentShape } from '../assignment.shapes.js';
import { OPEN_STATES } from '../assignment.states.js';
import { monitors } from './follow-up.access.js';
import type { AssignmentsArgs, ExtensionsToDecideArgs } from './follow-up.args.js';
import { extensionShape } from './follow-up.shapes.js';
import { workList } from './follow-up.work-list.js';

@Injectable()
export class FollowUpQueries {
  constructor(private readonly reader: Reader) {}

  assignments(
    request: ReadRequest,
    { bodyId, conferenceId, monitored, state, dueBefore, ...page }: AssignmentsArgs,
  ) {
    return this.reader.page(assignmentShape, request, page, statement =>
      workList({ state, dueBefore }, statement, share => [
        ...(bodyId ? [`${share}.body_id = ${statement.id(bodyId, 'bodyId')}`] : []),
        ...(conferenceId ? [isAt(`${share}.directive_id`, conferenceId, statement)] : []),
        ...(monitored ? [monitors(share, statement)] : []),
      ]),
    );
  }

  /** What has waited longest comes first. */
  extensionsToDecide(request: ReadRequest, { conferenceId, ...page }: ExtensionsToDecideArgs) {
    return this.reader.page(extensionShape, request, page, statement => ({
      order: [],
      where: extension => [
        `${extension}.state = 'REQUESTED'`,
        `exists (select from assignment asking where asking.id = ${extension}.assignment_id ` +
          `and asking.state = any(${statement.param(OPEN_STATES)}::assignment_state[]) ` +
          `and ${monitors('asking', statement)}` +
          `${conferenceId ? ` and ${isAt('asking.directive_id', conferenceId, statement)}` : ''})`,
      ],
    }));
  }
}

function isAt(directive: string, conferenceId: string, statement: Statement): string {
  return `${directive} in (select id from directive where conference_id = ${statement.id(conferenceId, 'conferenceId')})`;
}
