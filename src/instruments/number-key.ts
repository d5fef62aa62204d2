/**
 * The key by which numbers of instruments are matched; null where there is no digit. Case, tone marks,
 * spaces and a leading "Số" do not count, so that `1956/QĐ-TTG` and `sô 1956/QĐ-TTg` are one. `Đ` stays
 * apart from `D`: it is a letter of its own, and both occur in symbols.
 */
export function numberKey(printed: string): string | null {
  const folded = printed
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, '');
  const firstDigit = folded.search(/\d/);
  return firstDigit < 0 ? null : folded.slice(firstDigit);
}
