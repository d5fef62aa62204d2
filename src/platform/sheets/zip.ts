import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { fileBroken, unpacksTooLarge } from './file-faults.js';
import { LIMITS } from './limits.js';

const inflate = promisify(inflateRaw);

export interface ZipEntry {
  name: string;
  encrypted: boolean;
  method: number;
  packedBytes: number;
  unpackedBytes: number;
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * What a zip file says it holds, by its central directory: nothing is unpacked yet. Zip64, which no file within
 * our limits needs, is not read.
 * @throws HttpFault if it is no such file, or says that it is larger than we take
 */
export function entriesOf(file: Buffer): ZipEntry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== END) throw fileBroken();
  const count = file.readUInt16LE(end + 10);
  if (count > LIMITS.zipEntries) throw unpacksTooLarge();
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let read = 0; read < count; read++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL) throw fileBroken();
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      packedBytes: file.readUInt32LE(at + 20),
      unpackedBytes: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  const total = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (total > LIMITS.unpackedBytes) throw unpacksTooLarge();
  return entries;
}

/**
 * Unpacks one entry, to no more bytes than the central directory has said: what holds more is a bomb or damaged,
 * and is given up at that byte.
 */
export async function unpacked(file: Buffer, entry: ZipEntry): Promise<Buffer> {
  const { offset, packedBytes, unpackedBytes, method } = entry;
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL) throw fileBroken();
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const packed = file.subarray(start, start + packedBytes);
  const content = await (method === STORED ? packed : inflated(packed, method, unpackedBytes));
  if (content.length !== unpackedBytes) throw fileBroken();
  return content;
}

async function inflated(packed: Buffer, method: number, unpackedBytes: number): Promise<Buffer> {
  if (method !== DEFLATED) throw fileBroken();
  try {
    return await inflate(packed, { maxOutputLength: Math.max(unpackedBytes, 1) });
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? unpacksTooLarge() : fileBroken();
  }
}
