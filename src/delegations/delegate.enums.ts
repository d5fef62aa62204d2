import { registerEnumType } from '@nestjs/graphql';

export enum DelegateRole {
  DELEGATE = 'DELEGATE',
  GUEST = 'GUEST',
}

registerEnumType(DelegateRole, {
  name: 'DelegateRole',
  description: 'As what somebody comes to a conference.',
  valuesMap: {
    DELEGATE: { description: 'Sent by a body (đại biểu).' },
    GUEST: { description: 'Invited, without a mandate of a body (khách mời).' },
  },
});

export enum DelegateState {
  NOMINATED = 'NOMINATED',
  CONFIRMED = 'CONFIRMED',
  WAITING = 'WAITING',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
  SUBSTITUTED = 'SUBSTITUTED',
}

registerEnumType(DelegateState, {
  name: 'DelegateState',
  description: 'Where a nomination stands.',
  valuesMap: {
    NOMINATED: { description: 'Named by the body; the organisers have not decided.' },
    CONFIRMED: { description: 'Expected; has a badge.' },
    WAITING: {
      description: 'Would be confirmed if the site had a seat; the waiting list moves up in its order.',
    },
    REJECTED: { description: 'Not accepted by the organisers, with a reason.' },
    WITHDRAWN: { description: 'Does not come; taken back by the body, the person or the organisers.' },
    SUBSTITUTED: { description: 'Somebody else of the same body comes instead.' },
  },
});

export enum DelegateOrder {
  PRECEDENCE = 'PRECEDENCE',
  NAME = 'NAME',
  NOMINATION = 'NOMINATION',
}

registerEnumType(DelegateOrder, {
  name: 'DelegateOrder',
  description: 'In which order delegates are listed.',
  valuesMap: {
    PRECEDENCE: {
      description:
        'Protocol: places set by hand; then guests before hosts, the level and the bloc of the body, the rank of the post, who was appointed earlier, the name. Without a rank: last.',
    },
    NAME: {
      description:
        'Vietnamese alphabetical order: by given name (the last word), then family and middle names.',
    },
    NOMINATION: { description: 'As they were named.' },
  },
});

export enum SubstitutionState {
  REQUESTED = 'REQUESTED',
  DONE = 'DONE',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(SubstitutionState, {
  name: 'SubstitutionState',
  description: 'Where a substitution stands.',
  valuesMap: {
    REQUESTED: { description: 'Waits for the consent of the chair (chờ chủ trì đồng ý).' },
    DONE: { description: 'The other person comes instead.' },
    REFUSED: { description: 'The chair has not consented.' },
    WITHDRAWN: { description: 'The delegate whom it was about does not come any more.' },
  },
});

/** In these states a person counts for a conference, once. */
export const STANDING_STATES: readonly DelegateState[] = [
  DelegateState.NOMINATED,
  DelegateState.CONFIRMED,
  DelegateState.WAITING,
];
