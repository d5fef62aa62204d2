import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../config/index.js';

/** Liberation Serif is as wide as Times New Roman, which Decree 30/2020/NĐ-CP wants: see docs/adr/0034. */
const FILES = {
  regular: 'LiberationSerif-Regular.ttf',
  bold: 'LiberationSerif-Bold.ttf',
  italic: 'LiberationSerif-Italic.ttf',
} as const;

export type Face = keyof typeof FILES;

export const FACES = Object.keys(FILES) as Face[];

let reading: Promise<Record<Face, Buffer>> | undefined;

/** The files of all faces, read for the first document. */
export function faceFiles(): Promise<Record<Face, Buffer>> {
  reading ??= readAll();
  return reading;
}

async function readAll(): Promise<Record<Face, Buffer>> {
  const read = (face: Face) => readFile(join(PROJECT_ROOT, 'fonts', FILES[face]));
  const [regular, bold, italic] = await Promise.all([read('regular'), read('bold'), read('italic')]);
  return { regular, bold, italic };
}
