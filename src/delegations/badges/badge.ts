import type { ConferenceHeading } from '../../conferences/index.js';
import { daysInWords } from '../../conferences/index.js';
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

/** A badge has the size of the usual holders. */
export const BADGE = { width: 95 * MM, height: 68 * MM };

const INSIDE = 5 * MM;
const QR = 25 * MM;
const GREY = '#555555';

const CONFERENCE: Style = { face: 'regular', size: 9 };
const ROLE: Style = { face: 'bold', size: 10 };
const POST: Style = { face: 'regular', size: 11 };
const BODY: Style = { face: 'bold', size: 11 };
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
  delegate: BadgeDelegate & { badgeCode: string },
  conference: ConferenceHeading,
  language: MessageLanguage,
): Promise<void> {
  const badge = pdf.root.add('Sect');
  const width = BADGE.width - 2 * INSIDE;
  const left = x + INSIDE;
  let at = y + INSIDE;
  const centred = (text: string, style: Style, most: number) => {
    at = written(pdf, badge, text, style, { x: left, y: at, width, most });
  };
  centred(conference.title, CONFERENCE, 2);
  at += 2;
  pdf.aside(() => pdf.line(left, at, left + width, at, { colour: GREY }));
  at += 4;
  const { name } = delegate.person;
  centred(name, nameStyle(pdf, name, width), 2);
  at += 3;
  centred(postOf(delegate), POST, 2);

  const code = delegate.badgeCode;
  const foot = y + BADGE.height - INSIDE;
  const qrTop = foot - QR;
  const besideQr = width - QR * (1 + QUIET_ZONE);
  // Bodies have long names: what stands beside the code is written from the bottom up, so that nothing runs into another.
  const place = [
    { text: roleOf(delegate, language).toLocaleUpperCase(language), style: ROLE, most: 1 },
    { text: delegate.site ? `${SITE[language]}: ${delegate.site.name}` : '', style: PLACE, most: 2 },
    { text: conference.startsOn ? daysOf(conference, language) : '', style: PLACE, most: 2 },
    { text: code, style: CODE, most: 1 },
  ];
  const lines = place.map(({ text, style, most }) => pdf.lines(text, style, besideQr, most));
  const height = lines.reduce((sum, each, n) => sum + each.length * place[n]!.style.size * LINE, 0);
  const bodyLines = Math.max(1, Math.floor((Math.min(qrTop, foot - height) - at) / (BODY.size * LINE)));
  centred(delegate.body?.name ?? '', BODY, Math.min(3, bodyLines));

  let beside = foot - height;
  for (const [n, each] of lines.entries()) {
    const { style } = place[n]!;
    if (each.length === 0) continue;
    const from = beside;
    badge.add('P').content(() => {
      for (const [k, line] of each.entries()) pdf.write(line, style, left, from + k * style.size * LINE);
    });
    beside += each.length * style.size * LINE;
  }
  const modules = await qrModules(code);
  badge.add('Figure', `${QR_CODE[language]}: ${code}`).content(() => {
    pdf.modules(modules, left + width - QR, qrTop, QR);
  });
  badge.end();
}

function nameStyle(pdf: Pdf, name: string, width: number): Style {
  return NAMES.find(style => pdf.lines(name, style, width).length === 1) ?? NAMES.at(-1)!;
}

interface Column {
  x: number;
  y: number;
  width: number;
  /** Lines at most. */
  most: number;
}

/** @returns where the text ends */
function written(pdf: Pdf, badge: Part, text: string, style: Style, { x, y, width, most }: Column): number {
  const lines = pdf.lines(text, style, width, most);
  if (lines.length > 0) badge.add('P').content(() => pdf.writeCentred(lines, style, x, y, width));
  return y + lines.length * style.size * LINE;
}

function daysOf({ startsOn, endsOn }: ConferenceHeading, language: MessageLanguage): string {
  const days = daysInWords(startsOn!, endsOn, language);
  return days.charAt(0).toLocaleUpperCase(language) + days.slice(1);
}
