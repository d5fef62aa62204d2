import type { MessageLanguage } from '../platform/errors/index.js';
import type { LocalizedText } from '../platform/graphql/index.js';

const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/**
 * The language in which a feed tells its texts: as the address says, else the best that the reader accepts and that is
 * one of ours or of the title, else the first language of the title.
 * @param wanted `lang` of the address
 * @param accepted the header `Accept-Language`
 */
export function feedLanguage(wanted: unknown, accepted: string | undefined, title: LocalizedText): string {
  if (typeof wanted === 'string' && TAG.test(wanted)) return wanted;
  const known = [...Object.keys(title), 'vi', 'en'];
  for (const tag of inOrder(accepted ?? '')) {
    const language =
      known.find(each => each.toLowerCase() === tag) ??
      known.find(each => tag.startsWith(`${each.toLowerCase()}-`));
    if (language) return language;
  }
  return Object.keys(title)[0] ?? 'vi';
}

/** The language of words that are not in the data: Vietnamese or English. */
export function wordsIn(language: string): MessageLanguage {
  return /^vi\b/i.test(language) ? 'vi' : 'en';
}

/** The tags of the header, best first. */
function inOrder(header: string): string[] {
  const tags = header
    .slice(0, 500)
    .split(',')
    .map((part, place) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map(each => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean);
      return { tag, place, quality: weight === undefined ? 1 : Number(weight) };
    });
  return tags
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality || one.place - other.place)
    .map(({ tag }) => tag);
}
