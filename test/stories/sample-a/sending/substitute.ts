import type { Player } from '../cast.js';
import type { Ledger, Noted } from './ledger.js';
import { current, noted } from './nominate.js';

const SUBSTITUTED = `substitution { id revision state needsConsent delegate { state }
  substitute { id state badgeCode person { id name } } }`;

/** Somebody of the same body comes in the place of a delegate. */
export async function substitute(
  by: Player,
  ledger: Ledger,
  original: Noted,
  person: object,
  post: Partial<Pick<Noted, 'rank' | 'heldFrom'>> = {},
) {
  const { revision } = await current(by, original.id);
  const input = {
    ...{ delegateId: original.id, expectedRevision: revision },
    ...{ substitute: person, reason: 'Bận công tác đột xuất' },
  };
  const { substitution } = await by.act('requestSubstitution', input, SUBSTITUTED);
  if (substitution.state === 'DONE') take(ledger, original, substitution, post);
  return substitution;
}

/** What those who chair have said, as the organiser enters it. */
export async function consent(
  organiser: Player,
  ledger: Ledger,
  original: Noted,
  { id, revision }: { id: string; revision: number },
  chairId: string,
) {
  const input = { id, expectedRevision: revision, accept: true, consentById: chairId };
  const { substitution } = await organiser.act('decideSubstitution', input, SUBSTITUTED);
  take(ledger, original, substitution, {});
  return substitution;
}

function take(
  ledger: Ledger,
  original: Noted,
  // biome-ignore lint/suspicious/noExplicitAny: an answer of the API.
  { substitute: { id, state, badgeCode, person } }: any,
  post: Partial<Pick<Noted, 'rank' | 'heldFrom'>>,
): void {
  const { bodyId, siteId, votes } = original;
  original.state = 'SUBSTITUTED';
  ledger.delegates.push(
    noted({
      ...{ id, personId: person.id, name: person.name, bodyId, siteId, votes, ...post },
      ...{ state, badge: badgeCode },
    }),
  );
}
