import type { LocalizedTextInput } from '../platform/graphql/index.js';

/** A Vietnamese text, with an English one where there is one. */
export function text(vi: string, en?: string): LocalizedTextInput[] {
  return [{ language: 'vi', text: vi }, ...(en ? [{ language: 'en', text: en }] : [])];
}

/** The English translation of a text that is kept in Vietnamese. */
export function english(en: string): LocalizedTextInput[] {
  return [{ language: 'en', text: en }];
}
