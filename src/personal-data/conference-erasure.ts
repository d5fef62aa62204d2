import type { EntityManager } from 'typeorm';
import { isOverSql } from '../conferences/index.js';

/**
 * Takes out of the conferences that are over what only their preparation and their day needed to know of a person. That the
 * person was invited, came and spoke is the record, and an invitation that was issued is a document: both stay. The badge of
 * a confirmed delegate becomes one that nobody carries.
 * @returns how many rows of each kind there were
 */
export async function eraseFromConferences(manager: EntityManager, personId: string) {
  const counts: Record<string, number> = {};
  for (const [part, statement] of Object.entries(STATEMENTS)) {
    const [, count]: [unknown, number] = await manager.query(statement, [personId]);
    counts[part] = count;
  }
  return counts;
}

const COUNTED = 'revision = revision + 1, updated_at = now()';
const over = (row: string) =>
  `exists (select from conference over where over.id = ${row}.conference_id and ${isOverSql('over.state')})`;

const STATEMENTS = {
  invitationAddresses: `update invitation set email = null, ${COUNTED}
    where person_id = $1 and email is not null and ${over('invitation')}`,
  invitationNotes: `update invitee set answer_note = null, ${COUNTED}
    where person_id = $1 and answer_note is not null and ${over('invitee')}`,
  badges: `update delegate set site_id = null, state_reason = null,
      badge_code = case when state = 'CONFIRMED' then 'erased-' || id end, ${COUNTED}
    where person_id = $1 and (num_nonnulls(site_id, state_reason) > 0 or badge_code not like 'erased-%') and ${over('delegate')}`,
  excuses: `update absence set reason = null, ${COUNTED}
    where reason is not null and ${over('absence')}
      and exists (select from delegate own where own.id = absence.delegate_id and own.person_id = $1)`,
  substitutionReasons: `update substitution set reason = '***',
      decision_reason = case when decision_reason is not null then '***' end, ${COUNTED}
    where reason <> '***' and ${over('substitution')}
      and exists (select from delegate own where own.id = substitution.delegate_id and own.person_id = $1)`,
  speechTopics: `update speak_request set topic = null,
      refused_reason = case when state = 'REFUSED' then '***' end, ${COUNTED}
    where num_nonnulls(topic, refused_reason) > 0 and ${over('speak_request')}
      and exists (select from delegate own where own.id = speak_request.delegate_id and own.person_id = $1)`,
};
