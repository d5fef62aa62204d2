import pg from 'pg';
import type { DataSourceOptions, MixedList } from 'typeorm';
import * as migrations from './migrations/index.js';
import { type Connection, SESSION_OPTIONS } from './pool-options.js';
import { SnakeCaseStrategy } from './snake-case.strategy.js';
import { WatchedPool } from './watched-pool.js';

/** The same options for the embedded database, an outside one, the tests and the command line. */
export function dataSourceOptions(
  { role, ...connection }: Connection,
  // biome-ignore lint/complexity/noBannedTypes: TypeORM calls entity classes functions.
  entities: MixedList<Function>,
): DataSourceOptions {
  return {
    type: 'postgres',
    driver: { ...pg, Pool: WatchedPool },
    // What `pg` calls user, TypeORM calls username.
    ...('url' in connection ? connection : { ...connection, username: connection.user }),
    entities,
    migrations: Object.values(migrations),
    migrationsTransactionMode: 'each',
    synchronize: false,
    namingStrategy: new SnakeCaseStrategy(),
    applicationName: 'plenary',
    poolSize: 10,
    connectTimeoutMS: 2_000,
    extra: { options: role ? `${SESSION_OPTIONS} -c role=${role}` : SESSION_OPTIONS },
    installExtensions: false,
  };
}
