import { endAllPlenaries } from '../platform/plenary-process.js';
import { stopDatabaseDuringWrites } from './stop-database.js';

afterAll(endAllPlenaries);

it('an embedded database that is stopped at once is started again, and no write is lost or doubled', async () => {
  const { acknowledged, sentAgain, appliedBefore, lost, twice, slowestReturn, exit } =
    await stopDatabaseDuringWrites(3);
  console.log(
    `PostgreSQL stopped at once: 3 times, ${acknowledged} acknowledged writes, ${sentAgain} sent again (${appliedBefore} of them applied before); ` +
      `ready again after ${slowestReturn} ms at worst`,
  );
  expect({ lost, twice, exit }).toEqual({ lost: [], twice: [], exit: 0 });
  expect(acknowledged).toBeGreaterThan(20);
}, 120_000);
