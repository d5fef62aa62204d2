import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { MessageLanguage } from '../errors/index.js';
import { HttpFault } from '../http/index.js';
import { faceFiles } from './faces.js';
import type { Paper } from './paper.js';
import { Pdf } from './pdf.js';

export const PDF = 'application/pdf';

/** Documents are drawn one after the other, for each takes what there is of this process. */
const inTurn = pLimit(1);
const MOST_WAITING = 20;

const BUSY = new HttpFault(
  503,
  'UNAVAILABLE',
  {
    vi: 'Đang có nhiều tài liệu chờ tạo; hãy thử lại sau.',
    en: 'Many documents wait to be made; try again later.',
  },
  { reason: 'TOO_MANY_DOCUMENTS', headers: { 'retry-after': '10' } },
);

export interface PdfWish {
  title: string;
  language: MessageLanguage;
  paper: Paper;
  /** When it is made. */
  at: Date;
  /** Whether pages after the first show their number. */
  numbered?: boolean;
}

/** Lets others have their turn; whoever draws many pages waits for it after each. */
export const pause = () => setImmediate();

/** Draws a document; the library is loaded for the first. @throws HttpFault 503 where too many wait */
export async function makePdf(wish: PdfWish, draw: (pdf: Pdf) => Promise<void>): Promise<Buffer> {
  if (inTurn.pendingCount >= MOST_WAITING) throw BUSY;
  return inTurn(() => drawn(wish, draw));
}

async function drawn(
  { title, language, paper, at, numbered = false }: PdfWish,
  draw: (pdf: Pdf) => Promise<void>,
): Promise<Buffer> {
  const { PlenaryDocument } = await import('./library.js');
  const library = new PlenaryDocument({
    ...{ autoFirstPage: false, pdfVersion: '1.7', tagged: true, displayTitle: true, lang: language },
    info: { Title: title, Creator: 'Plenary', Producer: 'Plenary', CreationDate: at },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise((resolve, reject) => {
    library.on('data', (chunk: Buffer) => chunks.push(chunk));
    library.on('end', resolve).on('error', reject);
  });
  const pdf = new Pdf(library, paper, await faceFiles(), numbered);
  await draw(pdf);
  library.end();
  await ended;
  return Buffer.concat(chunks);
}
