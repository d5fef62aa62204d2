import { randomBytes } from 'node:crypto';

/** Crockford's base 32: without I, L, O and U, which are misread. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The check characters 32 to 36 that his alphabet adds. */
const CHECKS = `${DIGITS}*~$=U`;
const LENGTH = 12;
/** With the check character. */
export const BADGE_CODE_LENGTH = LENGTH + 1;

/** A new code: twelve random characters (60 bits) and a check character, in which any one wrong character shows. */
export function newBadgeCode(): string {
  const code = Array.from(randomBytes(LENGTH), byte => DIGITS[byte % DIGITS.length]).join('');
  return code + checkOf(code);
}

/**
 * The code as it is stored, from what was scanned or typed: capitals, without spaces and hyphens, and with the digits
 * that I, L and O were meant for; null if the check character does not fit.
 */
export function badgeCodeOf(text: string): string | null {
  const tidy = text.toUpperCase().replace(/[\s-]/g, '');
  const code = tidy.slice(0, LENGTH).replace(/[IL]/g, '1').replaceAll('O', '0');
  const isCode = tidy.length === BADGE_CODE_LENGTH && [...code].every(digit => DIGITS.includes(digit));
  return isCode && checkOf(code) === tidy.slice(LENGTH) ? code + tidy.slice(LENGTH) : null;
}

/** The number modulo 37, which is prime: so no single wrong character and no two that changed places pass. */
function checkOf(code: string): string {
  return CHECKS[[...code].reduce((rest, digit) => (rest * 32 + DIGITS.indexOf(digit)) % 37, 0)]!;
}
