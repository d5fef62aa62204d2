/** What XML 1.0 cannot hold, even escaped: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Else readers would make spaces or line feeds of them.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A document with this root element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** An element of XML with what is inside it; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | null>,
  ...inside: string[]
): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== null);
  const tag = [name, ...given.map(([key, value]) => `${key}="${xmlText(String(value))}"`)].join(' ');
  return `<${tag}>${inside.join('')}</${name}>`;
}

/** An element with nothing but text in it. */
export function textElement(name: string, text: string | number): string {
  return element(name, {}, xmlText(String(text)));
}

export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

export function xmlText(text: string): string {
  return withoutForbidden(text).replace(/[&<>"\t\n\r]/g, (character: string) => ESCAPED[character]!);
}
