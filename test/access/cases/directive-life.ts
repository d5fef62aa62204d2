import { vi } from '../../factories/maker.js';
import { directive } from '../../factories/whole-conference.js';
import { type Read, root, type Write, write } from '../case.js';
import { idBy, type Setting } from '../setting.js';
import { CONFERENCES } from '../world.js';
import { plannedConference } from './conferences.js';

export function directiveLifeReads({ world }: Setting): Read[] {
  const on: [string, string] = ['Date!', '2025-07-01'];
  return [
    root('previewTransfer', '-', { on }, 'openShares'),
    ...CONFERENCES.map(name =>
      root(
        'previewTransfer',
        name,
        { on, conferenceId: ['ID', world.conferences[name].conference] },
        'openShares',
      ),
    ),
  ];
}

export function directiveLifeWrites(setting: Setting): Write[] {
  const { world, current } = setting;
  const { make, participant, bodies } = world;
  return (['1', '2'] as const).flatMap(name => {
    const recorded = async (more: object = {}, conferenceId?: string) =>
      make('recordDirective', {
        conferenceId: conferenceId ?? (await plannedConference(setting, name)),
        ...directive(participant, bodies.A.body),
        text: setting.fresh(),
        ...more,
      });
    /** Any source of its conference. */
    const sourceOf = (id: string) =>
      idBy(
        setting,
        'select source.id from source join directive using (conference_id) where directive.id = $1 limit 1',
        id,
      );
    const issued = async (more: object = {}, conferenceId?: string) => {
      const id = await recorded(more, conferenceId);
      const sourceId = await sourceOf(id);
      await make('verifyDirective', { id, expectedRevision: 1, sourceId });
      return make('issueDirective', { id, expectedRevision: 2, issuedOn: '2020-07-01' });
    };
    const ongoing = () => issued({ timing: 'ONGOING', deadline: null, reviewOn: '2021-07-01' });
    const onEvent = () => issued({ timing: 'ON_EVENT', deadline: null, event: vi('Decree in force') });
    const on = (mutation: string, state: string, id: () => Promise<string>, more: object = {}) =>
      write(
        mutation,
        `${name} ${state}`,
        async () => ({ ...(await current('directive', await id())), ...more }),
        'id',
      );
    const shareOf = (id: string) => idBy(setting, 'select id from assignment where directive_id = $1', id);
    const given = async () => shareOf(await issued());
    const handedBack = async () => {
      const share = await current('assignment', await given());
      await make('handBackShare', { ...share, reason: 'Not ours' });
      return share.id;
    };
    const onShare = (mutation: string, id: () => Promise<string>, more: object = {}) =>
      write(
        mutation,
        name,
        async () => ({ ...(await current('assignment', await id())), reason: 'So it is', ...more }),
        'id',
      );
    return [
      on('activateDirective', 'recorded', () => recorded(), { activatedOn: '2020-07-01', reason: 'Urgent' }),
      on('recordDirectiveEvent', 'issued', onEvent, { happenedOn: '2020-08-01', deadline: '2020-12-31' }),
      on('reviewDirective', 'issued', ongoing, { note: 'Reviewed', nextReviewOn: '2099-01-01' }),
      on('closeDirective', 'issued', ongoing, { note: 'No longer needed' }),
      write(
        'supersedeDirective',
        name,
        async () => {
          const conferenceId = await plannedConference(setting, name);
          const byId = await issued({}, conferenceId);
          return { ...(await current('directive', await issued({}, conferenceId))), byId };
        },
        'id',
      ),
      write(
        'transferAssignments',
        name,
        async () => {
          const conferenceId = await plannedConference(setting, name);
          await issued({}, conferenceId);
          const pairs = [{ fromBodyId: bodies.A.body, toBodyId: bodies.B.body }];
          return { conferenceId, takesEffectOn: '2020-07-02', pairs, reason: 'Reorganised' };
        },
        'conferenceId',
      ),
      onShare('reassignShare', given, { toBodyId: bodies.B.body }),
      onShare('handBackShare', given),
      onShare('insistOnShare', handedBack),
    ];
  });
}
