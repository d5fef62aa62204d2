/** Words as they are compared: without tone marks, case, punctuation and double spaces. */
export function folded(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
