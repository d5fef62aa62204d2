import { type FileHandle, open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { isTaken, type MediaType } from './media-types.js';
import { OfficeFile } from './office-file.js';
import { isMarked } from './secrecy-marks.js';

/** Bytes from which a type is told. */
const HEAD = 4_100;
/** Lines of a text that count as its first page. */
const FIRST_PAGE = 60;
/** What a text has none of: controls but tab, line feed, form feed and carriage return. */
const NO_TEXT = /[^\P{Cc}\t\n\f\r]/u;
/** HTML, SVG and XML; a program with its interpreter. */
const CODE = /^\s*(<|#!)/;

/** What a look into a file tells. */
export interface Content {
  mediaType: MediaType;
  /** Whether its first page carries a mark of secrecy, as far as its text can be read. */
  marked: boolean;
}

/** The type of a file by its content; undefined if it is none that is taken. The name decides between plain text and CSV. */
export async function contentOf(path: string, name: string): Promise<Content | undefined> {
  const file = await open(path, 'r');
  try {
    const found = await fileTypeFromBuffer(await headOf(file));
    if (!found) return await textIn(file, name);
    if (isZip(found.mime)) return await officeIn(path);
    return isTaken(found.mime) ? { mediaType: found.mime, marked: false } : undefined;
  } finally {
    await file.close();
  }
}

async function headOf(file: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD), position: 0 });
  return buffer.subarray(0, bytesRead);
}

function isZip(mime: string): boolean {
  return mime === 'application/zip' || /^application\/vnd\.(openxmlformats|oasis|ms-)/.test(mime);
}

async function officeIn(path: string): Promise<Content | undefined> {
  const office = await OfficeFile.open(path);
  if (!office) return undefined;
  try {
    const mediaType = await office.mediaType();
    return mediaType && { mediaType, marked: (await office.firstLines()).some(isMarked) };
  } finally {
    office.close();
  }
}

/** Text in UTF-8, read a part after the other, however long it is. */
async function textIn(file: FileHandle, name: string): Promise<Content | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = '';
  const isText = (text: string) => {
    if (first.length < 16_000) first += text;
    return !NO_TEXT.test(text);
  };
  try {
    for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
      if (!isText(decoder.decode(chunk as Buffer, { stream: true }))) return undefined;
    }
    decoder.decode();
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined;
    throw error;
  }
  if (CODE.test(first)) return undefined;
  return {
    mediaType: /\.csv$/i.test(name) ? 'text/csv' : 'text/plain',
    marked: first.split(/\r\n?|\n|\f/, FIRST_PAGE).some(isMarked),
  };
}
