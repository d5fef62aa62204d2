import { addDelegate } from '../../attendance/delegates.js';
import { UNKNOWN } from '../../factories/maker.js';
import { field, node, type Read, root, type Write, write } from '../case.js';
import type { Persona } from '../personas.js';
import { idBy, type Setting } from '../setting.js';
import { plannedConference } from './conferences.js';

const NAMES = ['1', '2'] as const;

/** After the reads of attendance, of whose delegates it lets one ask for a correction. */
export async function personalDataReads(setting: Setting): Promise<Read[]> {
  const { bodies, attendee, conferences } = setting.world;
  const corrections = [];
  for (const name of NAMES) {
    const { conference } = conferences[name];
    // Confirmed, so that those who take part see the delegate, and not what the delegate has asked for.
    const delegate = await idBy(
      setting,
      'select delegate_id as id from presence where conference_id = $1',
      conference,
    );
    const correction = await askedFor(setting, delegate);
    corrections.push(
      field('Conference', 'corrections', name, conference, '{ totalCount }'),
      field('Delegate', 'corrections', name, delegate, '{ id }'),
      node('Correction', name, correction),
    );
  }
  return [
    root('personalData', 'official of A', { personId: ['ID!', bodies.A.official] }, 'asOf'),
    root('personalData', 'official of B', { personId: ['ID!', bodies.B.official] }, 'asOf'),
    root('personalData', 'attendee', { personId: ['ID!', attendee] }, 'asOf'),
    ...corrections,
  ];
}

export function personalDataWrites(setting: Setting): Write[] {
  const { make } = setting.world;
  const delegate = async (name: '1' | '2') =>
    (await addDelegate(setting.plenary, await plannedConference(setting, name))).id;
  return [
    write('erasePersonalData', '-', async () => ({
      personId: await make('createPerson', { name: setting.fresh() }),
      expectedRevision: 1,
      reason: 'Asked for',
    })),
    ...NAMES.flatMap(name => [
      write(
        'requestCorrection',
        `${name} of another`,
        async () => ({ delegateId: await delegate(name), name: setting.fresh() }),
        'delegateId',
      ),
      write(
        'decideCorrection',
        name,
        async () => ({
          ...(await setting.current('correction', await askedFor(setting, await delegate(name)))),
          accept: true,
        }),
        'id',
      ),
    ]),
  ];
}

/** What people ask for about themselves. It gives each persona a person of its own in the place of the one before. */
export function ownDataWrites(setting: Setting): Write[] {
  const { make } = setting.world;
  const become = async ({ account }: Persona, personId: string) =>
    setting.sql('update account set person_id = $2 where id = $1', account!.id, personId);
  return [
    write('requestErasure', 'own', async by => {
      if (by.account) await become(by, await make('createPerson', { name: setting.fresh() }));
      return {};
    }),
    write(
      'requestCorrection',
      'own',
      async by => {
        if (!by.account) return { delegateId: UNKNOWN, name: setting.fresh() };
        const { id, personId } = await addDelegate(setting.plenary, await plannedConference(setting, '1'));
        await become(by, personId);
        return { delegateId: id, name: setting.fresh() };
      },
      'delegateId',
    ),
  ];
}

/** A correction for which a delegate has asked. */
function askedFor(setting: Setting, delegateId: string): Promise<string> {
  return idBy(
    setting,
    `insert into correction (id, revision, conference_id, delegate_id, name, requested_at)
     select gen_random_uuid(), 1, conference_id, id, $2, now() from delegate where id = $1 returning id`,
    delegateId,
    setting.fresh(),
  );
}
