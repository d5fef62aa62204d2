import { type ConferenceHeading, capitalised, daysInWords } from '../../conferences/index.js';
import type { Message, MessageLanguage } from '../../platform/errors/index.js';
import {
  LINE,
  MM,
  type Part,
  type Pdf,
  QUIET_ZONE,
  qrModules,
  type Style,
} from '../../platform/pdf/index.js';
import { type ListedDelegate, postOf, roleOf } from '../lists/listed-delegate.js';

export interface BadgeDelegate extends ListedDelegate {
  id: string;
  /** Null unless the delegate is confirmed and the reader may see it. */
  badgeCode: string | null;
}

/** Whoever has a badge. */
export type Badged = BadgeDelegate & { badgeCode: string };

/** A badge has the size of the usual holders. */
export const BADGE = { width: 95 * MM, height: 68 * MM };

const INSIDE = 4 * MM;
const QR = 22 * MM;
const GREY = '#555555';

const CONFERENCE: Style = { face: 'regular', size: 8.5 };
const ROLE: Style = { face: 'bold', size: 10 };
const POST: Style = { face: 'regular', size: 10 };
const BODY: Style = { face: 'bold', size: 10 };
const PLACE: Style = { face: 'regular', size: 10 };
const CODE: Style = { face: 'regular', size: 9, colour: GREY };
/** The largest in which a name stands on one line, or else on two of the smallest. */
const NAMES: readonly Style[] = [20, 18, 16, 14].map(size => ({ face: 'bold', size }));

const SITE: Message = { vi: 'Điểm cầu', en: 'Site' };
const QR_CODE: Message = { vi: 'Mã QR để điểm danh', en: 'QR code for the check-in' };

/**
 * Draws the badge of a delegate: the conference above, then who it is; below, where and when, and the code that the desk
 * scans (`checkIn`), in letters as well for a desk without a scanner.
 */
export async function drawBadge(
  pdf: Pdf,
  { x, y }: { x: number; y: number },
  delegate: Badged,
  conference: ConferenceHeading,
  language: MessageLanguage,
): Promise<void> {
  const part = pdf.root.add('Sect');
  const column = { x: x + INSIDE, width: BADGE.width - 2 * INSIDE };
  const modules = await qrModules(delegate.badgeCode);
  const bottom = y + BADGE.height - INSIDE;
  const foot = footOf(pdf, delegate, conference, language, column.width - QR * (1 + QUIET_ZONE));

  const below = written(pdf, part, conference.title, CONFERENCE, { ...column, y: y + INSIDE, most: 2 }) + 2;
  pdf.aside(() => pdf.line(column.x, below, column.x + column.width, below, { colour: GREY }));
  drawPerson(pdf, part, delegate, {
    ...column,
    y: below + 4,
    until: bottom - Math.max(QR * (1 + QUIET_ZONE), foot.height),
  });

  let at = bottom - foot.height;
  for (const { lines, style } of foot.texts) {
    const top = at;
    part.add('P').content(() => {
      for (const [n, line] of lines.entries()) pdf.write(line, style, column.x, top + n * style.size * LINE);
    });
    at += heightOf(lines, style);
  }
  part.add('Figure', `${QR_CODE[language]}: ${delegate.badgeCode}`).content(() => {
    pdf.modules(modules, column.x + column.width - QR, bottom - QR, QR);
  });
  part.end();
}

interface Column {
  x: number;
  y: number;
  width: number;
}

/** Name, post and body; the body has the lines that are left, for bodies have long names. */
function drawPerson(
  pdf: Pdf,
  part: Part,
  delegate: Badged,
  { until, ...column }: Column & { until: number },
): void {
  const { name } = delegate.person;
  const style = NAMES.find(each => pdf.lines(name, each, column.width).length === 1);
  let y = written(pdf, part, name, style ?? NAMES.at(-1)!, { ...column, most: 2 }) + 2;
  y = written(pdf, part, postOf(delegate), POST, { ...column, y, most: style ? 2 : 1 });
  const left = Math.floor((until - y) / (BODY.size * LINE));
  if (left > 0)
    written(pdf, part, delegate.body?.name ?? '', BODY, { ...column, y, most: Math.min(3, left) });
}

/** What stands beside the QR code, and how high it is. */
function footOf(
  pdf: Pdf,
  delegate: Badged,
  conference: ConferenceHeading,
  language: MessageLanguage,
  width: number,
) {
  const { startsOn, endsOn } = conference;
  const texts = [
    { text: roleOf(delegate, language).toLocaleUpperCase(language), style: ROLE, most: 1 },
    { text: delegate.site ? `${SITE[language]}: ${delegate.site.name}` : '', style: PLACE, most: 2 },
    { text: startsOn ? capitalised(daysInWords(startsOn, endsOn, language)) : '', style: PLACE, most: 2 },
    { text: delegate.badgeCode, style: CODE, most: 1 },
  ]
    .map(({ text, style, most }) => ({ lines: pdf.lines(text, style, width, most), style }))
    .filter(({ lines }) => lines.length > 0);
  return { texts, height: texts.reduce((sum, { lines, style }) => sum + heightOf(lines, style), 0) };
}

/** @returns where the text ends */
function written(
  pdf: Pdf,
  part: Part,
  text: string,
  style: Style,
  { x, y, width, most }: Column & { most: number },
): number {
  const lines = pdf.lines(text, style, width, most);
  if (lines.length > 0) part.add('P').content(() => pdf.writeCentred(lines, style, x, y, width));
  return y + heightOf(lines, style);
}

function heightOf(lines: readonly string[], { size }: Style): number {
  return lines.length * size * LINE;
}
