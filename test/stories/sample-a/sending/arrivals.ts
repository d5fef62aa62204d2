import { randomUUID } from 'node:crypto';
import type { Data } from '../../../support/create-test-app.js';
import { onDay, type Player } from '../cast.js';
import type { Ledger, Noted } from './ledger.js';
import { withoutMarks } from './names.js';
import { DAY, type Site, type World } from './world.js';

export const at = (time: string) => `${DAY}T${time}:00+07:00`;

const BATCH = `results { presence { arrivedAt } alreadyPresentSince }`;

/** What is to become of the confirmed on the day; whoever is in `sure` comes and stays. */
export function planOf(ledger: Ledger, sure: ReadonlySet<string>) {
  const all = ledger.in('CONFIRMED');
  const free = all.filter(({ id }) => !sure.has(id));
  const excused = free.filter((_, n) => n % 31 === 5);
  const away = new Set([...excused, ...free.filter((_, n) => n % 29 === 7)]);
  const coming = all.filter(one => !away.has(one));
  return { excused, coming, leaving: coming.filter(({ id }, n) => !sure.has(id) && n % 17 === 3) };
}

/** In the hall each is let in by the badge, or found by name, as they come. */
export async function checkInHall(world: World, coming: readonly Noted[], site: Site): Promise<number> {
  let found = 0;
  const here = coming.filter(({ siteId }) => siteId === site.id);
  for (const [n, one] of here.entries()) {
    const time = `07:${String(Math.floor(n / 3)).padStart(2, '0')}`;
    onDay(world.plenary, DAY, time);
    const byName = n % 9 === 4;
    if (byName) found += 1;
    const who = byName
      ? { delegateId: await findByName(world, one) }
      : { badgeCode: asScanned(one.badge!, n) };
    const input = { conferenceId: world.conferenceId, device: `Bàn ${1 + (n % 4)}`, ...who };
    const { presence } = await world.secretary.act('checkIn', input, 'presence { method delegate { id } }');
    if (presence.delegate.id !== one.id || presence.method !== (byName ? 'SEARCH' : 'BADGE'))
      throw new Error(`${one.name}: ${JSON.stringify(presence)}`);
    one.arrived = time;
  }
  return found;
}

/** Typed in lower case, with a hyphen, now and then. */
const asScanned = (badge: string, n: number) =>
  n % 5 === 0 ? `${badge.slice(0, 6).toLowerCase()}-${badge.slice(6)}` : badge;

async function findByName({ secretary, conferenceId }: World, { id, name, siteId }: Noted): Promise<string> {
  const { conference } = await secretary.ask(
    `query ($id: ID!, $site: ID!, $words: String!) { conference(id: $id) {
      delegates(text: $words, siteId: $site, state: CONFIRMED, first: 100) { nodes { id } } } }`,
    { id: conferenceId, site: siteId, words: withoutMarks(name) },
  );
  const found = conference.delegates.nodes.find((node: Data) => node.id === id);
  if (!found) throw new Error(`${name} is not found without tone marks`);
  return found.id;
}

/**
 * Two devices of a remote site were offline and send what they have seen, the first one twice, because no answer came.
 * @returns how many entries were told of somebody who was there already
 */
export async function sendBatches(
  { conferenceId }: Pick<World, 'conferenceId'>,
  host: Player,
  site: Site,
  here: readonly Noted[],
): Promise<number> {
  const seen = here.map((one, n) => ({ one, minute: 20 + (n % 30) }));
  const entry = ({ one, minute }: (typeof seen)[number]) => ({
    ...{ badgeCode: one.badge, siteId: site.id, at: at(`07:${minute}`) },
  });
  const send = async (device: string, entries: object[], operationId: string) =>
    (await host.act('checkInBatch', { conferenceId, device, entries, operationId }, BATCH)).results;
  const operationId = randomUUID();
  const first = await send('Máy 1', seen.map(entry), operationId);
  const again = await send('Máy 1', seen.map(entry), operationId);
  if (JSON.stringify(again) !== JSON.stringify(first)) throw new Error('a repeated batch is answered anew');
  // The other door has seen some of them as well, some of these earlier.
  const both = seen
    .filter((_, n) => n % 3 === 0)
    .map(({ one, minute }, n) => ({ one, minute: n % 2 === 0 ? minute - 5 : minute + 5 }));
  const second = await send('Máy 2', both.map(entry), randomUUID());
  for (const { one, minute } of [...seen, ...both]) {
    const time = `07:${minute}`;
    if (one.arrived === null || time < one.arrived) one.arrived = time;
  }
  return [...first, ...second].filter(({ alreadyPresentSince }: Data) => alreadyPresentSince).length;
}

export async function checkOut(by: Player, conferenceId: string, one: Noted, time: string): Promise<void> {
  const input = { conferenceId, device: 'Máy 1', siteId: one.siteId, delegateId: one.id, at: at(time) };
  await by.act('checkOut', input, 'presence { leftAt }');
  one.left = time;
}
