import fc from 'fast-check';

/** PLENARY_GARBAGE=100000 tries everything at every place. */
const { PLENARY_GARBAGE, PLENARY_SEED } = process.env;
const TIMES = Number(PLENARY_GARBAGE ?? 1_500);
/** The short run tries the same each time, so that what it finds was changed just now; PLENARY_SEED repeats a long one. */
export const SEED = Number(PLENARY_SEED ?? (PLENARY_GARBAGE ? Date.now() % 1_000_000 : 12_062_020));

/** As many of all cases as this run is to try, in any order. */
export function someOf<T>(all: T[]): T[] {
  const size = Math.min(TIMES, all.length);
  const some = fc.shuffledSubarray(all, { minLength: size, maxLength: size });
  return fc.sample(some, { seed: SEED, numRuns: 1 })[0]!;
}
