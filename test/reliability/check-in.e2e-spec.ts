import { endAllPlenaries } from '../platform/plenary-process.js';
import { checkInDuringKills } from './check-in.js';

afterAll(endAllPlenaries);

it('check-ins that several devices send at once are neither lost nor doubled while the server is killed', async () => {
  const { lost, twice, ...counts } = await checkInDuringKills({
    delegates: 120,
    rate: 30,
    devices: 5,
    kills: 1,
  });
  console.log(`check-in: ${JSON.stringify(counts)}`);
  expect({ lost, twice, acknowledged: counts.acknowledged }).toEqual({
    lost: [],
    twice: [],
    acknowledged: 120,
  });
}, 480_000);
