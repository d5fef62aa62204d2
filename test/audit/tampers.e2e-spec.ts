import { uuidv7 } from 'uuidv7';
import { verifyChains } from '../../src/platform/audit/index.js';
import { type AuditedDatabase, command, createAuditedDatabase, insertPerson } from './support.js';
import { type Draw, TAMPERS } from './tampers.js';

const TIMES = 1_000;
const SEED = Number(process.env.TAMPER_SEED ?? Date.now() % 1_000_000);

describe('audit verify', () => {
  let database: AuditedDatabase;
  beforeAll(async () => {
    database = await createAuditedDatabase();
    const conferences = [null, uuidv7(), uuidv7(), uuidv7()];
    for (let at = 0; at < 48; at++) {
      const id = uuidv7();
      const opened = {
        accountId: at % 3 ? uuidv7() : null,
        via: at % 5 ? null : { kind: 'token' as const, id },
      };
      const update = `update person set name = 'Người ${at}' where id = '${id}'`;
      await command(database, opened, [insertPerson(`An ${at}`, id), update], conferences[at % 4]);
    }
  });
  afterAll(() => database.drop());

  it('finds nothing in a trail that is as it was written', async () => {
    expect(await database.owner.transaction(verifyChains)).toEqual({ entries: 48, chains: 4, broken: null });
  });

  it(`finds each of ${TIMES} tampers by somebody with all rights`, async () => {
    const draw = drawing(SEED);
    const unnoticed: string[] = [];
    const tried: Record<string, number> = Object.fromEntries(Object.keys(TAMPERS).map(name => [name, 0]));
    const runner = database.owner.createQueryRunner();
    for (let times = 0; times < TIMES; times++) {
      const name = draw.of(Object.keys(TAMPERS));
      const statement = TAMPERS[name]!(draw);
      await runner.startTransaction();
      await runner.query('set local session_replication_role = replica');
      await runner.query(statement);
      const { broken } = await verifyChains(runner.manager);
      if (!broken) unnoticed.push(`${name}: ${statement}`);
      await runner.rollbackTransaction();
      tried[name]! += 1;
    }
    await runner.release();
    console.log(`audit verify: ${TIMES - unnoticed.length} of ${TIMES} tampers found (seed ${SEED})`, tried);
    expect(unnoticed).toEqual([]);
    expect(Math.min(...Object.values(tried))).toBeGreaterThan(0);
  }, 120_000);

  it('names the first broken link', async () => {
    const [{ chain, id }] = await database.owner.query(
      'select chain, id from audit_entry where sequence = 5 order by chain offset 1 limit 1',
    );
    const runner = database.owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query('set local session_replication_role = replica');
    await runner.query("update audit_entry set command = 'x' where chain = $1 and sequence in (5, 7)", [
      chain,
    ]);
    const { broken } = await verifyChains(runner.manager);
    await runner.rollbackTransaction();
    await runner.release();
    const fault = 'the entry or its changes were altered';
    expect(broken).toEqual({ conferenceId: chain, sequence: 5, entryId: id, fault });
  });
});

/** The same draws for the same seed (mulberry32). */
function drawing(seed: number): Draw {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, of: list => list[below(list.length)]! };
}
