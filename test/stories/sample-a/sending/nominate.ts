import type { Data } from '../../../support/create-test-app.js';
import type { Player } from '../cast.js';
import { own } from './invite.js';
import type { Ledger, Noted } from './ledger.js';
import { newName } from './names.js';
import type { Kind, SentBody, World } from './world.js';

/** Provinces whose People's Committee sends one more, so that there are 1,450 in all. */
const ONE_MORE = [1, 2, 3, 4, 6, 7, 8, 9, 11, 12];

export function sends({ kind, at }: Pick<SentBody, 'kind' | 'at'>): number {
  const number = { central: 4, committee: 8, department: 6, school: 6, partner: 4 }[kind];
  return kind === 'committee' && ONE_MORE.includes(at) ? number + 1 : number;
}

/** The post of the head of a delegation; the partners have none that the directory knows. */
const HEADS: Record<Exclude<Kind, 'partner'>, { title: string; rank: number }> = {
  central: { title: 'Thứ trưởng', rank: 20 },
  committee: { title: 'Phó Chủ tịch', rank: 30 },
  department: { title: 'Giám đốc', rank: 45 },
  school: { title: 'Hiệu trưởng', rank: 50 },
};

export interface Holder {
  personId: string;
  postId: string;
  rank: number;
  heldFrom: string;
}

/** The focal point enters somebody of the body into the directory, with a post. */
export async function enterHolder(
  { id, at, focalPoint }: SentBody,
  title: string,
  rank: number,
): Promise<Holder> {
  const { person } = await focalPoint.act('createPerson', { name: newName() }, 'person { id }');
  const { post } = await focalPoint.act(
    'createPost',
    { title: [{ language: 'vi', text: title }], bodyId: id, rank },
    'post { id }',
  );
  const heldFrom = `${2015 + (at % 6)}-0${1 + (at % 9)}-01`;
  const held = { personId: person.id, postId: post.id, heldFrom };
  await focalPoint.act('appointPerson', held, 'appointment { id }');
  return { ...held, rank };
}

/** Names all whom a body sends: the head with the post held on the day, the others as they are, with the post in words. */
export async function nominate(world: World, ledger: Ledger, body: SentBody): Promise<void> {
  const { kind, at, focalPoint } = body;
  const invitee = await inviteeOf(body, focalPoint);
  const head = kind === 'partner' ? null : await headOf(body);
  const others = sends(body) - (head ? 1 : 0);
  const delegates = [
    ...(head ? [{ personId: head.personId, postId: head.postId, isHead: true }] : []),
    ...Array.from({ length: others }, (_, n) => newcomer(`${kind}-${at}-${n}`)),
  ];
  await name(world, ledger, focalPoint, body, invitee, delegates, head);
}

/** What the secretariat enters for a body after the closing date. */
export function nominateLate(world: World, ledger: Ledger, body: SentBody, inviteeId: string): Promise<void> {
  const { kind, at } = body;
  const delegates = Array.from({ length: sends(body) }, (_, n) => newcomer(`${kind}-${at}-${n}`));
  return name(world, ledger, world.secretary, body, inviteeId, delegates, null);
}

export const newcomer = (address: string) => ({
  newPerson: { name: newName(), email: `${address}@co-quan.example`, phone: '024 3771 0000' },
  postPrinted: 'Chuyên viên',
});

function headOf(body: SentBody): Promise<Holder> {
  const { title, rank } = HEADS[body.kind as Exclude<Kind, 'partner'>];
  // One that ranks below what the invitation asks for.
  return enterHolder(body, title, body.kind === 'central' && body.at === 3 ? rank + 20 : rank);
}

async function inviteeOf({ id }: SentBody, focalPoint: Player): Promise<string> {
  const found = (await own(focalPoint)).find(
    ({ body, person, state }: Data) => body.id === id && !person && state !== 'SUPERSEDED',
  );
  return found.id;
}

async function name(
  _: World,
  ledger: Ledger,
  by: Player,
  { id: bodyId, siteId, kind }: SentBody,
  inviteeId: string,
  delegates: object[],
  head: Holder | null,
): Promise<void> {
  // The invitations of departments and schools, which are for a whole group, do not say where each is to go.
  const saysNowhere = kind === 'department' || kind === 'school';
  const input = { inviteeId, delegates: delegates.map(one => (saysNowhere ? { ...one, siteId } : one)) };
  const named = await by.act(
    'nominateDelegates',
    input,
    'delegates { id state site { id } person { id name } }',
  );
  for (const [at, { id, state, site, person }] of named.delegates.entries()) {
    if (state !== 'NOMINATED' || site.id !== siteId)
      throw new Error(`${person.name} is ${state} at ${site.id}`);
    const isHead = at === 0 && head !== null;
    ledger.delegates.push(
      noted({
        ...{ id, personId: person.id, name: person.name, bodyId, siteId },
        ...(isHead && { rank: head.rank, heldFrom: head.heldFrom }),
      }),
    );
  }
}

/** Somebody who was just named. */
export function noted(
  who: Pick<Noted, 'id' | 'personId' | 'name' | 'bodyId' | 'siteId'> & Partial<Noted>,
): Noted {
  return {
    ...{ rank: null, heldFrom: null, state: 'NOMINATED', badge: null },
    ...{ votes: false, guest: false, excused: false, arrived: null, left: null },
    ...who,
  };
}

/** The organiser confirms all who are named, site by site, in the order in which they were named. */
export async function confirmAll({ organiser }: World, ledger: Ledger): Promise<void> {
  const bySite = new Map<string, Noted[]>();
  for (const one of ledger.in('NOMINATED')) bySite.set(one.siteId, [...(bySite.get(one.siteId) ?? []), one]);
  for (const named of bySite.values()) {
    const { delegates } = await organiser.act(
      'confirmDelegates',
      { ids: named.map(({ id }) => id) },
      'delegates { id state badgeCode }',
    );
    for (const { id, state, badgeCode } of delegates)
      Object.assign(ledger.byId(id), { state, badge: badgeCode });
  }
}

/** As one reads it before a change. */
export async function current({ ask }: Player, id: string) {
  const { node } = await ask(
    'query ($id: ID!) { node(id: $id) { ... on Delegate { revision state badgeCode } } }',
    {
      id,
    },
  );
  return { ...node, target: { id, expectedRevision: node.revision } };
}
