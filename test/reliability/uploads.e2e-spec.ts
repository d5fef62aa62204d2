import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { storeAt } from '../documents/support.js';
import { vi } from '../factories/maker.js';
import { dataFolder, embeddedOwner, endAllPlenaries, startPlenary } from '../platform/plenary-process.js';
import { addAdministrator, administratorToken } from '../support/administrator.js';
import { send } from './client.js';

describe('an upload while the server is killed', () => {
  afterAll(endAllPlenaries);

  it('leaves nothing after the next start; what was answered is there', async () => {
    const folder = dataFolder();
    const env = { DATA_DIR: folder.path };
    const store = storeAt(folder.path);
    let plenary = await startPlenary(env);
    await addAdministrator(embeddedOwner(folder.path));
    const conferenceId = await makeConference(plenary.url);
    const kept = await begin(plenary.url, conferenceId, 'kept', true);
    expect(kept).toMatch(/"state":"AVAILABLE"/);
    const before = store.contents();
    expect(before).toHaveLength(1);
    void begin(plenary.url, conferenceId, 'x'.repeat(300_000), false);
    while (store.contents().length === before.length) await sleep(10);
    await plenary.end('SIGKILL');
    expect(store.contents()).toHaveLength(2);
    plenary = await startPlenary(env);
    expect(store.contents()).toEqual(before);
    const { url } = JSON.parse(kept!);
    const headers = { authorization: `Bearer ${administratorToken()}` };
    const response = await fetch(`${plenary.url}${new URL(url).pathname}`, { headers });
    expect(await response.text()).toBe('kept');
    await plenary.end('SIGTERM');
    folder.remove();
  }, 120_000);
});

async function makeConference(url: string): Promise<string> {
  const make = async (mutation: string, type: string, field: string, input: object) => {
    const document = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${field} { id } } }`;
    return (await send(url, document, { input })).data.it[field].id as string;
  };
  const ministry = { name: vi('Bộ Nội vụ'), kind: 'MINISTRY', level: 'CENTRAL' };
  const convenerId = await make('createBody', 'CreateBodyInput', 'body', ministry);
  const conference = { title: vi('Hội nghị'), kindCode: 'SO_KET', convenerId, startsOn: '2021-03-30' };
  return make('createConference', 'CreateConferenceInput', 'conference', conference);
}

/** Sends a file, or only its beginning; undefined where no answer came. */
function begin(
  url: string,
  conferenceId: string,
  content: string,
  whole: boolean,
): Promise<string | undefined> {
  return new Promise(resolve => {
    const upload = request(
      `${url}/conferences/${conferenceId}/files?name=a.txt`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${administratorToken()}`,
          'content-type': 'text/plain',
          'content-length': whole ? content.length : 1_000_000,
        },
      },
      answer => answer.on('data', data => resolve(String(data))),
    );
    upload.on('error', () => resolve(undefined));
    upload.write(content);
    if (whole) upload.end();
  });
}
