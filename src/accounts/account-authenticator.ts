import { Injectable } from '@nestjs/common';
import { Actor, Authenticator, type Credentials, type Standing, type Via } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Sql } from '../platform/database/index.js';
import { clientError } from '../platform/graphql/index.js';
import { TokenScope } from './account.enums.js';
import { Afterwards } from './afterwards.js';
import { LONGEST_IDLE } from './sessions.service.js';
import { STANDING, standingOf } from './standing.js';
import { hashOf, isToken } from './tokens.js';

const MINUTE = 60 * 1000;

const WHO_HAS_SESSION = `/* who asks */
select s.id, s.last_seen_at as "usedAt", ${STANDING}
  from session s join account a on a.id = s.account_id
 where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2 and s.last_seen_at > $3
   and a.disabled_at is null`;

const WHO_HAS_TOKEN = `/* who asks */
select t.id, u.last_used_at as "usedAt", t.scope, t.conference_ids as "conferenceIds", ${STANDING}
  from access_token t join account a on a.id = t.account_id
  left join access_token_use u on u.access_token_id = t.id
 where t.token_hash = $1 and t.revoked_at is null and t.expires_at > $2
   and a.disabled_at is null`;

/** Of sessions and tokens with the ids $1, those that would be let in by the statements above. */
const WHO_STAND_NOW = `/* who asks */
select s.id, null as scope, null::uuid[] as "conferenceIds", ${STANDING}
  from session s join account a on a.id = s.account_id
 where s.id = any($1) and s.ended_at is null and s.expires_at > $2 and s.last_seen_at > $3
   and a.disabled_at is null
union all
select t.id, t.scope, t.conference_ids, ${STANDING}
  from access_token t join account a on a.id = t.account_id
 where t.id = any($1) and t.revoked_at is null and t.expires_at > $2
   and a.disabled_at is null`;

const SESSION_SEEN = `/* who asks */
update session set last_seen_at = $2 where id = $1 and last_seen_at <= $3`;

const TOKEN_USED = `/* who asks */
insert into access_token_use as u values ($1, $2)
on conflict (access_token_id) do update set last_used_at = $2 where u.last_used_at <= $3`;

interface Found extends Standing {
  id: string;
  usedAt: Date | null;
}

interface FoundByToken extends Found {
  scope: TokenScope;
  conferenceIds: string[] | null;
}

/** Knows who asks from the digest of their token, with one statement. */
@Injectable()
export class AccountAuthenticator extends Authenticator {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly afterwards: Afterwards,
  ) {
    super();
  }

  async actorOf({ sessionToken, accessToken }: Credentials): Promise<Actor> {
    if (accessToken !== undefined) return this.byAccessToken(accessToken);
    return sessionToken === undefined ? Actor.ANONYMOUS : this.bySession(sessionToken);
  }

  async standNow(ids: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    if (ids.length === 0) return new Map();
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - LONGEST_IDLE);
    const found = await this.sql.read<FoundByToken & { scope: TokenScope | null }>(WHO_STAND_NOW, [
      ids,
      now,
      idleSince,
    ]);
    return new Map(
      found.map(({ scope, ...each }) => {
        const via: Via = scope ? byToken({ scope, ...each }) : { kind: 'session', id: each.id };
        return [each.id, Actor.forAccount(standingOf(each), via)];
      }),
    );
  }

  private async bySession(token: string): Promise<Actor> {
    if (!isToken('session', token)) return Actor.ANONYMOUS;
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - LONGEST_IDLE);
    const [found] = await this.sql.read<Found>(WHO_HAS_SESSION, [hashOf(token), now, idleSince]);
    if (!found) return Actor.ANONYMOUS;
    this.noteUse(SESSION_SEEN, found, now);
    return Actor.forAccount(standingOf(found), { kind: 'session', id: found.id });
  }

  private async byAccessToken(token: string): Promise<Actor> {
    if (!isToken('pat', token)) throw tokenNotValid();
    const now = this.clock.now();
    const [found] = await this.sql.read<FoundByToken>(WHO_HAS_TOKEN, [hashOf(token), now]);
    if (!found) throw tokenNotValid();
    this.noteUse(TOKEN_USED, found, now);
    return Actor.forAccount(standingOf(found), byToken(found));
  }

  /** At most once a minute, and nobody waits for it. */
  private noteUse(note: string, { id, usedAt }: Found, now: Date): void {
    const aMinuteAgo = new Date(now.getTime() - MINUTE);
    if (usedAt && usedAt > aMinuteAgo) return;
    this.afterwards.do('Noting the last use', () => this.sql.read(note, [id, now, aMinuteAgo]));
  }
}

function byToken({ id, scope, conferenceIds }: Pick<FoundByToken, 'id' | 'scope' | 'conferenceIds'>): Via {
  return { kind: 'token', id, mayWrite: scope === TokenScope.WRITE, conferenceIds };
}

function tokenNotValid() {
  return clientError(
    'UNAUTHENTICATED',
    {
      vi: 'Mã truy cập không đúng, đã hết hạn hoặc đã bị thu hồi.',
      en: 'The access token is wrong, has expired or was revoked.',
    },
    { reason: 'TOKEN_NOT_VALID', http: { status: 401 } },
  );
}
