import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { DatabaseHealth } from './health.js';
import { Listener } from './listener.js';
import { Sql } from './sql.js';
import { Transactor } from './transactor.js';

@Global()
@Module({})
export class DatabaseModule {
  /** @param options where the database is, and which entities there are */
  static forRoot(options: DataSourceOptions): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, useFactory: () => new DataSource(options).initialize() },
        Sql,
        Transactor,
        DatabaseHealth,
        Listener,
      ],
      exports: [DataSource, Sql, Transactor, DatabaseHealth, Listener],
    };
  }

  constructor(private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
