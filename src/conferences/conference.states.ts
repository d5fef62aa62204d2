import { registerEnumType } from '@nestjs/graphql';

export enum ConferenceState {
  DRAFT = 'DRAFT',
  PLANNED = 'PLANNED',
  CONVENED = 'CONVENED',
  OPEN = 'OPEN',
  ADJOURNED = 'ADJOURNED',
  CLOSED = 'CLOSED',
  CONCLUDED = 'CONCLUDED',
  ARCHIVED = 'ARCHIVED',
  POSTPONED = 'POSTPONED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(ConferenceState, {
  name: 'ConferenceState',
  description: 'Where a conference stands in its life.',
  valuesMap: {
    DRAFT: { description: 'Being prepared; the plan is not approved.' },
    PLANNED: { description: 'The plan is approved.' },
    CONVENED: { description: 'The invitations are issued.' },
    OPEN: { description: 'In progress.' },
    ADJOURNED: { description: 'Interrupted, to be resumed.' },
    CLOSED: { description: 'Over; minutes and notice of conclusions are still to come, or unknown.' },
    CONCLUDED: { description: 'Minutes signed; notice of conclusions issued or declared not needed.' },
    ARCHIVED: { description: 'The file is in the archive.' },
    POSTPONED: { description: 'Put off, to a new date or to none yet.' },
    CANCELLED: { description: 'Will not take place.' },
  },
});

export enum ConferenceAction {
  PLAN = 'PLAN',
  CONVENE = 'CONVENE',
  OPEN = 'OPEN',
  ADJOURN = 'ADJOURN',
  RESUME = 'RESUME',
  CLOSE = 'CLOSE',
  CONCLUDE = 'CONCLUDE',
  ARCHIVE = 'ARCHIVE',
  POSTPONE = 'POSTPONE',
  CANCEL = 'CANCEL',
}

registerEnumType(ConferenceAction, {
  name: 'ConferenceAction',
  description: 'A step in the life of a conference.',
  valuesMap: {
    PLAN: { description: 'Approve the plan.' },
    CONVENE: { description: 'Issue the invitations; needs a chair.' },
    OPEN: { description: 'Open the conference.' },
    ADJOURN: { description: 'Interrupt it.' },
    RESUME: { description: 'Go on after an interruption.' },
    CLOSE: { description: 'Close it.' },
    CONCLUDE: { description: 'Minutes signed and notice issued or not needed.' },
    ARCHIVE: { description: 'Hand the file over to the archive.' },
    POSTPONE: { description: 'Put it off (`postponeConference`).' },
    CANCEL: { description: 'Call it off (`cancelConference`).' },
  },
});

const S = ConferenceState;

/** From which states each step may be taken, and where it leads. */
export const CONFERENCE_TRANSITIONS: Record<
  ConferenceAction,
  { from: readonly ConferenceState[]; to: ConferenceState }
> = {
  PLAN: { from: [S.DRAFT, S.POSTPONED], to: S.PLANNED },
  CONVENE: { from: [S.PLANNED], to: S.CONVENED },
  OPEN: { from: [S.CONVENED], to: S.OPEN },
  ADJOURN: { from: [S.OPEN], to: S.ADJOURNED },
  RESUME: { from: [S.ADJOURNED], to: S.OPEN },
  CLOSE: { from: [S.OPEN], to: S.CLOSED },
  CONCLUDE: { from: [S.CLOSED], to: S.CONCLUDED },
  ARCHIVE: { from: [S.CONCLUDED], to: S.ARCHIVED },
  POSTPONE: { from: [S.PLANNED, S.CONVENED], to: S.POSTPONED },
  CANCEL: { from: [S.DRAFT, S.PLANNED, S.CONVENED, S.POSTPONED], to: S.CANCELLED },
};

/** The steps that may be taken now. */
export function allowedActions(state: ConferenceState): ConferenceAction[] {
  return Object.values(ConferenceAction).filter(action =>
    CONFERENCE_TRANSITIONS[action].from.includes(state),
  );
}

const SETTLED: readonly ConferenceState[] = [S.CONCLUDED, S.ARCHIVED, S.CANCELLED];

/** Whether the record of the conference no longer changes. */
export function isSettled(state: ConferenceState): boolean {
  return SETTLED.includes(state);
}

const OVER: readonly ConferenceState[] = [S.CLOSED, ...SETTLED];

/** Whether nobody comes to the conference any more: it was held, or will not be. */
export function isOver(state: ConferenceState): boolean {
  return OVER.includes(state);
}

/** SQL: the same. */
export function isOverSql(state: string): string {
  return `${state} in (${OVER.map(over => `'${over}'`).join(', ')})`;
}
