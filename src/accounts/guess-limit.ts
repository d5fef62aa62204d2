import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Clock } from '../platform/clock/index.js';
import { tooManyGuesses } from './account.errors.js';
import { networkOf } from './network.js';
import { SignInGuessEntity } from './sign-in-guess.entity.js';

/** So many guesses are evaluated within the window. */
const MOST = 10;
/** In milliseconds. */
export const WINDOW = 15 * 60 * 1000;

/** What is counted; each for itself. */
export type Guessing = 'password' | 'mail';

/** Limits guesses by the account aimed at and by the network they come from, over all instances of Plenary. */
@Injectable()
export class GuessLimit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts a guess, and only then lets it be evaluated; the right ones are taken off the count again.
   * @param email as it was given, whether or not there is such an account
   * @param evaluate gives null for a wrong guess
   * @throws HttpFault RATE_LIMITED, and nothing was evaluated
   */
  async guess<T>(
    of: Guessing,
    email: string,
    address: string,
    evaluate: () => Promise<T | null>,
  ): Promise<T | null> {
    const taken = await this.take(of, email, address);
    let right: T | null;
    try {
      right = await evaluate();
    } catch (error) {
      await this.giveBack(taken);
      throw error;
    }
    if (right !== null) await this.giveBack(taken);
    return right;
  }

  /** Counts something that stays counted. */
  async take(of: Guessing, email: string, address: string): Promise<string[]> {
    const keys = [keyOf(of, 'account', email), keyOf(of, 'network', networkOf(address))];
    // Always in the same order, so that two that wait for each other's locks cannot be.
    keys.sort((one, other) => one.compare(other));
    const at = this.clock.now();
    return this.dataSource.transaction(async manager => {
      for (const key of keys) {
        await manager.query('select pg_advisory_xact_lock($1)', [key.readBigInt64BE().toString()]);
        await this.assertLeft(manager, key, at);
      }
      const guesses = keys.map(key => ({ id: uuidv7(), key, at }));
      await manager.insert(SignInGuessEntity, guesses);
      return guesses.map(({ id }) => id);
    });
  }

  private async giveBack(ids: string[]): Promise<void> {
    await this.dataSource.manager.delete(SignInGuessEntity, { id: In(ids) });
  }

  private async assertLeft(manager: EntityManager, key: Buffer, now: Date): Promise<void> {
    const recent: { at: Date }[] = await manager.query(
      'select at from sign_in_guess where key = $1 and at > $2 order by at desc limit $3',
      [key, new Date(now.getTime() - WINDOW), MOST],
    );
    if (recent.length < MOST) return;
    const free = recent.at(-1)!.at.getTime() + WINDOW;
    throw tooManyGuesses(Math.max(1, Math.ceil((free - now.getTime()) / 1000)));
  }
}

/** A digest, so that the table tells nobody who tried what from where. */
function keyOf(...parts: string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}
