import { uuidv7 } from 'uuidv7';
import { AssignmentState } from '../assignment.states.js';

/** An open share, with what must be known of it to pass it on. Days are calendar dates, which compare as texts. */
export interface OpenShare {
  id: string;
  directiveId: string;
  conferenceId: string;
  bodyId: string;
  position: number;
  addressed: boolean;
  expandedFromId: string | null;
  state: AssignmentState;
  inForceOn: string;
  deadline: string | null;
  acceptedOn: string | null;
  completedOn: string | null;
  /** The deadline as the directive gives it. */
  originalDeadline: string | null;
}

/** A share of a successor after it has taken others over. */
export interface Received extends OpenShare {
  isNew: boolean;
  takenOver: OpenShare[];
  /** The deadline that it had before, if it is later now. */
  extendedFrom: string | null;
}

const S = AssignmentState;
const BEGUN: readonly AssignmentState[] = [S.IN_PROGRESS, S.REPORTED_DONE, S.RETURNED];

/**
 * Who receives what, one share a directive and successor: an open one of its own takes the others in, else there is a
 * new one, even if the successor is done with a share of its own, for that stays done. Nobody's time becomes shorter:
 * the latest deadline counts. What was reported done stays so only if all of it was.
 * @param successors the body that each body passes to
 * @param own open shares of the successors
 */
export function receive(
  shares: readonly OpenShare[],
  own: readonly OpenShare[],
  successors: ReadonlyMap<string, string>,
  day: string,
): Received[] {
  const ownBy = new Map(own.map(share => [`${share.directiveId} ${share.bodyId}`, share]));
  const passing = groupedBy(shares, share => `${share.directiveId} ${successors.get(share.bodyId)}`);
  return [...passing].map(([key, takenOver]) => {
    const mine = ownBy.get(key);
    const all = mine ? [mine, ...takenOver] : takenOver;
    const [first] = takenOver as [OpenShare];
    const state = together(all.map(share => share.state));
    const deadline = latest(all.map(share => share.deadline));
    const before = mine ? mine.deadline : first.originalDeadline;
    return {
      ...(mine ?? {
        ...first,
        id: uuidv7(),
        bodyId: successors.get(first.bodyId)!,
        inForceOn: latest([day, ...all.map(share => share.inForceOn)])!,
      }),
      isNew: !mine,
      takenOver,
      state,
      deadline,
      extendedFrom: before && deadline && deadline > before ? before : null,
      acceptedOn: all.every(share => share.acceptedOn) ? latest(all.map(share => share.acceptedOn)) : null,
      completedOn: state === S.REPORTED_DONE ? latest(all.map(share => share.completedOn)) : null,
    };
  });
}

/** The state of shares that become one: their own if they agree, else whether work has begun. */
function together(states: readonly AssignmentState[]): AssignmentState {
  const [first] = states as [AssignmentState];
  if (states.every(state => state === first)) return first;
  return states.some(state => BEGUN.includes(state)) ? S.IN_PROGRESS : S.ASSIGNED;
}

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce((last, day) => (day && (!last || day > last) ? day : last), null);
}

export function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
