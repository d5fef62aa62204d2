import { withoutForbidden } from '../markup/index.js';

const NARROW = /[iljtfrI.,:;'|!()[\] ]/;
const WIDE = /[mwMW@%—]/;
const CAPITAL = /[A-ZĐ]/;

/** Width of a text in pixels, about: there is no font here to measure, and readers have different ones, some of them wide. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    if (NARROW.test(character)) width += 0.38;
    else if (WIDE.test(character)) width += 0.97;
    else if (CAPITAL.test(character)) width += 0.73;
    else width += character > '\u2E80' ? 1 : 0.63;
  }
  return width * size;
}

/** The text in lines of at most that width; what does not fit into the last one is left out, and that shows. */
export function wrapped(text: string, width: number, size: number, mostLines = 3): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words(text, width, size)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  if (lines.length <= mostLines) return lines;
  const kept = lines.slice(0, mostLines);
  let last = kept[mostLines - 1]!;
  while (last && textWidth(`${last}…`, size) > width) last = [...last].slice(0, -1).join('');
  return [...kept.slice(0, -1), `${last}…`];
}

/** Words that are longer than a line are cut. */
function words(text: string, width: number, size: number): string[] {
  const most = Math.max(1, Math.floor(width / size));
  return withoutForbidden(text)
    .split(/\s+/)
    .filter(Boolean)
    .flatMap(word => {
      if (textWidth(word, size) <= width) return [word];
      const characters = [...word];
      return Array.from({ length: Math.ceil(characters.length / most) }, (_, part) =>
        characters.slice(part * most, (part + 1) * most).join(''),
      );
    });
}
