import { createHash, randomBytes } from 'node:crypto';

/** What a token is for stands in front of it, so that people and scanners for leaked secrets recognise it. */
export type TokenKind = 'session' | 'pat' | 'link' | 'flow' | 'calendar' | 'reply';

export interface Token {
  /** Given to its holder once; never stored. */
  token: string;
  hash: Buffer;
}

/** A new token: 256 random bits. */
export function newToken(kind: TokenKind): Token {
  const token = `plenary_${kind}_${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashOf(token) };
}

/** Whether the text looks like such a token; what does not, needs no look into the database. */
export function isToken(kind: TokenKind, text: string): boolean {
  return text.startsWith(`plenary_${kind}_`) && /^[\w-]{43}$/.test(text.slice(`plenary_${kind}_`.length));
}

/** What is stored of a token: no salt and no stretching, for 256 random bits cannot be guessed. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
