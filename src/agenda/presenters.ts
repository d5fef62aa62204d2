import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { ConferenceEntity } from '../conferences/index.js';
import { BODY, BodyEntity, heldAppointment, PostEntity } from '../directory/index.js';
import { rowOf } from '../platform/database/index.js';
import { PresenterEntity } from './agenda.entity.js';
import { postWithoutPerson, presenterMissing } from './agenda.errors.js';
import type { PresenterInput } from './agenda-item.input.js';

/** Writes the presenters of an item in place of those that it has. */
export async function replacePresenters(
  manager: EntityManager,
  itemId: string,
  inputs: readonly PresenterInput[],
  conference: ConferenceEntity,
): Promise<void> {
  const presenters: Partial<PresenterEntity>[] = [];
  for (const [at, input] of inputs.entries()) {
    const who = await partiesOf(manager, input, conference.startsOn, at);
    presenters.push({
      id: uuidv7(),
      itemId,
      position: at + 1,
      role: input.role,
      printed: input.printed,
      ...who,
    });
  }
  await manager.delete(PresenterEntity, { itemId });
  await manager.insert(PresenterEntity, presenters);
}

/** The person, the appointment by which the person presents, and the body that the presenter stands for. */
async function partiesOf(
  manager: EntityManager,
  { personId, postId, bodyId }: PresenterInput,
  firstDay: string | null,
  at: number,
): Promise<Pick<PresenterEntity, 'personId' | 'appointmentId' | 'bodyId'>> {
  const path = ['presenters', String(at)];
  if (postId && !personId) throw postWithoutPerson(at);
  if (!personId && !bodyId) throw presenterMissing(at);
  const appointmentId = personId
    ? await heldAppointment(manager, { personId, postId }, firstDay, path)
    : null;
  if (bodyId) await rowOf(manager, BodyEntity, bodyId, { path: [...path, 'bodyId'], what: BODY });
  const post = postId && !bodyId ? await manager.findOneByOrFail(PostEntity, { id: postId }) : null;
  return { personId: personId ?? null, appointmentId, bodyId: bodyId ?? post?.bodyId ?? null };
}
