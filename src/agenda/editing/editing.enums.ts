import { registerEnumType } from '@nestjs/graphql';

export enum ShiftScope {
  SESSION = 'SESSION',
  DAY = 'DAY',
}

registerEnumType(ShiftScope, {
  name: 'ShiftScope',
  description: 'How far a shift of the rest reaches.',
  valuesMap: {
    SESSION: { description: 'The item and those after it in its session.' },
    DAY: {
      description:
        'These, and in the other sessions all that begins on that day, in the zone of the conference, at the start of the item or later.',
    },
  },
});
