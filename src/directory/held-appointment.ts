import type { EntityManager } from 'typeorm';
import { rowOf } from '../platform/database/index.js';
import { domainError } from '../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../platform/graphql/index.js';
import { PERSON, POST } from './directory.errors.js';
import { existsOn } from './directory.shapes.js';
import { PersonEntity } from './person.entity.js';
import { PostEntity } from './post.entity.js';

/**
 * SQL: the ids of the bodies through which a person is reached: where the person holds a post today (unknown ends do
 * not limit it) that was known when the contact data was last noted. Whoever appoints somebody whose contact data
 * is there already does not open it to themselves.
 */
export function bodiesInTouch(personId: string): string {
  return (
    `select post.body_id as id from appointment held join post on post.id = held.post_id ` +
    `where held.person_id = ${personId} and ${existsOn('held', 'current_date', 'held_from', 'held_to')} ` +
    `and not exists (select from person_contact contact where contact.person_id = held.person_id ` +
    `and contact.updated_at < held.created_at)`
  );
}

interface HeldPost {
  id: string;
  postId: string;
  title: LocalizedText;
  body: LocalizedText;
}

/**
 * The appointment by which a person holds a post on a day; unknown ends of an appointment do not limit it.
 * @param on the day; null if it is not known, then any appointment counts
 * @param path where the input names the person and the post, without `personId` and `postId`
 * @returns id of the appointment; null where no post is named
 * @throws DomainError NOT_FOUND, or POST_NOT_HELD_ON_DATE naming the posts that the person does hold
 */
export async function heldAppointment(
  manager: EntityManager,
  { personId, postId }: { personId: string; postId?: string | null },
  on: string | null,
  path: readonly string[],
): Promise<string | null> {
  const person = await rowOf(manager, PersonEntity, personId, { path: [...path, 'personId'], what: PERSON });
  if (!postId) return null;
  await rowOf(manager, PostEntity, postId, { path: [...path, 'postId'], what: POST });
  const held: HeldPost[] = await manager.query(
    `select appointment.id, post.id as "postId", post.title, body.name as body
       from appointment join post on post.id = appointment.post_id join body on body.id = post.body_id
      where appointment.person_id = $1 and ($2::date is null or ${existsOn('appointment', '$2::date', 'held_from', 'held_to')})
      order by appointment.id`,
    [personId, on],
  );
  const appointment = held.find(one => one.postId === postId);
  if (appointment) return appointment.id;
  const posts = (language: string) =>
    held
      .map(({ title, body }) => `${inLanguage(title, { language })} (${inLanguage(body, { language })})`)
      .join('; ');
  throw domainError('POST_NOT_HELD_ON_DATE', [...path, 'postId'], {
    vi: `${person.name} không giữ chức vụ này${on ? ` ngày ${on}` : ''}. Chức vụ đang giữ: ${posts('vi') || 'không có'}.`,
    en: `${person.name} does not hold this post${on ? ` on ${on}` : ''}. Posts held: ${posts('en') || 'none'}.`,
  });
}
