import { randomUUID } from 'node:crypto';
import type { DelegateState } from '../../../src/delegations/index.js';
import { field, node, type Read, type Write, write } from '../case.js';
import type { Setting } from '../setting.js';
import { plannedConference } from './conferences.js';

const NAMES = ['1', '2'] as const;
type Name = (typeof NAMES)[number];

/** Body A sends to conference 1, body B to conference 2. */
const bodyOf = ({ world }: Setting, name: Name) => world.bodies[name === '1' ? 'A' : 'B'].body;

/** An invitation of the body, as the invitations leave it. */
async function invitee(setting: Setting, name: Name): Promise<string> {
  const conference = await plannedConference(setting, name);
  const [invitation, id] = [randomUUID(), randomUUID()];
  await setting.sql(
    `insert into invitation (id, revision, conference_id, position, state, body_id, quota, contact_point, issued_at, issued_on, stated)
     select $1, 1, $2, coalesce(max(position), 0) + 1, 'ISSUED', $3, 9, 'zq', now(), '2020-06-01', '{}'
       from invitation where conference_id = $2`,
    ...[invitation, conference, bodyOf(setting, name)],
  );
  await setting.sql(
    `insert into invitee (id, revision, invitation_id, conference_id, position, body_id, quota) values ($1, 1, $2, $3, 1, $4, 9)`,
    ...[id, invitation, conference, bodyOf(setting, name)],
  );
  return id;
}

async function delegate(
  setting: Setting,
  name: Name,
  state: `${DelegateState}` = 'NOMINATED',
): Promise<string> {
  const inviteeId = await invitee(setting, name);
  const id = randomUUID();
  await setting.sql(
    `insert into delegate (id, revision, conference_id, invitee_id, body_id, person_id, nominated_at, state, confirmed_at, badge_code)
     values ($1, 1, $2, $3, $4, $5, now(), $6, now(), gen_random_uuid()::text)`,
    ...[id, await plannedConference(setting, name), inviteeId, bodyOf(setting, name)],
    ...[await setting.world.make('createPerson', { name: setting.fresh() }), state],
  );
  return id;
}

async function substitution(setting: Setting, name: Name): Promise<string> {
  const id = randomUUID();
  await setting.sql(
    `insert into substitution (id, revision, conference_id, delegate_id, person_id, reason, needs_consent, state, requested_at)
     values ($1, 1, $2, $3, $4, 'zq', true, 'REQUESTED', now())`,
    ...[id, await plannedConference(setting, name), await delegate(setting, name)],
    await setting.world.make('createPerson', { name: setting.fresh() }),
  );
  return id;
}

export async function delegationReads(setting: Setting): Promise<Read[]> {
  const reads = [];
  for (const name of NAMES) {
    const { conference } = setting.world.conferences[name];
    const ids = {
      named: await delegate(setting, name),
      confirmed: await delegate(setting, name, 'CONFIRMED'),
    };
    const asked = await substitution(setting, name);
    reads.push(
      field('Conference', 'delegates', name, conference, '{ totalCount }'),
      field('Conference', 'substitutions', name, conference, '{ totalCount }'),
      field('Conference', 'siteSummary', name, conference, '{ confirmed }'),
      field('Conference', 'attendingBodies', name, conference, '{ rankMissing }'),
      node('Substitution', name, asked),
      ...Object.entries(ids).flatMap(([state, id]) => [
        node('Delegate', `${name} ${state}`, id),
        field('Delegate', 'badgeCode', `${name} ${state}`, id),
        field('Delegate', 'notes', `${name} ${state}`, id, '{ code }'),
        field('Delegate', 'nominatedAt', `${name} ${state}`, id),
        field('Delegate', 'overQuotaReason', `${name} ${state}`, id),
        field('Delegate', 'waitingSince', `${name} ${state}`, id),
        field('Delegate', 'substitutions', `${name} ${state}`, id, '{ id }'),
      ]),
    );
  }
  return reads;
}

/** Of bodies A and B, each at the conference that has invited it. */
export function delegationWrites(setting: Setting): Write[] {
  const { world } = setting;
  return NAMES.flatMap(name => {
    const named = async () => setting.current('delegate', await delegate(setting, name));
    const newPerson = () => ({ newPerson: { name: setting.fresh() } });
    const step = (mutation: string, more: object) =>
      write(mutation, name, async () => ({ ...(await named()), ...more }), 'id');
    const reason = { reason: 'Why' };
    return [
      write(
        'nominateDelegates',
        name,
        async () => ({ inviteeId: await invitee(setting, name), delegates: [newPerson()] }),
        'inviteeId',
      ),
      write(
        'addDelegate',
        name,
        async () => ({ conferenceId: await plannedConference(setting, name), role: 'GUEST', ...newPerson() }),
        'conferenceId',
      ),
      write('confirmDelegates', name, async () => ({ ids: [await delegate(setting, name)] })),
      step('rejectDelegate', reason),
      step('withdrawDelegate', reason),
      step('updateDelegate', { isVoting: true }),
      step('setPrecedence', { place: 1 }),
      write(
        'setBodyPrecedence',
        name,
        async () => {
          await invitee(setting, name);
          const conferenceId = await plannedConference(setting, name);
          return { conferenceId, bodyId: bodyOf(setting, name), place: 1 };
        },
        'conferenceId',
      ),
      write(
        'setSiteCapacity',
        name,
        async () => ({ siteId: world.conferences[name].site, capacity: 900 }),
        'siteId',
      ),
      write(
        'requestSubstitution',
        name,
        async () => {
          const { id: delegateId, ...revision } = await named();
          return { delegateId, ...revision, substitute: newPerson(), ...reason };
        },
        'delegateId',
      ),
      write(
        'decideSubstitution',
        name,
        async () => ({
          ...(await setting.current('substitution', await substitution(setting, name))),
          ...{ accept: false, ...reason },
        }),
        'id',
      ),
    ];
  });
}
