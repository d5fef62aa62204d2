import { endAllPlenaries } from '../platform/plenary-process.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type Kind, outage } from './outage.js';

/** Catches what hangs; the promised figures are printed, and held by scripts/reliability.mjs. */
const HANGING = 15_000;

describe('a database that is gone for 5 seconds', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await endAllPlenaries();
    await database.drop();
  });

  it.each<Kind>(['refused', 'silent'])(
    'gives 503 and UNAVAILABLE to every request, and is used again when it is back: %s',
    async kind => {
      const { requests, acknowledged, slowest, readyRed, recovered, ...outcome } = await outage(
        kind,
        database.connection,
        5_000,
      );
      console.log(
        `PostgreSQL ${kind}: ${requests} requests refused, the slowest after ${slowest} ms; ` +
          `/readyz red after ${readyRed} ms; all well ${recovered} ms after its return`,
      );
      expect(outcome).toMatchObject({ answers: ['503 UNAVAILABLE'], alive: [200], lost: [], twice: [] });
      expect(requests).toBeGreaterThan(20);
      expect(acknowledged).toBeGreaterThan(20);
      expect(Math.max(slowest, readyRed, recovered)).toBeLessThan(HANGING);
    },
    120_000,
  );
});
