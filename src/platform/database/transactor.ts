import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { Actor } from '../auth/index.js';
import { constraintError } from './constraint-errors.js';

/** An open transaction. */
export interface Tx {
  manager: EntityManager;
}

/** In whose name a command acts, and the transaction it joins if one is already open. */
export interface By {
  actor: Actor;
  tx?: Tx;
  /** Whether what is written is invented sample data, and flagged so. */
  sample?: boolean;
}

/** Runs the work of a command in one transaction. */
@Injectable()
export class Transactor {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Commits when `work` returns and rolls back when it throws; joins `by.tx` if there is one.
   * @throws DomainError in place of a violated constraint that has one
   */
  async run<T>(by: By, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      if (by.tx) return await work(by.tx);
      return await this.dataSource.transaction(manager => work({ manager }));
    } catch (error) {
      throw (error instanceof QueryFailedError && constraintError(error)) || error;
    }
  }
}
