import { registerEnumType } from '@nestjs/graphql';

export enum ProgressKind {
  ACCEPTED = 'ACCEPTED',
  PROGRESS = 'PROGRESS',
  REPORTED_DONE = 'REPORTED_DONE',
  CONFIRMED = 'CONFIRMED',
  RETURNED = 'RETURNED',
}

registerEnumType(ProgressKind, {
  name: 'ProgressKind',
  description: 'What was said about the share of a body.',
  valuesMap: {
    ACCEPTED: { description: 'The body accepts it.' },
    PROGRESS: { description: 'The body tells how far it is.' },
    REPORTED_DONE: { description: 'The body reports it done.' },
    CONFIRMED: { description: 'Those who monitor it confirm that it is done.' },
    RETURNED: { description: 'Those who monitor it do not accept the report.' },
  },
});

export enum ExtensionState {
  REQUESTED = 'REQUESTED',
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
}

registerEnumType(ExtensionState, {
  name: 'ExtensionState',
  description: 'What became of a request for more time.',
  valuesMap: {
    REQUESTED: { description: 'Asked for; not decided yet.' },
    GRANTED: { description: 'Granted: another deadline is in force from the day of the decision on.' },
    REFUSED: { description: 'Refused: the deadline stays.' },
  },
});

export enum ExtensionDecision {
  GRANT = 'GRANT',
  REFUSE = 'REFUSE',
}

registerEnumType(ExtensionDecision, {
  name: 'ExtensionDecision',
  description: 'How a request for more time is decided.',
  valuesMap: {
    GRANT: { description: 'There is more time.' },
    REFUSE: { description: 'The deadline stays.' },
  },
});
