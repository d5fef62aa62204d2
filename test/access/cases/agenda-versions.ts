import { field, type Read, root, type Write, write } from '../case.js';
import type { Setting } from '../setting.js';
import { CONFERENCES } from '../world.js';
import { plannedConference } from './conferences.js';

export function agendaVersionReads({ world }: Setting): Read[] {
  return CONFERENCES.flatMap(name => {
    const { conference, version } = world.conferences[name];
    return [
      root('agendaDiff', name, { conferenceId: ['ID!', conference], from: ['Int!', 1] }, 'kind'),
      field('Conference', 'agenda', name, conference, '{ id }'),
      field('Conference', 'agendaDraft', name, conference, '{ state }'),
      field('AgendaVersion', 'publishedBy', name, version, '{ id }'),
      field('AgendaVersion', 'approvedBy', name, version, '{ id }'),
    ];
  });
}

export function agendaVersionWrites(setting: Setting): Write[] {
  return (['1', '2'] as const).flatMap(name => {
    const draft = async (state: string) => {
      const conferenceId = await plannedConference(setting, name);
      const [row] = await setting.sql(
        `update agenda_draft set state = $2, submitted_by_id = null where conference_id = $1 returning revision`,
        conferenceId,
        state,
      );
      return { conferenceId, expectedRevision: row[0].revision };
    };
    const step = (mutation: string, state: string, more: object = {}) =>
      write(mutation, name, async () => ({ ...(await draft(state)), ...more }), 'conferenceId');
    return [
      step('submitAgenda', 'DRAFT'),
      step('approveAgenda', 'SUBMITTED'),
      step('returnAgenda', 'SUBMITTED', { note: 'Too long' }),
      write(
        'publishAgenda',
        name,
        async () => {
          const input = await draft('DRAFT');
          const { conferenceId } = input;
          // Each time something is to be published, and no clash stands against it.
          await setting.sql(
            `update agenda_item set planned_start = '2020-06-12T09:00+07', title = json_build_object('vi', $2::text)
              where conference_id = $1 and kind = 'OTHER'`,
            conferenceId,
            setting.fresh(),
          );
          const [current] = await setting.sql(
            'select max(number) as number from agenda_version where conference_id = $1',
            conferenceId,
          );
          return { ...input, baseVersion: current.number, reason: 'Moved' };
        },
        'conferenceId',
      ),
    ];
  });
}
