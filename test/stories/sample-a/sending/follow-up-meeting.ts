import type { Data } from '../../../support/create-test-app.js';
import { onDay } from '../cast.js';
import { advance } from '../review.js';
import { CONTACT } from './invite.js';
import { newcomer } from './nominate.js';
import type { World } from './world.js';

const DAY = '2021-06-15';
/** How many of the central bodies send somebody, and of how many of these somebody comes. */
const SENDING = 4;
const COMING = 3;

/** The next one of the series, to which only the central bodies are invited. */
export interface Meeting {
  conferenceId: string;
  badges: string[];
  senders: string[];
}

/** Some bodies send one delegate each, who have badges of that meeting. */
export async function callFollowUp(world: World): Promise<Meeting> {
  const { organiser, plenary, bodies, groups } = world;
  const { conference } = await plenary.mutate(
    'createNextConference',
    { sourceId: world.conferenceId, startsOn: DAY, nextInSeries: true, include: ['OFFICERS'] },
    'conference { id }',
  );
  const conferenceId: string = conference.id;
  const { me } = await organiser.ask('{ me { email } }');
  const role = { conferenceId, email: me.email, role: 'ORGANISER' };
  await world.administrator.act('giveRole', role, 'roleAtConference { id }');
  await advance(world, conferenceId, 'PLAN');
  const invitation = { conferenceId, groupId: groups.central, contactPoint: CONTACT };
  await organiser.act('createInvitation', invitation, 'invitation { id }');
  await organiser.act('issueInvitations', { conferenceId }, 'conference { id }');
  await advance(world, conferenceId, 'CONVENE');
  const { conference: invited } = await organiser.ask(
    'query ($id: ID!) { conference(id: $id) { invitees(first: 100) { nodes { id body { id } } } } }',
    { id: conferenceId },
  );
  const senders = bodies.filter(({ kind }) => kind === 'central').slice(0, SENDING);
  const badges: string[] = [];
  for (const { id: bodyId, focalPoint, email } of senders) {
    const { id: inviteeId } = invited.invitees.nodes.find(({ body }: Data) => body.id === bodyId);
    const { delegates } = await focalPoint.act(
      'nominateDelegates',
      { inviteeId, delegates: [newcomer(`giao-ban-${email.split('@')[0]}`)] },
      'delegates { id }',
    );
    const confirmed = await organiser.act(
      'confirmDelegates',
      { ids: [delegates[0].id] },
      'delegates { badgeCode }',
    );
    badges.push(confirmed.delegates[0].badgeCode);
  }
  return { conferenceId, badges, senders: senders.map(({ id }) => id) };
}

/** It is held, and some of those who were confirmed come. */
export async function holdFollowUp(world: World, { conferenceId, badges, senders }: Meeting) {
  onDay(world.plenary, DAY, '07:30');
  await advance(world, conferenceId, 'OPEN');
  for (const badgeCode of badges.slice(0, COMING))
    await world.organiser.act('checkIn', { conferenceId, device: 'Bàn 1', badgeCode }, 'presence { id }');
  return {
    invited: new Set(world.bodies.filter(({ kind }) => kind === 'central').map(({ id }) => id)),
    confirmed: new Set(senders),
    represented: new Set(senders.slice(0, COMING)),
  };
}
