import { registerEnumType } from '@nestjs/graphql';

export enum CheckInMethod {
  BADGE = 'BADGE',
  SEARCH = 'SEARCH',
  BATCH = 'BATCH',
  STAFF = 'STAFF',
}

registerEnumType(CheckInMethod, {
  name: 'CheckInMethod',
  description: 'How a delegate was checked in (điểm danh).',
  valuesMap: {
    BADGE: { description: 'By the code of the badge, while the desk was connected.' },
    SEARCH: { description: 'Found by name at a desk.' },
    BATCH: { description: 'Noted by a device that was offline, and sent later.' },
    STAFF: { description: 'Entered by hand for a time that has passed.' },
  },
});
