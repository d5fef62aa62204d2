import { existsOn } from '../directory/index.js';
import { DelegateNoteCode } from './delegate.notes.js';
import { rankOf } from './precedence.js';

/** SQL: the lowest rank that the invitation of a delegate asks for; null if it asks for none. */
export function requiredRankOf(row: string): string {
  return (
    `(select invitation.required_rank from invitee join invitation on invitation.id = invitee.invitation_id ` +
    `where invitee.id = ${row}.invitee_id)`
  );
}

/** SQL: whether the post is held on the first day of the conference; null without a post of the directory. */
export function isPostHeld(row: string): string {
  return (
    `(select day.starts_on is null or ${existsOn('held', 'day.starts_on', 'held_from', 'held_to')} ` +
    `from appointment held, conference day where held.id = ${row}.appointment_id and day.id = ${row}.conference_id)`
  );
}

/** SQL: whether the site is another one than the invitation names; null where it names none. */
export function isOtherSite(row: string): string {
  return (
    `(select invitation.site_id is distinct from ${row}.site_id from invitee ` +
    `join invitation on invitation.id = invitee.invitation_id ` +
    `where invitee.id = ${row}.invitee_id and invitation.site_id is not null)`
  );
}

/** SQL: whether a note is told of a delegate, just as `notesOf` tells of one that was read. */
export const NOTED: Record<DelegateNoteCode, (row: string) => string> = {
  [DelegateNoteCode.RANK_BELOW_REQUIRED]: row => `${rankOf(row)} > ${requiredRankOf(row)}`,
  [DelegateNoteCode.NO_RANK]: row => `(${requiredRankOf(row)} is not null and ${rankOf(row)} is null)`,
  [DelegateNoteCode.POST_NOT_HELD_ON_DATE]: row => `not ${isPostHeld(row)}`,
  [DelegateNoteCode.OTHER_SITE]: isOtherSite,
};
