import { DateTime } from 'luxon';
import { MinutesEntryKind } from './minutes.enums.js';
import { saidInFuture, speakersTwo, votesMissing, votesNotAllowed } from './minutes.errors.js';
import type { MinutesEntryEntity } from './minutes-entry.entity.js';
import type { VoteCountsInput } from './minutes-entry.input.js';

type Speaker = Partial<Pick<MinutesEntryEntity, 'speakerPersonId' | 'speakerBodyId' | 'speakerPrinted'>>;

/** @throws DomainError SPEAKERS_TWO */
export function assertSpeaker({ speakerPersonId, speakerBodyId, speakerPrinted }: Speaker): void {
  if ([speakerPersonId, speakerBodyId, speakerPrinted].filter(Boolean).length > 1) throw speakersTwo();
}

/**
 * The columns of the counts of a vote; empty for other kinds.
 * @throws DomainError VOTES_MISSING or VOTES_NOT_ALLOWED
 */
export function votesOf(kind: MinutesEntryKind, votes: VoteCountsInput | null | undefined) {
  if (kind !== MinutesEntryKind.VOTE && votes) throw votesNotAllowed();
  if (kind === MinutesEntryKind.VOTE && !votes) throw votesMissing();
  return {
    votesFor: votes?.for ?? null,
    votesAgainst: votes?.against ?? null,
    votesAbstaining: votes?.abstaining ?? null,
  };
}

/** As the desk of check-in does: devices whose clock is a little ahead are believed. */
const CLOCK_AHEAD = 2 * 60_000;

/** @throws DomainError TIME_IN_FUTURE */
export function assertSaid(saidAt: Date | null | undefined, now: Date, timeZone: string): void {
  if (saidAt && saidAt.getTime() > now.getTime() + CLOCK_AHEAD)
    throw saidInFuture(DateTime.fromJSDate(now, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm'));
}
