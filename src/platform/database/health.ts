import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Sql } from './sql.js';

@Injectable()
export class DatabaseHealth {
  constructor(
    private readonly sql: Sql,
    private readonly dataSource: DataSource,
  ) {}

  /** Why the database cannot serve, or null when it can: reachable, and every migration done. */
  async fault(): Promise<'unreachable' | 'not migrated' | null> {
    try {
      const [done] = await this.sql.read<{ count: number }>('select count(*)::int as count from migrations');
      return done!.count < this.dataSource.migrations.length ? 'not migrated' : null;
    } catch (error) {
      return (error as { code?: string }).code === '42P01' ? 'not migrated' : 'unreachable';
    }
  }
}
