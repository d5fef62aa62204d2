import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { vi } from '../agenda/setting.js';
import { changeItem, publish } from '../agenda/versions/setting.js';
import { type Data, type TestApp, testAppOn } from '../support/create-test-app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import {
  changeBody,
  changeConference,
  type PublicSetting,
  post,
  publishedSetting,
  renamePerson,
} from './setting.js';

/** As promised: PLENARY_SWEEP=1000. */
const CHANGES = Number(process.env.PLENARY_SWEEP ?? 150);
const READERS = 4;

const QUERY = `query ($id: ID!) {
  conference(id: $id) {
    title state convener { name }
    agenda { number sessions { room { name } items { title presenters { person { name } } } } }
  }
}`;

/** What everybody reads after a change. */
interface View {
  title: string;
  state: string;
  convener: string;
  version: number;
  room: string;
  item: string;
  person: string;
}

type Change = (by: TestApp, n: number) => Promise<Partial<View> | 'hidden' | 'shown'>;

describe('a sweep of changes, with readers on two instances', () => {
  let database: TestDatabase;
  let instances: TestApp[];
  let setting: PublicSetting;
  beforeAll(async () => {
    database = await createTestDatabase();
    instances = [await testAppOn(database.connection), await testAppOn(database.connection)];
    setting = await publishedSetting(instances[0]!);
    await changeItem(instances[0]!, setting.report, { presenters: [{ personId: setting.person }] });
    await publish(instances[0]!, setting.conferenceId, { reason: 'Người trình bày' });
  });
  afterAll(async () => {
    await Promise.all(instances.map(instance => instance.close()));
    await database.drop();
  });

  const changes = (): Change[] => {
    const { conferenceId, person, ministry, opening, roomA } = setting;
    return [
      async (by, n) => {
        await renamePerson(by, person, `Người ${n}`);
        return { person: `Người ${n}` };
      },
      async (by, n) => {
        await changeBody(by, ministry, { name: vi(`Bộ ${n}`) });
        return { convener: `Bộ ${n}` };
      },
      async (by, n) => {
        await changeConference(by, conferenceId, { title: vi(`Hội nghị ${n}`) });
        return { title: `Hội nghị ${n}` };
      },
      async (by, n) => {
        await changeItem(by, opening, { title: vi(`Mục ${n}`) });
        const { number } = await publish(by, conferenceId, { reason: `Lần ${n}` });
        return { item: `Mục ${n}`, version: number };
      },
      // Beside Plenary, as an administrator at work in psql.
      async ({ app }, n) => {
        const name = JSON.stringify({ vi: `Phòng ${n}` });
        await app.get(DataSource).query('update room set name = $1 where id = $2', [name, roomA]);
        return { room: `Phòng ${n}` };
      },
      async by => {
        await changeConference(by, conferenceId, { visibility: 'PARTICIPANTS' });
        return 'hidden';
      },
      async by => {
        await changeConference(by, conferenceId, { visibility: 'PUBLIC' });
        return 'shown';
      },
    ];
  };

  it(
    'shows each reader the state as of some moment between question and answer',
    async () => {
      const variables = { id: setting.conferenceId };
      const read = async (by: TestApp) =>
        (await post(by, { query: QUERY, variables })).json().data.conference;
      let view = viewOf(await read(instances[0]!))!;
      let hidden = false;
      /** What is to be read after each change; a change that is under way may be read or not. */
      const states = [JSON.stringify(view)];
      let acknowledged = 0;
      let done = false;
      let reads = 0;
      const stale: string[] = [];

      const reader = async (by: TestApp) => {
        let newest = 0;
        while (!done) {
          const from = Math.max(acknowledged, newest);
          const seen = JSON.stringify(viewOf(await read(by)));
          reads += 1;
          // The machine is not the readers' alone.
          await sleep(1);
          // The outcome of a change that was under way is known when it ends.
          while (!states.slice(from).includes(seen) && pending && !done) await setImmediate();
          const at = states.indexOf(seen, from);
          if (at < 0) stale.push(`after change ${from}: ${seen}, not ${states.slice(from).join(' or ')}`);
          else newest = at;
        }
      };

      let pending = true;
      const readers = Array.from({ length: READERS }, (_, at) => reader(instances[at % instances.length]!));
      const kinds = changes();
      for (let n = 1; n <= CHANGES; n += 1) {
        pending = true;
        const outcome = await kinds[n % kinds.length]!(instances[n % 2]!, n);
        if (outcome === 'hidden' || outcome === 'shown') hidden = outcome === 'hidden';
        else view = { ...view, ...outcome };
        states.push(hidden ? 'null' : JSON.stringify(view));
        acknowledged = n;
        pending = false;
        await setImmediate();
      }
      done = true;
      await Promise.all(readers);
      console.log(`${CHANGES} changes, ${reads} reads, ${stale.length} stale`);
      expect(stale).toEqual([]);
      expect(reads).toBeGreaterThan(CHANGES);
    },
    CHANGES * 1_000,
  );
});

function viewOf(conference: Data): View | null {
  if (!conference) return null;
  const { title, state, convener, agenda } = conference;
  const [session] = agenda.sessions;
  const [opening, report] = session.items;
  return {
    title,
    state,
    convener: convener.name,
    version: agenda.number,
    room: session.room.name,
    item: opening.title,
    person: report.presenters[0].person.name,
  };
}
