import jsQR from 'jsqr';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

export interface ReadPdf {
  title: string;
  language: string;
  tagged: boolean;
  /** The XML of its metadata. */
  metadata: string;
  pages: ReadPage[];
  /** Of all pages, lines joined by spaces. */
  text: string;
}

export interface ReadPage {
  /** In points. */
  width: number;
  height: number;
  lines: string[];
  /** What scanners read in the QR codes that are drawn, in their order. */
  codes: string[];
}

/** Reads a PDF as other programs do (PDF.js, jsQR). */
export async function readPdf(file: Buffer, withCodes = false): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(file));
  const { info, metadata } = (await document.getMetadata()) as unknown as {
    info: Record<string, string>;
    metadata: { getRaw(): string };
  };
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = (await page.getTextContent()) as { items: { str?: string }[] };
    const lines = items.flatMap(({ str }) => (str?.trim() ? [str.trim()] : []));
    const codes = withCodes ? await codesOf(page) : [];
    pages.push({ width, height, lines, codes });
  }
  const { Marked: tagged = false } = ((await document.getMarkInfo()) ?? {}) as { Marked?: boolean };
  const text = pages.flatMap(({ lines }) => lines).join(' ');
  await document.destroy();
  return { title: info.Title!, language: info.Language!, tagged, metadata: metadata.getRaw(), pages, text };
}

interface Page {
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>;
}

type Matrix = [number, number, number, number, number, number];

const PIXELS_PER_MODULE = 8;
const MODULES = 25;
const BORDER = 4 * PIXELS_PER_MODULE;

/** Paints each filled shape of many corners and lets a scanner look at it. */
async function codesOf(page: Page): Promise<string[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await withTransfer(() => page.getOperatorList());
  const codes: string[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  for (const [at, operator] of fnArray.entries()) {
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop()!;
    else if (operator === OPS.transform) matrix = multiplied(matrix, argsArray[at] as Matrix);
    else if (operator === OPS.constructPath) {
      const [paint, [path]] = argsArray[at] as [number, [Float32Array | null]];
      const corners = paint === OPS.fill && path ? rectanglesOf(path, matrix) : [];
      if (corners.length > 20) codes.push(scanned(corners));
    }
  }
  return codes;
}

type Rectangle = { left: number; right: number; low: number; high: number };

/** Of the page, upwards. */
function rectanglesOf(path: Float32Array, [a, b, c, d, e, f]: Matrix): Rectangle[] {
  const rectangles: Rectangle[] = [];
  let corners: [number, number][] = [];
  for (let at = 0; at < path.length; ) {
    const isCorner = path[at] === 0 || path[at] === 1;
    if (isCorner) {
      const [x, y] = [path[at + 1]!, path[at + 2]!];
      corners.push([a * x + c * y + e, b * x + d * y + f]);
      at += 3;
      continue;
    }
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    rectangles.push({
      ...{ left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) },
    });
    corners = [];
    at += 1;
  }
  return rectangles;
}

function scanned(rectangles: readonly Rectangle[]): string {
  const left = Math.min(...rectangles.map(one => one.left));
  const high = Math.max(...rectangles.map(one => one.high));
  const points = Math.max(...rectangles.map(one => one.right)) - left;
  const scale = (MODULES * PIXELS_PER_MODULE) / points;
  const size = MODULES * PIXELS_PER_MODULE + 2 * BORDER;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const one of rectangles) {
    const rows = [(high - one.high) * scale, (high - one.low) * scale].map(Math.round) as [number, number];
    const columns = [(one.left - left) * scale, (one.right - left) * scale].map(Math.round) as [
      number,
      number,
    ];
    for (let row = rows[0]; row < rows[1]; row += 1) {
      const from = (row + BORDER) * size + BORDER;
      for (let column = columns[0]; column < columns[1]; column += 1) {
        pixels.fill(0, (from + column) * 4, (from + column) * 4 + 3);
      }
    }
  }
  return jsQR.default(pixels, size, size, { inversionAttempts: 'dontInvert' })?.data ?? 'not readable';
}

function multiplied([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** PDF.js asks for something that Node 20 has not yet. */
async function withTransfer<T>(work: () => Promise<T>): Promise<T> {
  const prototype = ArrayBuffer.prototype as unknown as Record<string, unknown>;
  if (prototype.transferToFixedLength) return work();
  prototype.transferToFixedLength = function (this: ArrayBuffer) {
    return structuredClone(this, { transfer: [this] });
  };
  try {
    return await work();
  } finally {
    delete prototype.transferToFixedLength;
  }
}
