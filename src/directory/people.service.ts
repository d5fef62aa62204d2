import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { Named } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { type By, rowOf, Transactor, type Tx, updateRow } from '../platform/database/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { BodyEntity } from './body.entity.js';
import { APPOINTMENT, BODY, PERSON, POST, periodReversed } from './directory.errors.js';
import { PersonEntity } from './person.entity.js';
import type {
  AppointPersonInput,
  CreatePersonInput,
  CreatePostInput,
  EndAppointmentInput,
  UpdatePersonInput,
} from './person.input.js';
import { AppointmentEntity, PostEntity } from './post.entity.js';
import { isSpokenFor } from './spoken-for.js';

@Injectable()
export class PeopleService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  create(by: By, { name }: CreatePersonInput): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      const id = uuidv7();
      await manager.insert(PersonEntity, { id, name, sample: by.sample });
      return id;
    });
  }

  update(by: By, { id, expectedRevision, name }: UpdatePersonInput): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      await updateRow(
        manager,
        PersonEntity,
        { id, expectedRevision },
        { path: ['id'], what: PERSON },
        { name },
      );
      return id;
    });
  }

  createPost(by: By, { title, bodyId, rank }: CreatePostInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const body = { path: ['bodyId'], what: BODY };
      await rowOf(manager, BodyEntity, bodyId, body);
      await this.ofBody(tx, bodyId, body);
      const id = uuidv7();
      await manager.insert(PostEntity, { id, title: toLocalizedText(title), bodyId, rank });
      return id;
    });
  }

  /** Records that a person holds a post; once at a time (constraint `appointment_once_at_a_time`). */
  appoint(by: By, input: AppointPersonInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      await rowOf(manager, PersonEntity, input.personId, { path: ['personId'], what: PERSON });
      const post = { path: ['postId'], what: POST };
      const { bodyId } = await rowOf(manager, PostEntity, input.postId, post);
      await this.ofBody(tx, bodyId, post);
      if (input.heldFrom && input.heldTo && input.heldTo < input.heldFrom) throw periodReversed(['heldTo']);
      const id = uuidv7();
      await manager.insert(AppointmentEntity, { ...input, id });
      return id;
    });
  }

  endAppointment(by: By, { id, expectedRevision, heldTo }: EndAppointmentInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: APPOINTMENT };
      const { heldFrom, postId } = await rowOf(manager, AppointmentEntity, id, named);
      const { bodyId } = await manager.findOneByOrFail(PostEntity, { id: postId });
      await this.ofBody(tx, bodyId, named);
      if (heldFrom && heldTo < heldFrom) throw periodReversed(['heldTo']);
      await updateRow(manager, AppointmentEntity, { id, expectedRevision }, named, { heldTo });
      return id;
    });
  }

  /** Says for which body a command acts, and whether that body speaks for itself. */
  private async ofBody(tx: Tx, id: string, named: Named): Promise<void> {
    tx.ofBody(id, named, { isSpokenFor: await isSpokenFor(tx.manager, id, this.clock.now()) });
  }
}
