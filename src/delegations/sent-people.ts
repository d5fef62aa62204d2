import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { bodiesInTouch, ContactsService, heldAppointment, PeopleService } from '../directory/index.js';
import { STAFF } from '../platform/auth/index.js';
import type { By, Tx } from '../platform/database/index.js';
import { DomainError } from '../platform/errors/index.js';
import { alreadyNamed, personOrNew } from './delegate.errors.js';
import type { SentPersonInput } from './delegate.input.js';

/** Who comes, as it is written of a delegate or of a substitute. */
export interface Sent {
  personId: string;
  appointmentId: string | null;
  postPrinted: string | null;
  namedByBody: boolean;
}

/** At what, and for whom, somebody is named. */
export interface Sending {
  conferenceId: string;
  /** The day on which the post must be held; null if there is none yet. */
  on: string | null;
  /** The body that sends. */
  bodyId: string | null;
}

/** Finds the people whom inputs name, and enters the new ones into the directory. */
@Injectable()
export class SentPeople {
  constructor(
    private readonly people: PeopleService,
    private readonly contacts: ContactsService,
  ) {}

  /**
   * @param path where the input names the person
   * @throws DomainError PERSON_OR_NEW, NOT_FOUND, POST_NOT_HELD_ON_DATE, ALREADY_NAMED, or of the contact data
   */
  async of(
    by: By,
    tx: Tx,
    { personId, newPerson, postId, postPrinted = null }: SentPersonInput,
    { conferenceId, on, bodyId }: Sending,
    path: readonly string[],
  ): Promise<Sent> {
    if (!personId === !newPerson) throw personOrNew(path);
    const { actor } = by;
    const byBody = bodyId !== null && !actor.hasRole(conferenceId, ...STAFF) && actor.speaksFor(bodyId);
    const id = personId ?? (await this.enter({ ...by, tx }, newPerson!, [...path, 'newPerson']));
    const appointmentId = await heldAppointment(
      tx.manager,
      { personId: id, postId: postId ?? null },
      on,
      path,
    );
    if (personId && (await isNamed(tx.manager, conferenceId, id))) throw alreadyNamed([...path, 'personId']);
    // Nobody opens to the organisers what is not theirs to see.
    const namedByBody =
      byBody && (!personId || (await inTouch(tx.manager, id)).some(one => actor.speaksFor(one)));
    return { personId: id, appointmentId, postPrinted, namedByBody };
  }

  private async enter(
    by: By,
    { name, email, phone }: { name: string; email?: string | null; phone?: string | null },
    path: readonly string[],
  ): Promise<string> {
    const personId = await this.people.create(by, { name });
    if (!email && !phone) return personId;
    try {
      return await this.contacts.set(by, { personId, email, phone });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new DomainError(...error.failures.map(one => ({ ...one, path: [...path, ...one.path] })));
    }
  }
}

async function isNamed(manager: EntityManager, conferenceId: string, personId: string): Promise<boolean> {
  const [{ named }]: [{ named: boolean }] = await manager.query(
    `select exists (select from delegate where conference_id = $1 and person_id = $2
                       and state in ('NOMINATED', 'CONFIRMED', 'WAITING')) as named`,
    [conferenceId, personId],
  );
  return named;
}

async function inTouch(manager: EntityManager, personId: string): Promise<string[]> {
  const bodies: { id: string }[] = await manager.query(bodiesInTouch('$1'), [personId]);
  return bodies.map(({ id }) => id);
}
