import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { administratorToken } from '../support/administrator.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { S3Server } from '../support/s3-server.js';

export interface Store {
  path: string;
  /** Paths of all that lies in it, in order. */
  contents(): string[];
}

/** Where the contents of files are kept; what comes in goes to the disk first in either. */
export const KINDS = ['disk', 'S3'] as const;
export type Kind = (typeof KINDS)[number];

export interface WithStore {
  plenary: TestApp;
  store: Store;
  close(): Promise<void>;
}

/** The application with a folder, or a bucket, of its own for files. */
export async function createAppWithStore(
  env: NodeJS.ProcessEnv = {},
  kind: Kind = 'disk',
): Promise<WithStore> {
  if (kind === 'S3') return createAppWithS3(env);
  const folder = mkdtempSync(join(tmpdir(), 'plenary-files-'));
  const plenary = await createTestApp(undefined, { DATA_DIR: folder, ...env });
  return {
    plenary,
    store: storeAt(folder),
    close: async () => {
      await plenary.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export interface WithS3 extends WithStore {
  server: S3Server;
}

export async function createAppWithS3(env: NodeJS.ProcessEnv = {}): Promise<WithS3> {
  const server = new S3Server();
  await server.open();
  const { plenary, store, close } = await createAppWithStore({ ...server.env, ...env });
  return {
    plenary,
    server,
    store: { path: store.path, contents: () => [...server.keys(), ...store.contents()] },
    close: async () => {
      await close();
      await server.close();
      server.remove();
    },
  };
}

export function storeAt(dataDir: string): Store {
  const path = join(dataDir, 'files');
  return { path, contents: () => filesBelow(path) };
}

function filesBelow(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  } catch {
    return [];
  }
}

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: Data;
}

export interface Sent {
  name?: string;
  headers?: Record<string, string>;
  by?: string | null;
  query?: string;
}

/** Sends a file, by the administrator unless somebody else is named. */
export async function upload(
  { app }: TestApp,
  conferenceId: string,
  content: Buffer | string,
  { name = 'Báo cáo.txt', headers = {}, by = administratorToken(), query = '' }: Sent = {},
): Promise<Answer> {
  const response = await app.inject({
    method: 'POST',
    url: `/conferences/${conferenceId}/files?name=${encodeURIComponent(name)}${query}`,
    headers: {
      'content-type': 'application/octet-stream',
      'accept-language': 'en',
      ...(by && { authorization: `Bearer ${by}` }),
      ...headers,
    },
    payload: Buffer.from(content),
  });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}

export async function download(
  { app }: TestApp,
  id: string,
  headers: Record<string, string> = {},
  by: string | null = administratorToken(),
) {
  return app.inject({
    url: `/files/${id}`,
    headers: { 'accept-language': 'en', ...(by && { authorization: `Bearer ${by}` }), ...headers },
  });
}

export const why = ({ status, body }: Answer) => [
  status,
  body.errors?.[0].extensions.reason,
  body.errors?.[0].extensions.why,
];

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const CONTENT_TYPES = (more = '') => `<?xml version="1.0"?><Types>${more}</Types>`;
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** An office file of these parts, beside those that every one has. */
export function ooxml(main: string, content: string, more: Record<string, string> = {}, types = ''): Buffer {
  const parts = { '[Content_Types].xml': CONTENT_TYPES(types), [main]: content, ...more };
  return zip(parts);
}

export function docx(paragraphs: string[], more: Record<string, string> = {}, types = ''): Buffer {
  const body = `<w:document><w:body>${paragraphs.map(paragraph).join('')}</w:body></w:document>`;
  return ooxml('word/document.xml', body, more, types);
}

export function header(text: string): string {
  return `<w:hdr>${paragraph(text)}</w:hdr>`;
}

export function zip(parts: Record<string, string>): Buffer {
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
  );
}
