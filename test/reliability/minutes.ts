import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { Passwords } from '../../src/accounts/passwords.js';
import type { Connection } from '../../src/platform/database/index.js';
import { dataFolder, embeddedOwner, startPlenary } from '../platform/plenary-process.js';
import { addAdministrator } from '../support/administrator.js';
import { clientConfig } from '../support/server.js';
import { send } from './client.js';
import { Recorder } from './recorder.js';

const RECORDERS = 5;
const PASSWORD = 'một câu đủ dài để nhớ';

export interface MinutesOutcome {
  acknowledged: number;
  /** Of all acknowledged entries. */
  characters: number;
  sentAgain: number;
  dropped: number;
  signIns: number;
  /** Acknowledged, and not there byte for byte. */
  lost: string[];
  charactersLost: number;
  twice: string[];
  /** Entries that stand before an earlier one of the same recorder. */
  outOfOrder: string[];
  /** Whether two readers saw the same entries in the same order. */
  sameForAll: boolean;
}

/** Several people type minutes while answers are dropped, sessions end, and the server is killed again and again. */
export async function recordMinutesDuringChaos(times: number): Promise<MinutesOutcome> {
  const folder = dataFolder();
  const owner = embeddedOwner(folder.path);
  let recorders: Recorder[] = [];
  let conferenceId = '';
  for (let run = 0; run < times; run += 1) {
    const plenary = await startPlenary({ DATA_DIR: folder.path });
    if (run === 0) {
      await addAdministrator(owner);
      conferenceId = await openMinutes(plenary.url);
      recorders = await addRecorders(owner, conferenceId);
    }
    await Promise.all(recorders.map(recorder => recorder.finish(plenary.url)));
    let over = false;
    const count = () => recorders.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
    const typing = recorders.map(recorder => recorder.typeUntil(plenary.url, () => over));
    const enough = count() + 10;
    while (count() < enough) await Promise.race([sleep(5), ...typing]);
    await endSomeSessions(owner);
    await sleep(300 * Math.random());
    await plenary.end('SIGKILL');
    over = true;
    await Promise.all(typing);
  }
  const plenary = await startPlenary({ DATA_DIR: folder.path });
  await Promise.all(recorders.map(recorder => recorder.finish(plenary.url)));
  const [one, other] = [await textsOf(plenary.url, conferenceId), await textsOf(plenary.url, conferenceId)];
  await plenary.end('SIGTERM');
  folder.remove();
  return { ...compared(recorders, one), sameForAll: JSON.stringify(one) === JSON.stringify(other) };
}

function compared(recorders: Recorder[], found: string[]): Omit<MinutesOutcome, 'sameForAll'> {
  const places = new Map(found.map((text, at) => [text, at]));
  const acknowledged = recorders.flatMap(recorder => recorder.acknowledged);
  const sum = (value: (recorder: Recorder) => number) =>
    recorders.reduce((total, recorder) => total + value(recorder), 0);
  const length = (texts: string[]) => texts.reduce((total, text) => total + text.length, 0);
  const lost = acknowledged.filter(text => !places.has(text));
  return {
    acknowledged: acknowledged.length,
    characters: length(acknowledged),
    sentAgain: sum(({ sentAgain }) => sentAgain),
    dropped: sum(({ dropped }) => dropped),
    signIns: sum(({ signIns }) => signIns),
    lost,
    charactersLost: length(lost),
    twice: found.filter((text, at) => places.get(text) !== at),
    outOfOrder: recorders.flatMap(recorder =>
      recorder.acknowledged.filter(
        (text, at, texts) => at > 0 && places.get(text)! < places.get(texts[at - 1]!)!,
      ),
    ),
  };
}

async function openMinutes(url: string): Promise<string> {
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
  const conference = { title: vi('Hội nghị'), kindCode: 'SO_KET', convenerId, startsOn: '2021-03-30' };
  const held = { ...conference, alreadyHeld: true };
  const conferenceId = await make('createConference', 'CreateConferenceInput', 'conference', held);
  await make('openMinutes', 'OpenMinutesInput', 'minutes', { conferenceId });
  return conferenceId;
}

async function addRecorders(owner: Connection, conferenceId: string): Promise<Recorder[]> {
  const hash = await new Passwords().hash(PASSWORD);
  const recorders = [];
  for (let n = 1; n <= RECORDERS; n += 1) {
    const [id, email] = [uuidv7(), `recorder-${n}@example.org`];
    await asOwner(
      owner,
      `insert into account (id, revision, email, name, password_hash) values ($1, 1, $2, 'Thư ký', $3)`,
      [id, email, hash],
    );
    await asOwner(
      owner,
      `insert into conference_role (id, revision, conference_id, account_id, role) values ($1, 1, $2, $3, 'SECRETARY')`,
      [uuidv7(), conferenceId, id],
    );
    recorders.push(new Recorder(`Thư ký ${n}`, { email, password: PASSWORD }, conferenceId));
  }
  return recorders;
}

/** Some are ended, some expire. Guesses that a kill has left on the count are none. */
async function endSomeSessions(owner: Connection): Promise<void> {
  await asOwner(owner, 'update session set ended_at = now() where ended_at is null and random() < 0.15');
  await asOwner(owner, 'update session set expires_at = now() where ended_at is null and random() < 0.15');
  await asOwner(owner, 'delete from sign_in_guess');
}

async function asOwner(owner: Connection, statement: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client(clientConfig(owner));
  await client.connect();
  await client.query(statement, values);
  await client.end();
}

/** The texts of all entries, as a reader of the API sees them. */
async function textsOf(url: string, id: string): Promise<string[]> {
  const texts: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await send(
      url,
      `query ($id: ID!, $after: String) { conference(id: $id) { minutes { entries(first: 100, after: $after) {
        nodes { plainText } pageInfo { hasNextPage endCursor } } } } }`,
      { id, after },
    );
    const { nodes, pageInfo } = data.conference.minutes.entries;
    texts.push(...nodes.map(({ plainText }: { plainText: string }) => plainText));
    if (!pageInfo.hasNextPage) return texts;
    after = pageInfo.endCursor;
  }
}
