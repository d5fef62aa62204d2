import { field, type Read, type Write, write } from '../case.js';
import { minutesIn } from '../minutes.js';
import type { Setting } from '../setting.js';
import { CONFERENCES } from '../world.js';

export function minutesReads({ world, minutes }: Setting): Read[] {
  return CONFERENCES.flatMap(name => [
    field('Conference', 'minutes', name, world.conferences[name].conference, '{ id }'),
    field('Minutes', 'entries', name, minutes[name].minutes, '{ totalCount }'),
    field(
      'Minutes',
      'entries',
      `${name} closed`,
      minutes[name].minutes,
      '{ totalCount }',
      `(agendaItemId: "${world.conferences[name].closedItem}")`,
    ),
  ]);
}

export function minutesWrites(setting: Setting): Write[] {
  return (['1', '2'] as const).flatMap(name => {
    const text = () => [{ text: setting.fresh() }];
    const onEntry = (mutation: string, more: () => object = () => ({})) =>
      write(
        mutation,
        name,
        async () => {
          const { entryId } = await minutesIn(setting, name, 'DRAFT');
          return { ...(await setting.current('minutes_entry', entryId)), ...more() };
        },
        'id',
      );
    const onMinutes = (mutation: string, state: 'DRAFT' | 'CHECKED', more: object = {}) =>
      write(
        mutation,
        name,
        async () => {
          const { minutesId } = await minutesIn(setting, name, state);
          return { ...(await setting.current('minutes', minutesId)), ...more };
        },
        'id',
      );
    const onPaper = { role: 'CHAIR', personId: setting.world.participant, signedOn: '2020-06-13' };
    return [
      write(
        'openMinutes',
        name,
        async () => ({ conferenceId: (await minutesIn(setting, name, 'NONE')).conferenceId }),
        'conferenceId',
      ),
      write(
        'recordMinutesEntry',
        name,
        async () => {
          const { conferenceId } = await minutesIn(setting, name, 'DRAFT');
          return { conferenceId, kind: 'NOTE', text: text() };
        },
        'conferenceId',
      ),
      onEntry('updateMinutesEntry', () => ({ text: text() })),
      onEntry('moveMinutesEntry'),
      onEntry('strikeMinutesEntry', () => ({ reason: 'Mistaken' })),
      write(
        'correctMinutesEntry',
        name,
        async () => ({
          id: (await minutesIn(setting, name, 'APPROVED')).entryId,
          text: text(),
          reason: 'Misheard',
        }),
        'id',
      ),
      onMinutes('checkMinutes', 'DRAFT'),
      onMinutes('returnMinutes', 'CHECKED', { reason: 'Incomplete' }),
      onMinutes('signMinutes', 'CHECKED', { role: 'CHAIR' }),
      // The chair of 1 has an account.
      ...(name === '2' ? [onMinutes('recordPaperSignature', 'CHECKED', onPaper)] : []),
    ];
  });
}
