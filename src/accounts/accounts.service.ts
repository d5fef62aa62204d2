import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Clock } from '../platform/clock/index.js';
import { type By, rowOf, Transactor, updateRow } from '../platform/database/index.js';
import { MESSAGE_LANGUAGES, type MessageLanguage } from '../platform/errors/index.js';
import { AccountEntity } from './account.entity.js';
import { ACCOUNT, lastAdministrator, unknownLanguage } from './account.errors.js';
import { checkedEmail } from './email.js';
import { Passwords } from './passwords.js';
import { SessionsService } from './sessions.service.js';

/** One number for all Plenary processes: whoever holds its lock decides about administrators. */
const ADMINISTRATORS_LOCK = 7_536_274;

const BY_ID = { path: ['id'], what: ACCOUNT };

export interface NewAccount {
  email: string;
  name: string;
  language?: string;
  administrator?: boolean;
  personId?: string | null;
  /** None as long as an invitation is open. */
  password?: string;
}

export interface AccountChanges {
  id: string;
  expectedRevision: number;
  name?: string;
  language?: string;
  administrator?: boolean;
  personId?: string | null;
}

@Injectable()
export class AccountsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {}

  async create(by: By, { password, ...input }: NewAccount): Promise<string> {
    const email = checkedEmail(input.email, ['email']);
    if (password !== undefined) this.passwords.assertGood(password, email, ['password']);
    const passwordHash = password === undefined ? null : await this.passwords.hash(password);
    return this.transactor.run(by, async ({ manager }) => {
      const id = uuidv7();
      const language = knownLanguage(input.language);
      await manager.insert(AccountEntity, { ...input, language, id, email, passwordHash, sample: by.sample });
      return id;
    });
  }

  update(by: By, { id, expectedRevision, ...changes }: AccountChanges): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      if (changes.administrator === false) await assertAnother(manager, id, ['administrator']);
      const language = knownLanguage(changes.language);
      await updateRow(manager, AccountEntity, { id, expectedRevision }, BY_ID, { ...changes, language });
      return id;
    });
  }

  /** From the next request on, nothing of the account is accepted: no session, no token, no password. */
  disable(by: By, { id }: { id: string }): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      await assertAnother(manager, id, ['id']);
      const { disabledAt } = await rowOf(manager, AccountEntity, id, BY_ID, true);
      if (!disabledAt) await manager.update(AccountEntity, { id }, { disabledAt: this.clock.now() });
      await this.sessions.endAll(manager, id);
      return id;
    });
  }

  enable(by: By, { id }: { id: string }): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      const { disabledAt } = await rowOf(manager, AccountEntity, id, BY_ID, true);
      if (disabledAt) await manager.update(AccountEntity, { id }, { disabledAt: null });
      return id;
    });
  }
}

/** There is always somebody who can let others in: of two who step down at once, the second one stays. */
export async function assertAnother(
  manager: EntityManager,
  id: string,
  path: readonly string[],
): Promise<void> {
  await manager.query('select pg_advisory_xact_lock($1)', [ADMINISTRATORS_LOCK]);
  const active = { administrator: true, disabledAt: IsNull() };
  const isActive = await manager.existsBy(AccountEntity, { ...active, id });
  const others = await manager.countBy(AccountEntity, { ...active, id: Not(id) });
  if (isActive && others === 0) throw lastAdministrator(path);
}

function knownLanguage(language: string | undefined): MessageLanguage | undefined {
  const known = MESSAGE_LANGUAGES.find(one => one === language);
  if (language !== undefined && !known) throw unknownLanguage();
  return known;
}
