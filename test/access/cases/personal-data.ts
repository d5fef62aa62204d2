import { type Read, root, type Write, write } from '../case.js';
import type { Setting } from '../setting.js';

export function personalDataReads({ world }: Setting): Read[] {
  const { bodies, attendee } = world;
  return [
    root('personalData', 'official of A', { personId: ['ID!', bodies.A.official] }, 'asOf'),
    root('personalData', 'official of B', { personId: ['ID!', bodies.B.official] }, 'asOf'),
    root('personalData', 'attendee', { personId: ['ID!', attendee] }, 'asOf'),
  ];
}

export function personalDataWrites(setting: Setting): Write[] {
  const { make } = setting.world;
  return [
    write('erasePersonalData', '-', async () => ({
      personId: await make('createPerson', { name: setting.fresh() }),
      expectedRevision: 1,
      reason: 'Asked for',
    })),
  ];
}
