import type { FastifyRequest } from 'fastify';
import { NAME_MISSING } from './file.errors.js';
import { type MediaType, TYPES } from './media-types.js';

const LONGEST = 255;

/**
 * The name that the sender gives the file: `?name=`, or the Content-Disposition of the body.
 * @throws HttpFault if there is none
 */
export function sentName({ query, headers }: FastifyRequest): string {
  const { name } = query as { name?: unknown };
  const given = typeof name === 'string' ? name : dispositionName(headers['content-disposition']);
  const clean = given === undefined ? '' : cleanName(given);
  if (clean === '') throw NAME_MISSING;
  return clean;
}

/** A name as it is stored: with an ending by which programs open it as what it is. */
export function nameAs(type: MediaType, name: string): string {
  const endings = TYPES[type];
  const ending = endings.find(each => name.toLowerCase().endsWith(`.${each}`)) ?? endings[0]!;
  const stem = name.toLowerCase().endsWith(`.${ending}`) ? name.slice(0, -ending.length - 1) : name;
  return `${cut(stem, LONGEST - ending.length - 1)}.${ending}`;
}

/** `Content-Disposition` of a download (RFC 6266, with the name of RFC 8187). */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, each => `%${each.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Without folders, and without what would show another name than there is: controls, and marks that turn the direction. */
function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1)!;
  return last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\uFFFD]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|(?<![. ])[. ]+$/g, '');
}

function dispositionName(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const encoded = /;\s*filename\*\s*=\s*utf-8'[\w-]*'([^;\s]+)/i.exec(header)?.[1];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return undefined;
    }
  }
  const [, quoted, plain] = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header) ?? [];
  const raw = quoted?.replace(/\\(.)/g, '$1') ?? plain;
  // Browsers and curl write UTF-8 where the standard knows Latin-1 only, which is how Node reads headers.
  return raw === undefined ? undefined : Buffer.from(raw, 'latin1').toString('utf8');
}

/** The first characters that fit, none of them halved. */
function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('');
}
