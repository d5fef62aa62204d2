import { endAllPlenaries } from '../platform/plenary-process.js';
import { recordMinutesDuringChaos } from './minutes.js';

afterAll(endAllPlenaries);

it('minutes that several people type lose no character while answers are dropped, sessions end and the server is killed', async () => {
  const { lost, twice, outOfOrder, sameForAll, charactersLost, ...counts } =
    await recordMinutesDuringChaos(3);
  console.log(`minutes: 3 times, ${JSON.stringify(counts)}`);
  expect({ lost, twice, outOfOrder, sameForAll, charactersLost }).toEqual({
    ...{ lost: [], twice: [], outOfOrder: [], sameForAll: true, charactersLost: 0 },
  });
  expect(counts.acknowledged).toBeGreaterThan(20);
}, 240_000);
