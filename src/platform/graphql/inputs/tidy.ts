/**
 * All of Unicode's class Cc except tab and line breaks, and halves of surrogate pairs: PostgreSQL can store
 * neither NUL nor those.
 */
const CONTROL_CHARACTERS = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

/** Text in NFC without spaces around it and without control characters other than line breaks and tabs. */
export function tidy(value: unknown): unknown {
  if (typeof value === 'string') return tidyText(value);
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidy(inner)]));
  }
  return value;
}

function tidyText(text: string): string {
  return text.normalize('NFC').replace(CONTROL_CHARACTERS, '').trim();
}
