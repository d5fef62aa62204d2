import { createHash } from 'node:crypto';

/**
 * The newest links of two chains of the audit trail: that of a conference, and that of the installation, into which
 * all goes that belongs to no conference. Each write adds to one of them in its own transaction, so that an answer
 * that was read no earlier than its stamp is right for as long as the stamp is. The hash of a link, not its number:
 * a database that is restored from a backup may come to the same number in another way.
 */
export interface Stamp {
  conferenceId: string;
  /** Hash of the newest link in the chain of the conference; empty if it has none. */
  own: string;
  /** The same of the installation. */
  shared: string;
}

/** An answer as it goes over the wire. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer;
}

/** An answer that was just made; it is kept if it has a stamp, which must not be newer than what it says. */
export interface Made extends Answer {
  stamp?: Stamp | undefined;
}

/** Whoever has such an answer may use it again, after asking whether it still holds; but not for somebody else who asks. */
const KEPT_HEADERS = {
  'cache-control': 'public, no-cache',
  vary: 'Accept, Accept-Language, Authorization, Cookie',
};

export const isSame = (one: Stamp, other: Stamp): boolean =>
  one.conferenceId === other.conferenceId && one.own === other.own && one.shared === other.shared;

/** The answer in the form in which it is kept: as bytes, known by their digest. */
export function toKeep({ status, headers, body }: Answer): Answer & { body: Buffer } {
  const bytes = Buffer.from(body);
  return { status, headers: { ...headers, ...KEPT_HEADERS, etag: strongTag(bytes) }, body: bytes };
}

/** The same bytes have the same tag, on every instance. */
export function strongTag(body: string | Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}
