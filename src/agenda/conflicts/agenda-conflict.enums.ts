import { registerEnumType } from '@nestjs/graphql';

export enum AgendaConflictKind {
  ROOM_USED_TWICE = 'ROOM_USED_TWICE',
  PRESENTER_IN_TWO_PLACES = 'PRESENTER_IN_TWO_PLACES',
  CHAIR_IN_TWO_PLACES = 'CHAIR_IN_TWO_PLACES',
  PRESENTER_NOT_AVAILABLE = 'PRESENTER_NOT_AVAILABLE',
  TRAVEL_TIME_TOO_SHORT = 'TRAVEL_TIME_TOO_SHORT',
  TOO_FEW_SEATS = 'TOO_FEW_SEATS',
  ITEM_OUTSIDE_SESSION = 'ITEM_OUTSIDE_SESSION',
  ITEM_OUTSIDE_CONFERENCE = 'ITEM_OUTSIDE_CONFERENCE',
  TRAVEL_TIME_UNKNOWN = 'TRAVEL_TIME_UNKNOWN',
  ITEM_UNSCHEDULED = 'ITEM_UNSCHEDULED',
  ITEM_WITHOUT_ROOM = 'ITEM_WITHOUT_ROOM',
  NO_CHAIR = 'NO_CHAIR',
}

registerEnumType(AgendaConflictKind, {
  name: 'AgendaConflictKind',
  description: 'What stands against holding a draft of an agenda as it is planned.',
  valuesMap: {
    ROOM_USED_TWICE: { description: 'Two items use one room at the same time.' },
    PRESENTER_IN_TWO_PLACES: { description: 'One person presents at two items at the same time.' },
    CHAIR_IN_TWO_PLACES: {
      description:
        'A person is at two items at the same time and leads one of them, or chairs the conference (chair, co-chair, member of the presidium).',
    },
    PRESENTER_NOT_AVAILABLE: {
      description: 'A person presents at a time for which it is recorded that they cannot come.',
    },
    TRAVEL_TIME_TOO_SHORT: {
      description: 'A person has less time from one item to the next than the way between their rooms takes.',
    },
    TOO_FEW_SEATS: {
      description:
        'More people are expected at an item than its room has seats, or its site where the seats of the room are not known.',
    },
    ITEM_OUTSIDE_SESSION: { description: 'An item is not held within the time of its session.' },
    ITEM_OUTSIDE_CONFERENCE: {
      description:
        'An item is not held in the days of the conference, as when the conference was postponed after it was planned.',
    },
    TRAVEL_TIME_UNKNOWN: {
      description:
        'A person presents one item after the other at two sites on one day, and how long the way takes is not recorded.',
    },
    ITEM_UNSCHEDULED: { description: 'An item has no planned start or no duration.' },
    ITEM_WITHOUT_ROOM: { description: 'An item has no room, and another one is held at the same time.' },
    NO_CHAIR: { description: 'There are items, but neither a chair nor a co-chair among the officers.' },
  },
});

export enum AgendaConflictSeverity {
  BLOCKING = 'BLOCKING',
  WARNING = 'WARNING',
  NOTICE = 'NOTICE',
}

registerEnumType(AgendaConflictSeverity, {
  name: 'AgendaConflictSeverity',
  description: 'How grave a conflict is. None keeps a change of the draft from being made.',
  valuesMap: {
    BLOCKING: { description: 'It cannot be held so: the draft is not published before it is mended.' },
    WARNING: {
      description:
        'It will most likely fail somebody; the draft may be published, for the organisers may know better.',
    },
    NOTICE: { description: 'Something is still to be settled or to be found out.' },
  },
});

const { BLOCKING, WARNING, NOTICE } = AgendaConflictSeverity;

export const SEVERITY: Record<AgendaConflictKind, AgendaConflictSeverity> = {
  ROOM_USED_TWICE: BLOCKING,
  PRESENTER_IN_TWO_PLACES: WARNING,
  CHAIR_IN_TWO_PLACES: WARNING,
  PRESENTER_NOT_AVAILABLE: WARNING,
  TRAVEL_TIME_TOO_SHORT: WARNING,
  TOO_FEW_SEATS: WARNING,
  ITEM_OUTSIDE_SESSION: WARNING,
  ITEM_OUTSIDE_CONFERENCE: WARNING,
  TRAVEL_TIME_UNKNOWN: NOTICE,
  ITEM_UNSCHEDULED: NOTICE,
  ITEM_WITHOUT_ROOM: NOTICE,
  NO_CHAIR: NOTICE,
};
