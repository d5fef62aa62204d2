import { registerEnumType } from '@nestjs/graphql';

export enum AgendaItemState {
  PLANNED = 'PLANNED',
  RUNNING = 'RUNNING',
  FINISHED = 'FINISHED',
  SKIPPED = 'SKIPPED',
}

registerEnumType(AgendaItemState, {
  name: 'AgendaItemState',
  description: 'How far an agenda item has come on the day (diễn biến).',
  valuesMap: {
    PLANNED: {
      description: 'Nothing is recorded: it has not begun or, once the conference is over, nobody noted it.',
    },
    RUNNING: { description: 'It has begun (đang diễn ra).' },
    FINISHED: { description: 'It is over (đã kết thúc).' },
    SKIPPED: { description: 'It is left out (bỏ qua).' },
  },
});

export type ItemCourseAction = 'START' | 'FINISH' | 'SKIP' | 'EXTEND' | 'RESET';

const S = AgendaItemState;

/** From which states each step may be taken, and where it leads. */
export const ITEM_COURSE_TRANSITIONS: Record<
  ItemCourseAction,
  { from: readonly AgendaItemState[]; to: AgendaItemState }
> = {
  START: { from: [S.PLANNED, S.SKIPPED], to: S.RUNNING },
  // Also of an item whose start nobody recorded, if that is told as well.
  FINISH: { from: [S.PLANNED, S.SKIPPED, S.RUNNING], to: S.FINISHED },
  SKIP: { from: [S.PLANNED], to: S.SKIPPED },
  EXTEND: { from: [S.RUNNING], to: S.RUNNING },
  RESET: { from: [S.RUNNING, S.FINISHED, S.SKIPPED], to: S.PLANNED },
};

/** The steps that may be taken now. */
export function allowedActions(state: AgendaItemState): ItemCourseAction[] {
  return (Object.keys(ITEM_COURSE_TRANSITIONS) as ItemCourseAction[]).filter(action =>
    ITEM_COURSE_TRANSITIONS[action].from.includes(state),
  );
}
