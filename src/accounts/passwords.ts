import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { passwordIsEmail, passwordLength, passwordsBusy } from './account.errors.js';
import { normalEmail } from './email.js';

const SHORTEST = 12;
const LONGEST = 200;

/** Argon2id with 19 MiB and two passes, as OWASP advises. */
const ARGON2ID = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each takes 19 MiB and a core. */
const AT_ONCE = 2;
/** Who comes when so many wait, is told to come back: waiting longer helps nobody. */
const MOST_WAITING = 60;

/** Hashes passwords and checks them, a few at a time. */
@Injectable()
export class Passwords {
  private readonly inTurn = pLimit(AT_ONCE);
  /** Compared with where there is no hash, so that this takes as long as where there is one. */
  private readonly nobodys = hash('nobody has this password', ARGON2ID);

  /** How many passwords have been compared since the start. */
  compared = 0;

  /**
   * @param email of the account, which the password must not be
   * @throws DomainError at `path` if the password is too short, too long or the e-mail address
   */
  assertGood(password: string, email: string, path: readonly string[]): void {
    const length = [...password.normalize('NFC')].length;
    if (length < SHORTEST || length > LONGEST) throw passwordLength(path, SHORTEST, LONGEST);
    if (normalEmail(password) === email) throw passwordIsEmail(path);
  }

  /** @throws HttpFault UNAVAILABLE */
  hash(password: string): Promise<string> {
    return this.queued(() => hash(password.normalize('NFC'), ARGON2ID));
  }

  /**
   * Whether the password fits; takes as long for an account without one.
   * @throws HttpFault UNAVAILABLE
   */
  fits(password: string, stored: string | null | undefined): Promise<boolean> {
    return this.queued(async () => {
      this.compared += 1;
      const fits = await verify(stored ?? (await this.nobodys), password.normalize('NFC'));
      return fits && Boolean(stored);
    });
  }

  private async queued<T>(work: () => Promise<T>): Promise<T> {
    if (this.inTurn.pendingCount >= MOST_WAITING) throw passwordsBusy();
    return this.inTurn(work);
  }
}
