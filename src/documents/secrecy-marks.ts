/** Words of rank before the mark itself; they make it unmistakable. */
const RANKED = /(^|[^\p{L}])(TUYỆT|TỐI)\s+MẬT($|[^\p{L}])/u;
/** The lowest mark is an ordinary word as well (bảo mật, mật độ): it counts where it stands alone. */
const ALONE = /^\P{L}*((TUYỆT|TỐI)\s+)?MẬT\P{L}*$/iu;
const STATED = /độ mật\s*:\s*((tuyệt|tối)\s+)?mật($|[^\p{L}])/iu;

/** Whether a line of a first page, or the name of a file, carries a mark of secrecy (dấu chỉ độ mật). */
export function isMarked(line: string): boolean {
  const text = line.normalize('NFC');
  return RANKED.test(text) || STATED.test(text) || partsOf(text).some(part => ALONE.test(part));
}

/** Cells of a table, columns set with blanks, and parts of a name. */
function partsOf(text: string): string[] {
  return text.split(/[\t;,|_\-–—.()[\]]|\s{2,}/);
}
