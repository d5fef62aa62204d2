import { type Write, write } from '../case.js';
import type { Setting } from '../setting.js';
import { plannedConference } from './conferences.js';

export function attendanceWrites(setting: Setting): Write[] {
  const { make } = setting.world;
  return (['1', '2'] as const).flatMap(name => {
    const attendance = async () => ({
      conferenceId: await plannedConference(setting, name),
      personId: await make('createPerson', { name: setting.fresh() }),
    });
    return [
      write('recordAttendance', name, attendance, 'conferenceId'),
      write(
        'removeAttendance',
        name,
        async () => setting.current('attendance', await make('recordAttendance', await attendance())),
        'id',
      ),
    ];
  });
}
