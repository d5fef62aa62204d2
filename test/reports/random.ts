/** Numbers that look random and are the same in every run (mulberry32). */
export function randomIntegers(seed: number): (min: number, max: number) => number {
  let state = seed;
  return (min, max) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return min + (((t ^ (t >>> 14)) >>> 0) % (max - min + 1));
  };
}

/** `numerator / denominator` in per cent with `decimals`, rounded half up or cut off, by whole numbers alone. */
export function percentText(
  numerator: number,
  denominator: number,
  decimals: number,
  cutOff = false,
): string {
  const n = BigInt(numerator) * 100n * 10n ** BigInt(decimals);
  const d = BigInt(denominator);
  const digits = (cutOff ? n / d : (2n * n + d) / (2n * d)).toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
