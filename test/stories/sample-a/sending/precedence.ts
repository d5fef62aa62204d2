import type { Noted } from './ledger.js';
import { inAlphabet } from './names.js';
import type { SentBody } from './world.js';

const CENTRAL = 1;
const PROVINCE = 2;
const NO_LEVEL = 4;

/** R1 by hand: guests before hosts, then the level, the rank, who was appointed earlier, the name; unknown ranks last. */
export function inPrecedence(
  bodies: ReadonlyMap<string, SentBody>,
  hostId: string,
): (one: Noted, other: Noted) => number {
  const levelOf = ({ bodyId }: Noted) => {
    if (bodyId === null) return NO_LEVEL;
    const { kind } = bodies.get(bodyId)!;
    return kind === 'central' || kind === 'partner' ? CENTRAL : PROVINCE;
  };
  const keysOf = (one: Noted) => [
    one.rank === null ? 1 : 0,
    one.bodyId === hostId ? 1 : 0,
    levelOf(one),
    one.rank ?? 0,
    one.heldFrom ? Number(one.heldFrom.replaceAll('-', '')) : Number.MAX_SAFE_INTEGER,
  ];
  return (one, other) => {
    const [mine, theirs] = [keysOf(one), keysOf(other)];
    const differs = mine.findIndex((key, at) => key !== theirs[at]);
    return differs < 0 ? inAlphabet(one.name, other.name) : mine[differs]! - theirs[differs]!;
  };
}
