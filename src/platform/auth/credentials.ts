import type { Credentials } from './authenticator.js';

const BEARER = /^Bearer +(\S+)$/i;

/**
 * Name of the session cookie. Over https the `__Host-` prefix makes browsers refuse one that another
 * host or a page without encryption has set; over plain http on the own machine they would not store it.
 */
export function sessionCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-plenary' : 'plenary';
}

/** Reads the credentials from the headers of a request; an access token goes before a cookie. */
export function credentialsOf(
  { authorization, cookie }: { authorization?: string; cookie?: string },
  cookieName: string,
): Credentials {
  const accessToken = authorization && BEARER.exec(authorization)?.[1];
  if (accessToken) return { accessToken };
  const sessionToken = cookie && valueIn(cookieName, cookie);
  return sessionToken ? { sessionToken } : {};
}

/** Our tokens need no decoding. Of two cookies with one name browsers send the more specific first. */
function valueIn(name: string, header: string): string | undefined {
  const prefix = `${name}=`;
  const pairs = header.split(';').map(pair => pair.trim());
  return pairs.find(pair => pair.startsWith(prefix))?.slice(prefix.length);
}
