import { DelegateNoteCode } from './delegate.notes.js';
import { rankOf } from './precedence.js';

/** SQL: the lowest rank that the invitation of a delegate asks for; null if it asks for none. */
export function requiredRankOf(row: string): string {
  return (
    `(select invitation.required_rank from invitee join invitation on invitation.id = invitee.invitation_id ` +
    `where invitee.id = ${row}.invitee_id)`
  );
}

/** SQL: whether a note is told of a delegate, just as `notesOf` tells of one that was read. */
export const NOTED: Record<DelegateNoteCode, (row: string) => string> = {
  [DelegateNoteCode.RANK_BELOW_REQUIRED]: row => `${rankOf(row)} > ${requiredRankOf(row)}`,
  [DelegateNoteCode.NO_RANK]: row => `(${requiredRankOf(row)} is not null and ${rankOf(row)} is null)`,
};
