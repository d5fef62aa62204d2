// The long runs of test/reliability, by hand; each ends with 1 when a promise is broken.
//   node scripts/reliability.mjs kill --times 200
//   node scripts/reliability.mjs stop-database --times 50
//   node scripts/reliability.mjs outage --seconds 30
//   node scripts/reliability.mjs mails --times 20
//   node scripts/reliability.mjs minutes --times 500
//   node scripts/reliability.mjs check-in --times 3
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import './compile-tests.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '10' }, seconds: { type: 'string', default: '30' } },
});
const times = Number(values.times);
const built = path => import(`../build/${path}`);
const { addAdministrator, makeAdministratorToken } = await built('test/support/administrator.js');
makeAdministratorToken();

/** Prints what was found, and what was promised of it and does not hold. */
function report(what, { lost, twice, ...found }, promises) {
  console.log(`${what}: ${JSON.stringify({ ...found, lost: lost.length, twice: twice.length })}`);
  const broken = Object.entries({
    'every acknowledged write is there': lost.length === 0,
    'no write is there twice': twice.length === 0,
    ...promises,
  }).flatMap(([promise, holds]) => (holds ? [] : [promise]));
  if (broken.length > 0) process.exitCode = 1;
  console.log(broken.length > 0 ? `BROKEN: ${broken.join('; ')}` : 'all as promised');
}

/** A database of its own for a run, with an administrator in it. */
async function embeddedDatabase() {
  const { startEmbeddedDatabase } = await built('src/platform/database/embedded/index.js');
  const { asRuntime, migrate } = await built('src/platform/database/index.js');
  const { dataFolder } = await built('test/platform/plenary-process.js');
  const folder = dataFolder();
  const database = await startEmbeddedDatabase({ dataDir: folder.path, log: console.log });
  const owner = database.connection;
  await migrate({ owner, runtime: asRuntime(owner) });
  await addAdministrator(owner);
  return { database, folder };
}

const runs = {
  async kill() {
    const { killDuringWrites } = await built('test/reliability/kill.js');
    report(`kill -9, ${times} times`, await killDuringWrites(times), {});
  },

  async 'stop-database'() {
    const { stopDatabaseDuringWrites } = await built('test/reliability/stop-database.js');
    const outcome = await stopDatabaseDuringWrites(times);
    report(`PostgreSQL stopped at once, ${times} times`, outcome, { 'ends with 0': outcome.exit === 0 });
  },

  async mails() {
    const { killDuringMails } = await built('test/reliability/mail-kill.js');
    const mails = 50 * times;
    const { database, folder } = await embeddedDatabase();
    const outcome = await killDuringMails(database.connection, mails, times);
    const { SENT = 0, INTERRUPTED = 0 } = outcome.states;
    report(`kill -9 while ${mails} mails are sent, ${times} times`, outcome, {
      'each is sent, or told to be in doubt': SENT + INTERRUPTED === mails,
    });
    await database.stop();
    folder.remove();
  },

  async minutes() {
    const { recordMinutesDuringChaos } = await built('test/reliability/minutes.js');
    const { outOfOrder, ...outcome } = await recordMinutesDuringChaos(times);
    report(`minutes typed through chaos, ${times} times`, outcome, {
      'no character is lost': outcome.charactersLost === 0,
      'each recorder finds their entries in their order': outOfOrder.length === 0,
      'all see the same order': outcome.sameForAll,
    });
  },

  async 'check-in'() {
    const { checkInDuringKills } = await built('test/reliability/check-in.js');
    const run = { delegates: 1_450, rate: 15, devices: 12, kills: times };
    const outcome = await checkInDuringKills(run);
    report(`1,450 check-ins at 15 a second, kill -9 ${times} times`, outcome, {
      'all are acknowledged': outcome.acknowledged === run.delegates,
    });
  },

  async outage() {
    const { outage } = await built('test/reliability/outage.js');
    const { database, folder } = await embeddedDatabase();
    const owner = database.connection;
    for (const kind of ['refused', 'silent']) {
      const outcome = await outage(kind, owner, 1_000 * Number(values.seconds));
      report(`PostgreSQL gone for ${values.seconds} s (${kind})`, outcome, {
        'every request is refused with 503 and UNAVAILABLE': outcome.answers.join() === '503 UNAVAILABLE',
        'within 2.5 s': outcome.slowest <= 2_500,
        'readiness is red within 2.5 s': outcome.readyRed <= 2_500,
        'liveness stays green': outcome.alive.join() === '200',
        'all is well within 5 s of its return': outcome.recovered <= 5_000,
      });
    }
    await database.stop();
    folder.remove();
  },
};

const run = runs[positionals[0]];
if (!run) {
  console.error(`Say which: ${Object.keys(runs).join(', ')}.`);
  process.exit(1);
}
await run();
