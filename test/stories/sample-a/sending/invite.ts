import type { Player } from '../cast.js';
import type { Ledger } from './ledger.js';
import { allOf } from './pages.js';
import type { Official, World } from './world.js';

export const REPLY_BY = '2021-04-23';
export const CONTACT = 'Bà Phạm Thị Mẫu, 024 3771 9999';

/** Seats of each body. Of a People's Committee one more than it needs, so that some may use it. */
export const QUOTAS = { central: 5, committee: 9, department: 6, school: 6, partner: 4 } as const;

export function draft({ secretary, conferenceId }: World, content: object): Promise<string> {
  const input = { conferenceId, contactPoint: CONTACT, replyBy: REPLY_BY, ...content };
  return secretary
    .act('createInvitation', input, 'invitation { id }')
    .then(({ invitation }) => invitation.id as string);
}

/** All bodies: by their groups, and those that run a site by themselves, because each has a site of its own. */
export async function draftForBodies(world: World, ledger: Ledger, fileIds: string[]): Promise<void> {
  const { groups, sites, bodies } = world;
  const main = sites[0]!.id;
  const profile = [{ language: 'vi', text: '01 lãnh đạo và chuyên viên phụ trách' }];
  const more = { profile, fileIds };
  await draft(world, {
    ...{ groupId: groups.central, siteId: main, quota: QUOTAS.central, requiredRank: 30, ...more },
  });
  await draft(world, { groupId: groups.departments, quota: QUOTAS.department, ...more });
  await draft(world, { groupId: groups.schools, quota: QUOTAS.school, ...more });
  await draft(world, { groupId: groups.partners, siteId: main, quota: QUOTAS.partner, ...more });
  for (const { id, siteId, kind } of bodies) {
    if (kind === 'committee')
      await draft(world, { bodyId: id, siteId, quota: QUOTAS.committee, ...more, requiredRank: 30 });
    const hasOwn = kind === 'department' || kind === 'school';
    ledger.invited.push({ bodyId: id, siteId: hasOwn ? null : siteId, quota: QUOTAS[kind] });
  }
}

/** In person; the first of them as the holder of the post. */
export async function draftForOfficials(
  world: World,
  ledger: Ledger,
  officials: readonly Official[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, { personId, postId, bodyId }] of officials.entries()) {
    const siteId = siteOf(world, bodyId);
    ids.push(await draft(world, at === 0 ? { postId, siteId } : { personId, siteId }));
    ledger.invited.push({ bodyId, siteId, quota: 1 });
  }
  return ids;
}

export function siteOf({ bodies }: World, bodyId: string): string {
  return bodies.find(({ id }) => id === bodyId)!.siteId;
}

/** How all those stand who are invited, as the secretary sees it; `state` is an argument as `allOf` takes it. */
export function invitees({ secretary, conferenceId }: World, args = '') {
  return allOf(
    secretary,
    conferenceId,
    'invitees',
    'id revision state quota answer answerWay body { id } person { id } site { id } group { id } invitation { id revision state }',
    args,
  );
}

/** The invitations of somebody who is signed in, newest first. */
export async function own({ ask }: Player) {
  const { myInvitations } = await ask(
    '{ myInvitations(first: 10) { nodes { id revision state person { id } body { id } invitation { state } } } }',
  );
  return myInvitations.nodes;
}
