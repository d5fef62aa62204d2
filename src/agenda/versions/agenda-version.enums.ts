import { registerEnumType } from '@nestjs/graphql';

export enum AgendaDraftState {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  APPROVED = 'APPROVED',
  RETURNED = 'RETURNED',
}

registerEnumType(AgendaDraftState, {
  name: 'AgendaDraftState',
  description: 'Where the working draft of an agenda stands. Any change of it makes it a draft again.',
  valuesMap: {
    DRAFT: { description: 'Being worked on.' },
    SUBMITTED: { description: 'Waits for approval (trình duyệt).' },
    APPROVED: { description: 'Approved; may be published.' },
    RETURNED: { description: 'Returned with a note, to be worked on again.' },
  },
});

export enum AgendaChangeKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  RETITLED = 'RETITLED',
  MOVED_IN_TIME = 'MOVED_IN_TIME',
  MOVED_TO_ROOM = 'MOVED_TO_ROOM',
  MOVED_TO_SESSION = 'MOVED_TO_SESSION',
  PRESENTERS_CHANGED = 'PRESENTERS_CHANGED',
  KIND_CHANGED = 'KIND_CHANGED',
  CLOSED = 'CLOSED',
  OPENED = 'OPENED',
}

registerEnumType(AgendaChangeKind, {
  name: 'AgendaChangeKind',
  description: 'In what an item or a session differs between two versions of an agenda.',
  valuesMap: {
    ADDED: { description: 'It is new.' },
    REMOVED: { description: 'It is not held any more.' },
    RETITLED: { description: 'It has another title.' },
    MOVED_IN_TIME: { description: 'It starts or ends at another time.' },
    MOVED_TO_ROOM: { description: 'It is in another room.' },
    MOVED_TO_SESSION: { description: 'It belongs to another session.' },
    PRESENTERS_CHANGED: { description: 'Others present it, or in another order or capacity.' },
    KIND_CHANGED: { description: 'Something else happens at it.' },
    CLOSED: { description: 'It is held behind closed doors now.' },
    OPENED: { description: 'It is held in the open now.' },
  },
});

export enum AgendaSubject {
  SESSION = 'SESSION',
  ITEM = 'ITEM',
}

registerEnumType(AgendaSubject, {
  name: 'AgendaSubject',
  description: 'What of an agenda has changed.',
  valuesMap: {
    SESSION: { description: 'A session (phiên).' },
    ITEM: { description: 'An item (nội dung, mục chương trình).' },
  },
});
