/** Longest slug that is made from a title. */
const LONGEST = 80;

/** Whether `text` can stand in an address as it is. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** A slug made from a title: Vietnamese letters lose their marks, words are joined by hyphens. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length + 1 > LONGEST) break;
    slug = slug ? `${slug}-${word}` : word;
  }
  return slug || 'conference';
}
