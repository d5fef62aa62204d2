/** Longest line without its end, in octets (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** TEXT has no control characters but tab and, escaped, line feed. */
const FORBIDDEN = /(?![\t\n])\p{Cc}|\p{Cs}/gu;

/** A component of a calendar: its lines, each unfolded. */
export function component(name: string, ...lines: (string | string[])[]): string[] {
  return [`BEGIN:${name}`, ...lines.flat(), `END:${name}`];
}

/** A property whose value is free text. None where there is no text. */
export function textProperty(name: string, text: string | null): string[] {
  return text ? [`${name}:${escaped(text)}`] : [];
}

/** A property whose value is an instant, in UTC. None where it is not known. */
export function instantProperty(name: string, instant: string | null): string[] {
  if (instant === null) return [];
  return [`${name}:${new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')}`];
}

/** A property whose value is a day. */
export function dayProperty(name: string, day: string): string[] {
  return [`${name};VALUE=DATE:${day.replaceAll('-', '')}`];
}

/** A property whose value is an address of mail. A parameter value in quotes knows no escape. */
export function mailProperty(
  name: string,
  commonName: string,
  parameters: string,
  address: string,
): string[] {
  const quoted = commonName.replace(/["\p{Cc}]/gu, ' ');
  return [`${name};CN="${quoted}"${parameters}:mailto:${address}`];
}

/** The bytes of a calendar from its lines. */
export function calendarText(lines: string[]): string {
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** In lines that are short enough; no character is cut. The space in front of a line counts with it. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= LONGEST_LINE) return line;
  let text = '';
  let length = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (length + size > LONGEST_LINE) {
      text += '\r\n ';
      length = 1;
    }
    text += character;
    length += size;
  }
  return text;
}
