/** What cannot be printed: control characters, and marks that change the direction of text. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}]/gu;
/** Where lines break: at spaces, but for those that hold together, and after hyphens. */
const PARTS = /[^ \t\r\n\u2028\u2029-]*-|[^ \t\r\n\u2028\u2029-]+|\s+/gu;

/**
 * The lines of a text that are no wider than that. A word that is wider is broken, so that nothing leaves its column. Where a
 * line breaks at a space it ends with it: nobody sees it, but who has the text read aloud hears two words.
 * @param widthOf of a piece of text, in the same unit as `width`
 */
export function wrapped(text: string, width: number, widthOf: (piece: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let space = '';
  const parts = text.normalize('NFC').match(PARTS) ?? [];
  for (const part of parts) {
    if (/^\s/.test(part)) {
      if (line) space = ' ';
      continue;
    }
    const piece = part.replace(UNPRINTABLE, '');
    const wide = widthOf(piece);
    const before = space ? widthOf(space) : 0;
    if (used + before + wide <= width) {
      line += space + piece;
      used += before + wide;
    } else {
      if (line) lines.push(line + space);
      const pieces = broken(piece, wide, width, widthOf);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1)!;
      used = widthOf(line);
    }
    space = '';
  }
  if (line) lines.push(line);
  return lines;
}

/** A word in pieces that fit; at least one letter each. */
function broken(word: string, wide: number, width: number, widthOf: (piece: string) => number): string[] {
  if (wide <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && widthOf(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** At most so many lines; what is left out is shown by an ellipsis. */
export function shortened(
  lines: readonly string[],
  most: number,
  width: number,
  widthOf: (piece: string) => number,
): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  let last = [...kept[most - 1]!];
  while (last.length > 0 && widthOf(`${last.join('').trimEnd()}…`) > width) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last.join('').trimEnd()}…`];
}
