import { Injectable } from '@nestjs/common';
import { type EntityManager, type EntityTarget, IsNull, MoreThan } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { AccountEntity, AccountErasureService } from '../accounts/index.js';
import { UnavailabilityEntity } from '../agenda/index.js';
import { ConferenceRoleEntity } from '../conferences/index.js';
import { FocalPointEntity, PERSON, PersonContactEntity, PersonEntity } from '../directory/index.js';
import { eraseMails, eraseMailsToPerson } from '../notifications/index.js';
import { Clock } from '../platform/clock/index.js';
import { assertRevision, type By, rowOf, Transactor } from '../platform/database/index.js';
import { eraseFromConferences } from './conference-erasure.js';
import { counted, countKept } from './counted-parts.js';
import type { ErasePersonalDataInput } from './personal-data.input.js';
import { PersonalDataErasureEntity } from './personal-data-erasure.entity.js';

const PATH = ['personId'];

/** What happens to the personal data of somebody who may have it erased. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly transactor: Transactor,
    private readonly accounts: AccountErasureService,
    private readonly clock: Clock,
  ) {}

  /**
   * Erases contact, logistics and account; the official record stays.
   * @returns id of the certificate
   * @throws DomainError LAST_ADMINISTRATOR
   */
  erase(by: By, { personId, expectedRevision, reason }: ErasePersonalDataInput): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      const person = await rowOf(manager, PersonEntity, personId, { path: PATH, what: PERSON }, true);
      assertRevision(person, expectedRevision);
      const kept = await countKept(manager, personId);
      const contact = await manager.delete(PersonContactEntity, { personId });
      const absences = await manager.delete(UnavailabilityEntity, { personId });
      const erased = counted({
        contact: contact.affected ?? 0,
        unavailabilities: absences.affected ?? 0,
        ...(await eraseFromConferences(manager, personId)),
        ...(await this.eraseAccounts(manager, personId)),
      });
      const id = uuidv7();
      const erasedAt = this.clock.now();
      await manager.insert(PersonalDataErasureEntity, { id, personId, erasedAt, reason, erased, kept });
      return id;
    });
  }

  private async eraseAccounts(manager: EntityManager, personId: string) {
    const accounts = await manager.findBy(AccountEntity, { personId });
    const sum = {
      accounts: accounts.length,
      sessions: 0,
      accessTokens: 0,
      calendarLinks: 0,
      identities: 0,
      conferenceRoles: 0,
      focalPoints: 0,
      mails: await eraseMailsToPerson(manager, personId, this.clock.now()),
    };
    for (const { id } of accounts) {
      const { sessions, accessTokens, calendarLinks, identities } = await this.accounts.erase(
        manager,
        id,
        PATH,
      );
      sum.sessions += sessions;
      sum.accessTokens += accessTokens;
      sum.calendarLinks += calendarLinks;
      sum.identities += identities;
      sum.mails += await eraseMails(manager, id, this.clock.now());
      sum.conferenceRoles += await this.end(manager, ConferenceRoleEntity, id);
      sum.focalPoints += await this.end(manager, FocalPointEntity, id);
    }
    return sum;
  }

  /** Ends what an account may do, also what was to begin later. */
  private async end(
    manager: EntityManager,
    entity: EntityTarget<ConferenceRoleEntity | FocalPointEntity>,
    accountId: string,
  ): Promise<number> {
    const now = this.clock.now();
    const open = [
      { accountId, validUntil: IsNull() },
      { accountId, validUntil: MoreThan(now) },
    ];
    const held = await manager.findBy(entity, open);
    for (const { id, validFrom } of held) {
      await manager.update(entity, { id }, { validUntil: latest(validFrom, now) });
    }
    return held.length;
  }
}

function latest(one: Date, other: Date): Date {
  return new Date(Math.max(one.getTime(), other.getTime()));
}
