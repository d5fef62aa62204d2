import { endAllPlenaries } from '../platform/plenary-process.js';
import { killDuringWrites } from './kill.js';

afterAll(endAllPlenaries);

it('a server that is killed in the middle of writes loses none that it has acknowledged, and doubles none', async () => {
  const { acknowledged, sentAgain, appliedBefore, lost, twice } = await killDuringWrites(3);
  console.log(
    `kill -9: 3 times, ${acknowledged} acknowledged writes, ${sentAgain} sent again (${appliedBefore} of them applied before)`,
  );
  expect({ lost, twice }).toEqual({ lost: [], twice: [] });
  expect(acknowledged).toBeGreaterThan(20);
}, 120_000);
