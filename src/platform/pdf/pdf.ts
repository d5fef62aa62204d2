import type { Face } from './faces.js';
import { FACES } from './faces.js';
import type { Paper } from './paper.js';
import { shortened, wrapped } from './wrap.js';

type Library = PDFKit.PDFDocument;

export interface Style {
  face: Face;
  /** In points. */
  size: number;
  colour?: string;
}

/** Of the size: from one line to the next. */
export const LINE = 1.15;
const BLACK = '#000000';
/** Number of a page in the upper margin, as official documents have it (Decree 30/2020/NĐ-CP, Annex I). */
const PAGE_NUMBER: Style = { face: 'regular', size: 13 };

/** What a part of a document is, for those to whom it is read aloud. */
export type PartType = 'Document' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Sect' | 'Figure';

/** A part of a document, as its structure tells it: other parts, or what is drawn. */
export class Part {
  constructor(
    private readonly library: Library,
    private readonly type: PartType,
    private readonly element: ReturnType<Library['struct']>,
  ) {}

  /** @param alt what a figure shows, in words */
  add(type: PartType, alt?: string): Part {
    const options = { ...(alt && { alt }), ...(type === 'TH' && { scope: 'Column' }) };
    const element = this.library.struct(type, options);
    this.element.add(element);
    return new Part(this.library, type, element);
  }

  /** What `draw` draws belongs to the part; it must stay on the page. */
  content(draw: () => void): this {
    const content = this.library.markStructureContent(this.type);
    draw();
    this.library.endMarkedContent();
    this.element.add(content);
    return this;
  }

  /** Nothing more is added: what is known of it leaves the memory. */
  end(): void {
    this.element.end();
  }
}

/** Draws pages: texts whose lines the caller has made, lines and squares. Measures are points from the upper left corner. */
export class Pdf {
  private readonly widths = new Map<string, number>();
  private pages = 0;
  private isAside = false;
  readonly root: Part;

  constructor(
    private readonly library: Library,
    readonly paper: Paper,
    faces: Record<Face, Buffer>,
    private readonly numbered: boolean,
  ) {
    for (const face of FACES) library.registerFont(face, faces[face]);
    const element = library.struct('Document');
    library.addStructure(element);
    this.root = new Part(library, 'Document', element);
  }

  addPage(): void {
    const { width, height, margins } = this.paper;
    this.library.addPage({ size: [width, height], margin: 0 });
    this.pages += 1;
    if (!this.numbered || this.pages === 1) return;
    const number = `${this.pages}`;
    const x = (width - this.width(number, PAGE_NUMBER)) / 2;
    this.aside(() => this.write(number, PAGE_NUMBER, x, (margins.top - PAGE_NUMBER.size) / 2));
  }

  width(text: string, { face, size }: Style): number {
    const key = `${face} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      width = this.library.font(face).fontSize(1000).widthOfString(text);
      this.widths.set(key, width);
    }
    return (width * size) / 1000;
  }

  /** The lines of a text in a column of that width; at most `most`, where that is given. */
  lines(text: string, style: Style, width: number, most = Number.POSITIVE_INFINITY): string[] {
    const widthOf = (piece: string) => this.width(piece, style);
    return shortened(wrapped(text, width, widthOf), most, width, widthOf);
  }

  /** @param y of the upper edge of the line */
  write(line: string, { face, size, colour = BLACK }: Style, x: number, y: number): void {
    this.library.font(face).fontSize(size).fillColor(colour).text(line, x, y, { lineBreak: false });
  }

  /** Lines one below the other, each in the middle of the column. */
  writeCentred(lines: readonly string[], style: Style, x: number, y: number, width: number): void {
    for (const [at, line] of lines.entries()) {
      const left = x + (width - this.width(line.trimEnd(), style)) / 2;
      this.write(line, style, left, y + at * style.size * LINE);
    }
  }

  /** What says nothing: lines, numbers of pages, repeated heads. */
  aside(draw: () => void): void {
    const isFirst = !this.isAside;
    this.isAside = true;
    if (isFirst) this.library.markContent('Artifact', { type: 'Pagination' });
    draw();
    if (!isFirst) return;
    this.library.endMarkedContent();
    this.isAside = false;
  }

  line(x1: number, y1: number, x2: number, y2: number, { width = 0.5, dash = 0, colour = BLACK } = {}): void {
    const { library } = this;
    library.save().lineWidth(width).strokeColor(colour);
    if (dash > 0) library.dash(dash, {});
    library.moveTo(x1, y1).lineTo(x2, y2).stroke().restore();
  }

  /** A square of dark and light modules, as one shape. */
  modules(rows: readonly (readonly boolean[])[], x: number, y: number, size: number): void {
    const { library } = this;
    library
      .save()
      .fillColor(BLACK)
      .translate(x, y)
      .scale(size / rows.length, size / rows.length);
    // In the units of the modules these are small numbers: a sheet has a hundred thousand of them.
    library.addContent(rows.map(runsOf).join(''));
    library.addContent('f');
    library.restore();
  }
}

/** The dark modules of a row as rectangles. */
function runsOf(row: readonly boolean[], y: number): string {
  let runs = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    runs += `${from} ${y} ${x + 1 - from} 1 re `;
  }
  return runs;
}
