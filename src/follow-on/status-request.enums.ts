import { registerEnumType } from '@nestjs/graphql';

export enum StatusRequestState {
  WAITING = 'WAITING',
  OVERDUE = 'OVERDUE',
  ANSWERED = 'ANSWERED',
}

registerEnumType(StatusRequestState, {
  name: 'StatusRequestState',
  description: 'Whether a body has said how its share stands.',
  valuesMap: {
    WAITING: { description: 'Not answered; there is still time.' },
    OVERDUE: { description: 'Not answered in time, and not since.' },
    ANSWERED: { description: 'Answered.' },
  },
});
