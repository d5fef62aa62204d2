import { DataSource } from 'typeorm';
import { loadSampleDataIfEmpty } from '../../src/sample-data/index.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { SAMPLES_TIMEOUT } from '../support/samples.js';
import { SAMPLES_TEMPLATE } from '../support/server.js';

describe('the sample data', () => {
  let loadedBefore: TestApp;
  let empty: TestApp;
  beforeAll(async () => {
    [loadedBefore, empty] = [await createTestApp(SAMPLES_TEMPLATE), await createTestApp()];
  }, SAMPLES_TIMEOUT);
  afterAll(async () => {
    await loadedBefore.close();
    await empty.close();
  });

  /** A digest of each table, of everything but ids and the times of writing. */
  async function digests({ app }: TestApp): Promise<Record<string, string>> {
    const dataSource = app.get(DataSource);
    const all: Record<string, string> = {};
    for (const { tableName, columns } of dataSource.entityMetadatas) {
      const told = columns
        .filter(
          ({ type, databaseName }) =>
            type !== 'uuid' && !['created_at', 'updated_at', 'recorded_at'].includes(databaseName),
        )
        .map(({ databaseName }) => databaseName);
      // Ids are made in the order of writing.
      const order = columns.some(({ databaseName }) => databaseName === 'id')
        ? 'id'
        : `row(${told.join(', ')})::text`;
      const [{ digest }] = await dataSource.query(
        `select count(*) || ' ' || md5(coalesce(string_agg(row(${told.join(', ')})::text, ',' order by ${order}), '')) as digest
           from "${tableName}"`,
      );
      all[tableName] = digest;
    }
    return all;
  }

  it(
    'is the same in every database',
    async () => {
      expect(await loadSampleDataIfEmpty(empty.app)).toEqual({});
      expect(await digests(empty)).toEqual(await digests(loadedBefore));
    },
    SAMPLES_TIMEOUT,
  );

  it('is not loaded into a database that has data', async () => {
    const before = await digests(loadedBefore);
    expect(await loadSampleDataIfEmpty(loadedBefore.app)).toBe(undefined);
    expect(await digests(loadedBefore)).toEqual(before);
  });
});
