import { Args, Context, Parent } from '@nestjs/graphql';
import { Body } from '../../directory/index.js';
import {
  DateScalar,
  FieldsOf,
  LoadedField,
  loadedPage,
  PageArgs,
  type RequestContext,
  type Row,
} from '../../platform/graphql/index.js';
import { AssignmentAction, type AssignmentState, possibleSteps } from '../assignment.states.js';
import { Assignment, AssignmentConnection } from '../assignment.type.js';
import { WorkArgs } from './follow-up.args.js';
import { EvidenceConnection, Extension, ProgressEntry, ProgressEntryConnection } from './follow-up.type.js';

@FieldsOf(() => Assignment)
export class AssignmentFollowUpFields {
  @LoadedField(() => ProgressEntryConnection, {
    description:
      'What the body and those who monitor it have said, newest first; none for those who do not follow the share.',
  })
  progress(@Parent() assignment: Row, @Args() args: PageArgs) {
    return loadedPage(assignment, 'progress', args);
  }

  @LoadedField(() => ProgressEntry, {
    nullable: true,
    description:
      'The newest report of the body; null if there is none, and for those who do not follow the share.',
  })
  latestProgress(@Parent() assignment: Row) {
    return assignment.latestProgress;
  }

  @LoadedField(() => EvidenceConnection, {
    description: 'All evidence for it, newest first; none for those who do not follow the share.',
  })
  evidence(@Parent() assignment: Row, @Args() args: PageArgs) {
    return loadedPage(assignment, 'evidence', args);
  }

  @LoadedField(() => [Extension], {
    description: 'The requests for more time, earliest first; none for those who do not follow the share.',
  })
  extensions(@Parent() assignment: Row) {
    return assignment.extensions;
  }

  @LoadedField(() => DateScalar, {
    nullable: true,
    description:
      'Last day to carry it out before any extension; null if there is none, and while it is not followed.',
  })
  originalDeadline(@Parent() assignment: Row) {
    return assignment.originalDeadline;
  }

  @LoadedField(() => [AssignmentAction], {
    description: 'The steps that its state allows now and that are for the viewer to take.',
  })
  allowedActions(@Parent() assignment: Row, _: object, @Context() { actor }: RequestContext) {
    return actor.mayWrite ? stepsFor(assignment as unknown as ViewedShare) : [];
  }
}

@FieldsOf(() => Body)
export class BodyAssignmentsFields {
  @LoadedField(() => AssignmentConnection, {
    description: 'The shares that it leads and that are followed: what is open first, by deadline.',
  })
  assignments(@Parent() body: Row, @Args() args: WorkArgs) {
    return loadedPage(body, 'assignments', args);
  }
}

interface ViewedShare {
  state: AssignmentState | null;
  deadline: string | null;
  isPerformed: boolean;
  isMonitored: boolean;
  isOwnReport: boolean;
  isOwnRequest: boolean;
  hasRequest: boolean;
}

function stepsFor(share: ViewedShare): AssignmentAction[] {
  const { state, deadline, isPerformed, isMonitored, isOwnReport, isOwnRequest, hasRequest } = share;
  const isFor: Record<AssignmentAction, boolean> = {
    ACCEPT: isPerformed,
    REPORT_PROGRESS: isPerformed,
    REPORT_DONE: isPerformed,
    REQUEST_EXTENSION: isPerformed && deadline !== null && !hasRequest,
    CONFIRM: isMonitored && !isOwnReport,
    RETURN: isMonitored && !isOwnReport,
    DECIDE_EXTENSION: isMonitored && hasRequest && !isOwnRequest,
  };
  return state === null ? [] : possibleSteps(state).filter(action => isFor[action]);
}
