import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { wrongCredentials } from './account.errors.js';
import { normalEmail } from './email.js';
import { GuessLimit } from './guess-limit.js';
import { Passwords } from './passwords.js';
import { type Device, SessionsService } from './sessions.service.js';

/** What somebody gives to sign in. */
export interface PasswordProof {
  email: string;
  password: string;
}

export interface SignedIn {
  /** For the cookie. */
  token: string;
  account: { id: string; name: string };
}

@Injectable()
export class SignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly limit: GuessLimit,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * Opens a session. An unknown account, a disabled one, one without a password and a wrong password cost the
   * same and get the same answer.
   * @throws HttpFault UNAUTHENTICATED, RATE_LIMITED or UNAVAILABLE
   */
  async withPassword(proof: PasswordProof, device: Device & { address: string }): Promise<SignedIn> {
    const email = normalEmail(proof.email);
    const account = await this.limit.guess('password', email, device.address, async () => {
      const named = await this.dataSource.manager.findOneBy(AccountEntity, { email });
      const active = named?.disabledAt ? null : named;
      return (await this.passwords.fits(proof.password, active?.passwordHash)) ? active : null;
    });
    const token = account && (await this.sessions.open(account.id, device, account.passwordHash!));
    if (!token) throw wrongCredentials();
    return { token, account: { id: account.id, name: account.name } };
  }
}
