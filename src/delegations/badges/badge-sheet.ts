import type { ConferenceHeading } from '../../conferences/index.js';
import type { Message, MessageLanguage } from '../../platform/errors/index.js';
import { A4, makePdf, type Paper, type Pdf, pause } from '../../platform/pdf/index.js';
import { BADGE, type Badged, drawBadge } from './badge.js';

const COLUMNS = 2;
const ROWS = 4;
const ON_PAGE = COLUMNS * ROWS;
/** The badges lie in the middle of the sheet. */
const LEFT = (A4.width - COLUMNS * BADGE.width) / 2;
const TOP = (A4.height - ROWS * BADGE.height) / 2;
const NO_MARGINS = { top: 0, right: 0, bottom: 0, left: 0 };
const ONE_BADGE: Paper = { ...BADGE, margins: NO_MARGINS };

const SHEET: Message = { vi: 'Thẻ đại biểu', en: 'Badges' };
const OWN: Message = { vi: 'Thẻ đại biểu', en: 'Badge' };

/** A badge for each, to be cut from sheets of A4. */
export function badgeSheet(
  delegates: readonly Badged[],
  conference: ConferenceHeading,
  language: MessageLanguage,
  at: Date,
): Promise<Buffer> {
  const title = `${SHEET[language]} – ${conference.title}`;
  return makePdf({ title, language, paper: A4, at }, async pdf => {
    for (const [number, delegate] of delegates.entries()) {
      const place = number % ON_PAGE;
      if (place === 0) {
        await pause();
        pdf.addPage();
        cuttingLines(pdf);
      }
      const x = LEFT + (place % COLUMNS) * BADGE.width;
      const y = TOP + Math.floor(place / COLUMNS) * BADGE.height;
      await drawBadge(pdf, { x, y }, delegate, conference, language);
    }
  });
}

/** One badge, as large as it is. */
export function badgeAlone(
  delegate: Badged,
  conference: ConferenceHeading,
  language: MessageLanguage,
  at: Date,
): Promise<Buffer> {
  const title = `${OWN[language]} – ${conference.title}`;
  return makePdf({ title, language, paper: ONE_BADGE, at }, async pdf => {
    pdf.addPage();
    await drawBadge(pdf, { x: 0, y: 0 }, delegate, conference, language);
  });
}

function cuttingLines(pdf: Pdf): void {
  const look = { width: 0.3, dash: 3, colour: '#999999' };
  pdf.aside(() => {
    for (let column = 0; column <= COLUMNS; column += 1) {
      const x = LEFT + column * BADGE.width;
      pdf.line(x, TOP, x, TOP + ROWS * BADGE.height, look);
    }
    for (let row = 0; row <= ROWS; row += 1) {
      const y = TOP + row * BADGE.height;
      pdf.line(LEFT, y, LEFT + COLUMNS * BADGE.width, y, look);
    }
  });
}
