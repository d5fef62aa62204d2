import { DataSource } from 'typeorm';
import { entities } from '../src/features.js';
import { dataSourceOptions } from '../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';

describe('the migrations', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase('template0');
    dataSource = await new DataSource(dataSourceOptions(database.connection, entities)).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('make of an empty database just what the entities say', async () => {
    const done = await dataSource.runMigrations();
    expect(done).toHaveLength(dataSource.migrations.length);
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('have nothing to do a second time', async () => {
    expect(await dataSource.runMigrations()).toEqual([]);
  });
});
