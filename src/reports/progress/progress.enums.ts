import { registerEnumType } from '@nestjs/graphql';

export enum ProgressOutcome {
  NO_FIGURE = 'NO_FIGURE',
  NO_TARGET = 'NO_TARGET',
  INTERIM = 'INTERIM',
  REACHED = 'REACHED',
  NOT_REACHED = 'NOT_REACHED',
}

registerEnumType(ProgressOutcome, {
  name: 'ProgressOutcome',
  description: 'How a value stands to its target.',
  valuesMap: {
    NO_FIGURE: { description: 'No report gives a value.' },
    NO_TARGET: { description: 'There is a value, and no target whose value is known.' },
    INTERIM: {
      description:
        'The value was counted, or is looked at, before the period was over: it says nothing about what will be reached.',
    },
    REACHED: { description: 'The value is at least the target.' },
    NOT_REACHED: { description: 'The period is over, and the value is below the target.' },
  },
});
