import { tidy } from '../graphql/index.js';

/** No-break spaces, which sheets are full of, and code points that XML must not hold. */
const SPACES = /[\u00A0\u202F\u2007]/g;
const NO_CHARACTERS = /\p{Noncharacter_Code_Point}/gu;

/** A text as a cell of a sheet can carry it there and back: NFC, without spaces around it, line breaks as LF. */
export function cellText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(SPACES, ' ').replace(NO_CHARACTERS, '');
  return tidy(lines) as string;
}
