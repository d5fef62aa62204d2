import type { Actor } from './actor.js';

/** What a request brings to prove who sends it. */
export interface Credentials {
  /** From the session cookie of a browser. */
  sessionToken?: string;
  /** From `Authorization: Bearer ...` of an API client. */
  accessToken?: string;
}

/** Tells who sends a request; the accounts know it. */
export abstract class Authenticator {
  /**
   * Anonymous without credentials, or with those of a session that has ended.
   * @throws GraphQLError UNAUTHENTICATED for an access token that is not, or no longer, valid
   */
  abstract actorOf(credentials: Credentials): Promise<Actor>;

  /**
   * How those stand now who have proved themselves by these before, by the id of the session or token; left out are those
   * whose session or token has ended, or whose account was disabled. One statement, however many they are.
   */
  abstract standNow(ids: readonly string[]): Promise<ReadonlyMap<string, Actor>>;
}
