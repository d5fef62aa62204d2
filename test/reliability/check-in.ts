import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { dataFolder, embeddedOwner, type RunningPlenary, startPlenary } from '../platform/plenary-process.js';
import { addAdministrator } from '../support/administrator.js';
import { clientConfig } from '../support/server.js';
import { send } from './client.js';
import { DeskDevice } from './desk-device.js';

export interface CheckInRun {
  delegates: number;
  /** Check-ins a second that all devices begin together; they do not wait for the answers of others. */
  rate: number;
  devices: number;
  /** How often the server is killed meanwhile. */
  kills: number;
}

export interface CheckInOutcome {
  acknowledged: number;
  seconds: number;
  /** A second, over the whole run, with the restarts. */
  rate: number;
  sentAgain: number;
  /** Milliseconds, of check-ins that were answered the first time. */
  p50: number;
  p95: number;
  slowest: number;
  lost: string[];
  twice: string[];
}

/**
 * Delegates come at a steady rate to several desks, a fifth of them to two at once; a tenth is noted offline and sent as
 * batches, once more by another device; the server is killed and started again meanwhile.
 */
export async function checkInDuringKills(run: CheckInRun): Promise<CheckInOutcome> {
  const folder = dataFolder();
  const owner = embeddedOwner(folder.path);
  let plenary: RunningPlenary = await startPlenary({ DATA_DIR: folder.path });
  await addAdministrator(owner);
  const conferenceId = await makeConference(plenary.url);
  const client = new pg.Client(clientConfig(owner));
  await client.connect();
  const badges = await addDelegates(client, conferenceId, run.delegates);
  await client.end();

  const url = () => plenary.url;
  const devices = Array.from(
    { length: run.devices },
    (_, n) => new DeskDevice(`Máy ${n + 1}`, conferenceId, url),
  );
  const begun = performance.now();
  let isOver = false;
  const killer = (async () => {
    for (let n = 1; n <= run.kills; n += 1) {
      await sleep((1_000 * run.delegates) / run.rate / (run.kills + 1));
      if (isOver) return;
      await plenary.end('SIGKILL');
      plenary = await startPlenary({ DATA_DIR: folder.path });
    }
  })();
  const offline = badges.filter((_, n) => n % 10 === 0);
  const online = badges.filter((_, n) => n % 10 !== 0);
  const since = new Date().toISOString();
  const [one, other] = [1, 2].map(n => new DeskDevice(`Ngoại tuyến ${n}`, conferenceId, url));
  const batches = [one!.sendBatch(offline, since), other!.sendBatch([...offline].reverse(), since)];
  const all: Promise<void>[] = [...batches];
  for (const [n, badge] of online.entries()) {
    await sleep(Math.max(0, begun + (1_000 * n) / run.rate - performance.now()));
    all.push(devices[n % devices.length]!.checkIn(badge));
    if (n % 5 === 0) all.push(devices[(n + 1) % devices.length]!.checkIn(badge));
  }
  await Promise.all(all);
  isOver = true;
  const seconds = (performance.now() - begun) / 1_000;
  await killer;

  const after = new pg.Client(clientConfig(owner));
  await after.connect();
  const { rows } = await after.query<{ badge: string; times: number }>(
    `select sent.badge_code as badge, count(stay.id)::int as times from delegate sent
       left join presence stay on stay.delegate_id = sent.id group by sent.id`,
  );
  await after.end();
  await plenary.end('SIGTERM');
  folder.remove();
  const times = new Map(rows.map(row => [row.badge, row.times]));
  const acknowledged = new Set([...devices, one!, other!].flatMap(device => device.acknowledged));
  const took = devices.flatMap(device => device.took).sort((one, other) => one - other);
  const part = (share: number) => took[Math.floor(share * (took.length - 1))] ?? 0;
  return {
    acknowledged: acknowledged.size,
    seconds: Math.round(seconds),
    rate: Math.round((10 * acknowledged.size) / seconds) / 10,
    sentAgain: devices.reduce((sum, { sentAgain }) => sum + sentAgain, 0),
    ...{ p50: part(0.5), p95: part(0.95), slowest: part(1) },
    lost: [...acknowledged].filter(badge => times.get(badge) === 0),
    twice: rows.filter(row => row.times > 1).map(({ badge }) => badge),
  };
}

async function makeConference(url: string): Promise<string> {
  const vi = (text: string) => [{ language: 'vi', text }];
  const make = async (mutation: string, type: string, field: string, input: object): Promise<string> => {
    const { data } = await send(
      url,
      `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${field} { id } userErrors { code path } } }`,
      { input },
    );
    if (!data?.it?.[field]) throw new Error(`${mutation}: ${JSON.stringify(data)}`);
    return data.it[field].id;
  };
  const body = { name: vi('Bộ Nội vụ'), kind: 'MINISTRY', level: 'CENTRAL' };
  const convenerId = await make('createBody', 'CreateBodyInput', 'body', body);
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const conference = {
    title: vi('Hội nghị'),
    kindCode: 'SO_KET',
    convenerId,
    startsOn: day(-1),
    endsOn: day(1),
  };
  return make('createConference', 'CreateConferenceInput', 'conference', conference);
}

/** Confirmed delegates with badges, and a conference that is open. */
async function addDelegates(client: pg.Client, conferenceId: string, n: number): Promise<string[]> {
  await client.query("update conference set state = 'OPEN' where id = $1", [conferenceId]);
  const rows = Array.from({ length: n }, (_, at) => ({
    ...{ id: uuidv7(), person: uuidv7() },
    badge: `BADGE${String(at).padStart(7, '0')}X`,
  }));
  const given = [rows.map(row => row.id), rows.map(row => row.person), rows.map(row => row.badge)];
  await client.query(
    "insert into person (id, revision, name) select id, 1, 'Đại biểu' from unnest($1::uuid[]) id",
    [given[1]],
  );
  await client.query(
    `insert into delegate (id, revision, conference_id, person_id, state, nominated_at, confirmed_at, badge_code)
     select id, 1, $1, person, 'CONFIRMED', now(), now(), badge
     from unnest($2::uuid[], $3::uuid[], $4::text[]) as sent(id, person, badge)`,
    [conferenceId, ...given],
  );
  return rows.map(row => row.badge);
}
