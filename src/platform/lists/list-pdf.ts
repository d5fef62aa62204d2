import {
  A4,
  A4_LANDSCAPE,
  drawTable,
  LINE,
  makePdf,
  type PartType,
  type Pdf,
  type Style,
} from '../pdf/index.js';
import type { ListDocument } from './list-document.js';
import { cellText, NUMBER } from './list-text.js';

const TITLE: Style = { face: 'bold', size: 14 };
const SUBJECT: Style = { face: 'bold', size: 13 };
const DETAIL: Style = { face: 'italic', size: 13 };
const NOTE: Style = { face: 'regular', size: 12 };
/** Points between the heading and the table, and between that and what is noted below. */
const GAP = 10;
const NUMBER_MM = 10;

/** @param at when it is made */
export function listPdf(document: ListDocument, at: Date): Promise<Buffer> {
  const { language, title, subject, landscape } = document;
  const paper = landscape ? A4_LANDSCAPE : A4;
  return makePdf({ title: `${title} – ${subject}`, language, paper, at, numbered: true }, pdf =>
    draw(pdf, document),
  );
}

async function draw(pdf: Pdf, document: ListDocument): Promise<void> {
  const { language, title, subject, details, asOf, columns, rows, notes } = document;
  const { paper } = pdf;
  const available = paper.width - paper.margins.left - paper.margins.right;
  pdf.addPage();
  let y = paper.margins.top;
  const centred = (type: PartType, text: string, style: Style) => {
    const lines = pdf.lines(text, style, available);
    pdf.root.add(type).content(() => pdf.writeCentred(lines, style, paper.margins.left, y, available));
    y += lines.length * style.size * LINE + 2;
  };
  centred('H1', title.toLocaleUpperCase(language), TITLE);
  centred('P', subject, SUBJECT);
  for (const detail of [...details, ...(asOf ? [asOf.sentence] : [])]) centred('P', detail, DETAIL);

  const millimetres = columns.reduce((sum, { width }) => sum + width, NUMBER_MM);
  const scaled = (width: number) => (width / millimetres) * available;
  y = await drawTable(
    pdf,
    y + GAP,
    [
      { heading: NUMBER[language], width: scaled(NUMBER_MM), centred: true },
      ...columns.map(({ heading, width }) => ({ heading, width: scaled(width) })),
    ],
    rows.map((row, number) => [`${number + 1}`, ...row.map(cellText)]),
  );

  y += GAP;
  for (const note of notes) {
    const lines = pdf.lines(note, NOTE, available);
    const height = lines.length * NOTE.size * LINE;
    if (y + height > paper.height - paper.margins.bottom) {
      pdf.addPage();
      y = paper.margins.top;
    }
    pdf.root.add('P').content(() => {
      for (const line of lines) {
        pdf.write(line, NOTE, paper.margins.left, y);
        y += NOTE.size * LINE;
      }
    });
  }
}
