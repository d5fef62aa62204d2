import type pg from 'pg';
import { PreparedNames } from '../../src/platform/database/prepared-names.js';
import { preparingClient } from '../../src/platform/database/preparing-client.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { clientConfig } from '../support/server.js';

const MOST = 1_000;
/** Some 100 characters each. */
const numbered = (number: number) => `select $1::int + ${number} as sum -- ${'x'.repeat(70)}`;

describe('prepared statements', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new (preparingClient(new PreparedNames(), MOST))(clientConfig(database.connection));
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const sum = async (number: number) => (await client.query(numbered(number), [1])).rows[0].sum;
  const prepared = async () =>
    (await client.query('select statement from pg_prepared_statements')).rows.map(
      ({ statement }) => statement,
    );

  it('are those that come again', async () => {
    expect(await sum(0)).toBe(1);
    expect(await prepared()).toEqual([]);
    expect([await sum(0), await sum(0)]).toEqual([1, 1]);
    expect(await prepared()).toEqual([numbered(0)]);
  });

  it('never take more than a connection may hold, and answer all the same, in a transaction as well', async () => {
    await client.query('begin');
    for (let number = 1; number <= 40; number += 1) {
      expect([await sum(number), await sum(number), await sum(0)]).toEqual([number + 1, number + 1, 1]);
      const held = await prepared();
      expect(held).toContain(numbered(0));
      expect(held.join('').length).toBeLessThanOrEqual(MOST);
    }
    await client.query('commit');
  });

  it('are given back as well when a failed transaction has kept them from it', async () => {
    await client.query('begin');
    await expect(client.query('select 1 / $1::int', [0])).rejects.toThrow('division by zero');
    for (let number = 100; number < 120; number += 1) {
      await expect(sum(number)).rejects.toThrow('current transaction is aborted');
      await expect(sum(number)).rejects.toThrow('current transaction is aborted');
    }
    await client.query('rollback');
    for (let number = 100; number < 120; number += 1) {
      expect([await sum(number), await sum(number)]).toEqual([number + 1, number + 1]);
      expect((await prepared()).join('').length).toBeLessThanOrEqual(MOST);
    }
  });
});
