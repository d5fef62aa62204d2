import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkedEmail } from '../accounts/index.js';
import { type By, rowOf, Transactor } from '../platform/database/index.js';
import { ConflictError } from '../platform/errors/index.js';
import { invalidPhone, PERSON } from './directory.errors.js';
import { bodiesInTouch } from './held-appointment.js';
import { PersonEntity } from './person.entity.js';
import { PersonContactEntity } from './person-contact.entity.js';
import type { SetContactInput } from './person-contact.input.js';

const PHONE = /^\+?[0-9][0-9 ().\-/]{2,}$/;

/** How people are reached. */
@Injectable()
export class ContactsService {
  constructor(private readonly transactor: Transactor) {}

  set(by: By, { personId, expectedRevision = 0, email, phone }: SetContactInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['personId'], what: PERSON };
      await rowOf(manager, PersonEntity, personId, named, true);
      tx.ofPerson(personId, named, { bodyIds: await bodiesOf(manager, personId) });
      const present = await manager.findOneBy(PersonContactEntity, { personId });
      const revision = present?.revision ?? 0;
      if (revision !== expectedRevision) throw new ConflictError(expectedRevision, revision, personId);
      if (phone && !PHONE.test(phone)) throw invalidPhone();
      await manager.save(PersonContactEntity, {
        ...(present ?? { personId }),
        ...(email === undefined ? {} : { email: email && checkedEmail(email, ['email']) }),
        ...(phone === undefined ? {} : { phone }),
      });
      return personId;
    });
  }
}

async function bodiesOf(manager: EntityManager, personId: string): Promise<string[]> {
  const bodies: { id: string }[] = await manager.query(bodiesInTouch('$1'), [personId]);
  return bodies.map(({ id }) => id);
}
