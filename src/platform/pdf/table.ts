import { pause } from './make-pdf.js';
import { LINE, type Part, type Pdf, type Style } from './pdf.js';

export interface TableColumn {
  heading: string;
  /** In points. */
  width: number;
  centred?: boolean;
}

const HEAD: Style = { face: 'bold', size: 11 };
const CELL: Style = { face: 'regular', size: 11 };
/** Between a cell and its lines, in points. */
const PADDING = { x: 3, y: 3 };

/** The lines of each cell of a row. */
type RowLines = string[][];

/**
 * Draws a table from `y` on, over as many pages as it needs; its head stands on each. A row is not divided unless it is longer
 * than a page.
 * @returns where it ends on the last page
 */
export async function drawTable(
  pdf: Pdf,
  y: number,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): Promise<number> {
  const table = new Table(pdf, columns, y);
  for (const row of rows) await table.draw(row);
  return table.end();
}

class Table {
  private readonly part: Part;
  private readonly head: RowLines;
  private readonly left: number;
  /** Upper edge of the part on this page. */
  private top: number;
  private y: number;

  constructor(
    private readonly pdf: Pdf,
    private readonly columns: readonly TableColumn[],
    y: number,
  ) {
    this.part = pdf.root.add('Table');
    this.left = pdf.paper.margins.left;
    this.head = columns.map(({ heading, width }) => pdf.lines(heading, HEAD, width - 2 * PADDING.x));
    this.top = y;
    this.y = y;
    this.drawHead(true);
  }

  async draw(row: readonly string[]): Promise<void> {
    const { pdf, columns } = this;
    let rest = columns.map(({ width }, at) => pdf.lines(row[at] ?? '', CELL, width - 2 * PADDING.x));
    const part = this.part.add('TR');
    const cells = columns.map(() => part.add('TD'));
    while (rest.some(lines => lines.length > 0)) {
      if (this.y + heightOf(rest) > this.bottom && !this.isFresh) await this.turn();
      const most = Math.max(1, Math.floor((this.bottom - this.y - 2 * PADDING.y) / (CELL.size * LINE)));
      this.drawRow(
        rest.map(lines => lines.slice(0, most)),
        CELL,
        (at, draw) => cells[at]!.content(draw),
      );
      rest = rest.map(lines => lines.slice(most));
    }
    part.end();
  }

  end(): number {
    this.closePage();
    this.part.end();
    return this.y;
  }

  private get bottom(): number {
    const { height, margins } = this.pdf.paper;
    return height - margins.bottom;
  }

  /** Whether nothing but the head stands on the page: another one would not have more room. */
  private get isFresh(): boolean {
    return this.top === this.pdf.paper.margins.top && this.y === this.top + heightOf(this.head);
  }

  private async turn(): Promise<void> {
    this.closePage();
    await pause();
    this.pdf.addPage();
    this.top = this.pdf.paper.margins.top;
    this.y = this.top;
    this.drawHead(false);
  }

  /** Read aloud once only. */
  private drawHead(isFirst: boolean): void {
    if (!isFirst) {
      this.pdf.aside(() => this.drawRow(this.head, HEAD, (_, draw) => draw()));
      return;
    }
    const part = this.part.add('TR');
    this.drawRow(this.head, HEAD, (_, draw) => part.add('TH').content(draw));
    part.end();
  }

  private drawRow(row: RowLines, style: Style, inCell: (at: number, draw: () => void) => void): void {
    const { pdf, columns } = this;
    const isHead = style === HEAD;
    const y = this.y + PADDING.y;
    let x = this.left;
    for (const [at, { width, centred }] of columns.entries()) {
      const lines = row[at]!;
      const left = x;
      if (lines.length > 0) {
        inCell(at, () => {
          if (isHead || centred) pdf.writeCentred(lines, style, left, y, width);
          else
            for (const [n, line] of lines.entries()) {
              pdf.write(line, style, left + PADDING.x, y + n * style.size * LINE);
            }
        });
      }
      x += width;
    }
    this.y += heightOf(row);
    pdf.aside(() => pdf.line(this.left, this.y, x, this.y));
  }

  /** The frame, and what divides the columns. */
  private closePage(): void {
    const { pdf, columns, left, top, y } = this;
    const right = columns.reduce((sum, { width }) => sum + width, left);
    pdf.aside(() => {
      pdf.line(left, top, right, top);
      let x = left;
      pdf.line(x, top, x, y);
      for (const { width } of columns) {
        x += width;
        pdf.line(x, top, x, y);
      }
    });
  }
}

function heightOf(row: RowLines): number {
  const most = Math.max(1, ...row.map(lines => lines.length));
  return most * CELL.size * LINE + 2 * PADDING.y;
}
