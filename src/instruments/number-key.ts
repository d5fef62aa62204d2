/**
 * The key by which numbers of instruments are matched. Case, tone marks, spaces and a leading "Số"
 * do not count, so that `1956/QĐ-TTG` and `sô 1956/QĐ-TTg` are one; `Đ` stays apart from `D`,
 * for both occur in symbols.
 */
export function numberKey(printed: string): string {
  const folded = printed
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, '');
  return folded.replace(/^.*?(?=\d)/, '');
}
