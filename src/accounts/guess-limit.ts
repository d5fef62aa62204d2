import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Clock } from '../platform/clock/index.js';
import { tooManyGuesses } from './account.errors.js';
import { networkOf } from './network.js';
import { SignInGuessEntity } from './sign-in-guess.entity.js';

/** So many are let through within the window; each for itself. A whole hall may be on its way to the identity provider. */
const MOST = { password: 10, mail: 10, oidc: 100, reply: 20 };
/** In milliseconds. */
export const WINDOW = 15 * 60 * 1000;

/** What is counted. */
export type Guessing = keyof typeof MOST;

/** Limits guesses by the network they come from and by the account aimed at, over all instances of Plenary. */
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
    const taken = await this.take(of, address, email);
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

  /**
   * Counts something that stays counted, unless it is forgiven.
   * @param email of the account aimed at, where that is known
   * @throws HttpFault RATE_LIMITED
   */
  async take(of: Guessing, address: string, email?: string): Promise<string[]> {
    const network = keyOf(of, 'network', networkOf(address));
    const keys = email === undefined ? [network] : [keyOf(of, 'account', email), network];
    // Always in the same order, so that two that wait for each other's locks cannot be.
    keys.sort((one, other) => one.compare(other));
    const at = this.clock.now();
    return this.dataSource.transaction(async manager => {
      for (const key of keys) {
        await manager.query('select pg_advisory_xact_lock($1)', [key.readBigInt64BE().toString()]);
        await assertLeft(manager, key, MOST[of], at);
      }
      const guesses = keys.map(key => ({ id: uuidv7(), key, at }));
      await manager.insert(SignInGuessEntity, guesses);
      return guesses.map(({ id }) => id);
    });
  }

  /** Takes the last one that came from there off the count again, since something came of it. */
  async forgive(of: Guessing, address: string): Promise<void> {
    await this.dataSource.query(
      'delete from sign_in_guess where id = (select id from sign_in_guess where key = $1 order by at desc limit 1)',
      [keyOf(of, 'network', networkOf(address))],
    );
  }

  private async giveBack(ids: string[]): Promise<void> {
    await this.dataSource.manager.delete(SignInGuessEntity, { id: In(ids) });
  }
}

async function assertLeft(manager: EntityManager, key: Buffer, most: number, now: Date): Promise<void> {
  const recent: { at: Date }[] = await manager.query(
    'select at from sign_in_guess where key = $1 and at > $2 order by at desc limit $3',
    [key, new Date(now.getTime() - WINDOW), most],
  );
  if (recent.length < most) return;
  const free = recent.at(-1)!.at.getTime() + WINDOW;
  throw tooManyGuesses(Math.max(1, Math.ceil((free - now.getTime()) / 1000)));
}

/** A digest, so that the table tells nobody who tried what from where. */
function keyOf(...parts: string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}
