import { addDelegate } from '../../attendance/delegates.js';
import { field, node, type Read, type Write, write } from '../case.js';
import { idBy, type Setting } from '../setting.js';
import { CONFERENCES } from '../world.js';
import { plannedConference } from './conferences.js';

const AT = '2020-06-12T08:00:00+07:00';

export async function attendanceReads(setting: Setting): Promise<Read[]> {
  const reads: Read[] = [];
  for (const name of CONFERENCES) {
    const { conference } = setting.world.conferences[name];
    await setting.sql(
      `insert into quorum_rule (id, revision, conference_id, counts, at_least) values (gen_random_uuid(), 1, $1, 'MEMBERS', 1)
       on conflict do nothing`,
      conference,
    );
    const delegate = await addDelegate(setting.plenary, conference);
    await setting.sql(
      `insert into presence (id, revision, conference_id, delegate_id, arrived_at, method, recorded_at)
       values (gen_random_uuid(), 1, $1, $2, $3, 'BADGE', $3)`,
      ...[conference, delegate.id, AT],
    );
    const presence = await idBy(setting, 'select id from presence where delegate_id = $1', delegate.id);
    reads.push(
      field('Conference', 'attendanceSummary', name, conference, '{ total { confirmed } }'),
      field('Conference', 'attendanceClosings', name, conference, '{ closedAt }'),
      field('Conference', 'quorum', name, conference, '{ present }'),
      node('Presence', name, presence),
    );
  }
  return reads;
}

/** Brings a conference to a state, with its attendance closed or not. */
async function held(setting: Setting, name: '1' | '2', state: string, isClosed = false): Promise<string> {
  const conferenceId = await plannedConference(setting, name);
  await setting.sql('update conference set state = $2::conference_state where id = $1', conferenceId, state);
  await setting.sql(
    `update attendance_closing set reopened_at = now(), reopened_reason = 'case' where conference_id = $1 and reopened_at is null`,
    conferenceId,
  );
  if (isClosed) {
    await setting.sql(
      'insert into attendance_closing (id, revision, conference_id, closed_at) values (gen_random_uuid(), 1, $1, now())',
      conferenceId,
    );
  }
  return conferenceId;
}

export function attendanceWrites(setting: Setting): Write[] {
  const { make } = setting.world;
  return (['1', '2'] as const).flatMap(name => {
    const attendance = async () => ({
      conferenceId: await held(setting, name, 'PLANNED'),
      personId: await make('createPerson', { name: setting.fresh() }),
    });
    const seen = async () => {
      const conferenceId = await held(setting, name, 'OPEN');
      const { id: delegateId } = await addDelegate(setting.plenary, conferenceId);
      return { conferenceId, delegateId, at: AT, device: 'A' };
    };
    const present = async () => {
      const arrival = await seen();
      return { ...arrival, id: await make('checkIn', arrival) };
    };
    return [
      write('recordAttendance', name, attendance, 'conferenceId'),
      write(
        'removeAttendance',
        name,
        async () => setting.current('attendance', await make('recordAttendance', await attendance())),
        'id',
      ),
      write('checkIn', name, seen, 'conferenceId'),
      write(
        'checkInBatch',
        name,
        async () => {
          const { conferenceId, device, ...entry } = await seen();
          return { conferenceId, device, entries: [entry] };
        },
        'conferenceId',
      ),
      write(
        'checkOut',
        name,
        async () => {
          const { id: _, ...stay } = await present();
          return { ...stay, at: '2020-06-12T09:00:00+07:00' };
        },
        'conferenceId',
      ),
      write('undoCheckIn', name, async () => ({ id: (await present()).id, reason: 'Mistaken' }), 'id'),
      write(
        'excuseAbsence',
        name,
        async () => ({ delegateId: (await seen()).delegateId, reason: 'Ill' }),
        'delegateId',
      ),
      write(
        'setQuorum',
        name,
        async () => ({ conferenceId: await held(setting, name, 'OPEN'), counts: 'MEMBERS', atLeast: 1 }),
        'conferenceId',
      ),
      write(
        'removeQuorum',
        name,
        async () => {
          const conferenceId = await held(setting, name, 'OPEN');
          await setting.sql(
            `insert into quorum_rule (id, revision, conference_id, counts, at_least)
             values (gen_random_uuid(), 1, $1, 'MEMBERS', 1) on conflict do nothing`,
            conferenceId,
          );
          return { conferenceId };
        },
        'conferenceId',
      ),
      write(
        'closeAttendance',
        name,
        async () => ({ conferenceId: await held(setting, name, 'CLOSED') }),
        'conferenceId',
      ),
      write(
        'reopenAttendance',
        name,
        async () => ({ conferenceId: await held(setting, name, 'CLOSED', true), reason: 'One was missed' }),
        'conferenceId',
      ),
    ];
  });
}
