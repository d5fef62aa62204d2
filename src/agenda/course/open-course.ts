import {
  type ConferenceEntity,
  ConferenceState,
  conferenceOf,
  invalidState,
} from '../../conferences/index.js';
import type { Tx } from '../../platform/database/index.js';
import { ConflictError, type Message, notFound } from '../../platform/errors/index.js';
import { inLanguage, type LocalizedText } from '../../platform/graphql/index.js';
import { AGENDA_ITEM } from '../agenda.errors.js';
import { AgendaVersionEntity, PublishedItemEntity } from '../versions/agenda-version.entity.js';
import { ItemCourseEntity } from './item-course.entity.js';
import { itemInState, itemNotPublished } from './item-course.errors.js';
import { AgendaItemState, ITEM_COURSE_TRANSITIONS, type ItemCourseAction } from './item-course.states.js';

const NAMED = { path: ['id'], what: AGENDA_ITEM };
const { OPEN, CLOSED } = ConferenceState;

/** An item of a conference that is held for one step. */
export interface OpenCourse {
  conference: ConferenceEntity;
  /** As published; null where the current version has dropped an item that is on record. */
  item: PublishedItemEntity | null;
  course: ItemCourseEntity | null;
  title: Message;
}

/**
 * Holds the row of the conference, as publishing does: steps and versions come one after another.
 * @throws DomainError NOT_FOUND, INVALID_STATE or ITEM_NOT_PUBLISHED
 * @throws ConflictError if somebody recorded something since
 */
export async function openCourse(
  tx: Tx,
  { id, expectedRevision }: { id: string; expectedRevision: number },
  action: ItemCourseAction,
): Promise<OpenCourse> {
  const { manager } = tx;
  const [{ conferenceId }]: [{ conferenceId: string | null }] = await manager.query(
    `select coalesce((select conference_id from agenda_item where id = $1),
       (select conference_id from published_item where id = $1 limit 1)) as "conferenceId"`,
    [id],
  );
  if (!conferenceId) throw notFound(NAMED.path, NAMED.what);
  tx.inConference(conferenceId, NAMED);
  const conference = await conferenceOf(tx, conferenceId, NAMED.path);
  if (![OPEN, CLOSED].includes(conference.state)) throw invalidState(NAMED.path, conference.state);

  const version = await manager.findOne(AgendaVersionEntity, {
    where: { conferenceId },
    order: { number: 'desc' },
  });
  const item = version && (await manager.findOneBy(PublishedItemEntity, { versionId: version.id, id }));
  const course = await manager.findOneBy(ItemCourseEntity, { id });
  // What runs and was dropped meanwhile may still end.
  if (!item && (!course || (action !== 'FINISH' && action !== 'RESET'))) throw itemNotPublished();
  const state = course?.state ?? AgendaItemState.PLANNED;
  if (!ITEM_COURSE_TRANSITIONS[action].from.includes(state)) throw itemInState(state);
  const revision = course?.revision ?? 0;
  if (revision !== expectedRevision) throw new ConflictError(expectedRevision, revision, id);
  const published =
    item ?? (await manager.findOneByOrFail(PublishedItemEntity, { versionId: course!.versionId, id }));
  return { conference, item, course, title: inBoth(published.title) };
}

export function inBoth(title: LocalizedText): Message {
  return { vi: inLanguage(title, { language: 'vi' }), en: inLanguage(title, { language: 'en' }) };
}
