import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { isTaken, type MediaType } from './media-types.js';

/** Parts of an office file; more is a bomb. */
const MOST_PARTS = 10_000;
/** Bytes of one part that are looked at. */
const LOOKED_AT = 512 * 1024;
/** Paragraphs that count as the first page. */
const FIRST_PAGE = 40;

/** Programs in OOXML and OpenDocument, whatever the file calls itself. */
const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/|Basic\/|Scripts\/)/i;
const OOXML = {
  'word/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'xl/workbook.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'ppt/presentation.xml': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const satisfies Record<string, MediaType>;

/** A document of an office program: a zip file with parts of known names. */
export class OfficeFile {
  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** @returns undefined if it is no sound zip file, or is locked with a password */
  static async open(path: string): Promise<OfficeFile | undefined> {
    let zip: ZipFile | undefined;
    try {
      // It refuses names that lead out of the archive.
      zip = await openPromise(path, { autoClose: false, lazyEntries: true });
      const parts = new Map<string, Entry>();
      if (zip.entryCount <= MOST_PARTS) {
        for await (const entry of zip.eachEntry()) {
          if (entry.isEncrypted() || parts.has(entry.fileName)) break;
          parts.set(entry.fileName, entry);
        }
      }
      if (parts.size === zip.entryCount) return new OfficeFile(zip, parts);
    } catch {
      // Whatever is wrong with it, it is none.
    }
    zip?.close();
    return undefined;
  }

  /** What it is, by its main part; undefined if it is nothing that is taken, or has programs in it. */
  async mediaType(): Promise<MediaType | undefined> {
    const names = [...this.parts.keys()];
    if (names.some(name => MACROS.test(name))) return undefined;
    const declared = await this.text('mimetype');
    if (isTaken(declared)) return this.parts.has('content.xml') ? declared : undefined;
    const types = await this.text('[Content_Types].xml');
    const mains = Object.keys(OOXML).filter(name => this.parts.has(name)) as (keyof typeof OOXML)[];
    if (mains.length !== 1 || types === '' || /macroEnabled/i.test(types)) return undefined;
    return OOXML[mains[0]!];
  }

  /** The first paragraphs of a text document, and what stands at the head of its pages. */
  async firstLines(): Promise<string[]> {
    const heads = [...this.parts.keys()].filter(name => /^word\/header\d+\.xml$/.test(name)).slice(0, 10);
    const lines: string[] = [];
    for (const part of [...heads, 'word/document.xml', 'content.xml']) {
      lines.push(...paragraphs(await this.text(part)).slice(0, FIRST_PAGE));
    }
    return lines;
  }

  close(): void {
    this.zip.close();
  }

  /** The beginning of a part as text; empty if there is none, or it cannot be read. */
  private async text(name: string): Promise<string> {
    const entry = this.parts.get(name);
    if (!entry) return '';
    const chunks: Buffer[] = [];
    let bytes = 0;
    try {
      const stream: Readable = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream) {
        chunks.push(chunk as Buffer);
        bytes += (chunk as Buffer).length;
        if (bytes >= LOOKED_AT) break;
      }
    } catch {
      return '';
    }
    return Buffer.concat(chunks).toString('utf8').trim();
  }
}

/**
 * Text of the paragraphs in an XML of WordprocessingML or OpenDocument, without its markup. A tag ends before the next one
 * begins: else a search for the end of each of many that have none would go through all that follows.
 */
function paragraphs(xml: string): string[] {
  return xml
    .split(/<\/(?:w:p|text:p|text:h)>/)
    .map(part =>
      part
        .replace(/<(?:w:tab|w:br|text:tab|text:line-break)\b[^<>]*>/g, '\t')
        .replace(/<[^<>]*>/g, '')
        .trim(),
    )
    .filter(line => line !== '');
}
