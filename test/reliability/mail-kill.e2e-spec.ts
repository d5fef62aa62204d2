import { endAllPlenaries } from '../platform/plenary-process.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { killDuringMails } from './mail-kill.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await endAllPlenaries();
  await database.drop();
});

it('a server that is killed in the middle of many mails sends none twice, and tells of which it is not known', async () => {
  const { states, twice, lost } = await killDuringMails(database.connection, 200, 2);
  console.log(`kill -9 while sending 200 mails, twice: ${JSON.stringify(states)}`);
  expect({ twice, lost }).toEqual({ twice: [], lost: [] });
  expect((states.SENT ?? 0) + (states.INTERRUPTED ?? 0)).toBe(200);
  expect(states.SENT).toBeGreaterThan(180);
}, 180_000);
