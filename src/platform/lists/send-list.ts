import type { FastifyReply, FastifyRequest } from 'fastify';
import { PDF } from '../pdf/index.js';
import { CSV, sendFile, separator, XLSX } from '../sheets/index.js';
import { listCsv } from './list-csv.js';
import type { ListDocument } from './list-document.js';
import { listPdf } from './list-pdf.js';
import { listWorkbook } from './list-workbook.js';

export type ListForm = 'xlsx' | 'csv' | 'pdf';

const TYPES: Record<ListForm, string> = { xlsx: XLSX, csv: CSV, pdf: PDF };

export interface SentList {
  document: ListDocument;
  form: ListForm;
  /** Of the file, without its ending. */
  name: string;
  /** When it is made. */
  at: Date;
}

/** Sends a list in one of its forms. */
export async function sendList(
  request: FastifyRequest,
  reply: FastifyReply,
  { document, form, name, at }: SentList,
): Promise<FastifyReply> {
  const forms: Record<ListForm, () => Promise<Buffer> | string> = {
    xlsx: () => listWorkbook(document),
    csv: () => listCsv(document, separator(request)),
    pdf: () => listPdf(document, at),
  };
  return sendFile(reply, await forms[form](), TYPES[form], `${name}.${form}`);
}
