import type { EntityManager } from 'typeorm';
import { BADGE_CODE_LENGTH, badgeCodeOf, DelegateState } from '../../delegations/index.js';
import type { Failure } from '../../platform/errors/index.js';
import { DELEGATE, refusals } from './check-in.errors.js';

export interface Named {
  badgeCode?: string | null | undefined;
  delegateId?: string | null | undefined;
}

export interface HeldDelegate {
  id: string;
  state: DelegateState;
  siteId: string | null;
}

/** How `badge_folded` in the database compares it, and with the digits that misread letters stand for. */
function folded(badgeCode: string): string {
  return badgeCodeOf(badgeCode) ?? badgeCode.replace(/[\s-]/g, '').toUpperCase();
}

/** Whether it is as long as a code, but its check character says that some other one is wrong. */
function isMisread(badgeCode: string): boolean {
  return badgeCodeOf(badgeCode) === null && folded(badgeCode).length === BADGE_CODE_LENGTH;
}

/**
 * The delegates of a conference whom entries name, held until the transaction ends, so that two devices that see the same
 * badge come one after the other. In the order of their ids, so that batches do not wait for each other in a circle.
 */
export class HeldDelegates {
  private constructor(
    private readonly byId: ReadonlyMap<string, HeldDelegate>,
    private readonly byBadge: ReadonlyMap<string, HeldDelegate>,
    private readonly elsewhere: ReadonlySet<string>,
  ) {}

  static async of(
    manager: EntityManager,
    conferenceId: string,
    named: readonly Named[],
  ): Promise<HeldDelegates> {
    const ids = named.flatMap(({ delegateId }) => delegateId ?? []);
    const badges = named.flatMap(({ badgeCode }) => (badgeCode ? folded(badgeCode) : []));
    const held: (HeldDelegate & { badge: string | null })[] = await manager.query(
      `select id, state, site_id as "siteId", badge_folded(badge_code) as badge from delegate
        where conference_id = $1 and (id = any($2::uuid[]) or badge_folded(badge_code) = any($3::text[]))
        order by id for no key update`,
      [conferenceId, ids, badges],
    );
    const byBadge = new Map(held.flatMap(one => (one.badge ? [[one.badge, one] as const] : [])));
    const missing = badges.filter(badge => !byBadge.has(badge));
    const elsewhere: { badge: string }[] =
      missing.length > 0
        ? await manager.query(
            `select badge_folded(badge_code) as badge from delegate where badge_folded(badge_code) = any($1::text[])`,
            [missing],
          )
        : [];
    return new HeldDelegates(
      new Map(held.map(one => [one.id, one])),
      byBadge,
      new Set(elsewhere.map(({ badge }) => badge)),
    );
  }

  /** The delegate whom an entry names, or why there is none. */
  find({ badgeCode, delegateId }: Named): HeldDelegate | Failure {
    if (Boolean(badgeCode) === Boolean(delegateId)) return refusals.badgeOrDelegate;
    if (delegateId) return this.byId.get(delegateId) ?? refusals.notFound('delegateId', DELEGATE);
    const badge = folded(badgeCode!);
    const found = this.byBadge.get(badge);
    if (found) return found;
    if (this.elsewhere.has(badge)) return refusals.wrongConference;
    return isMisread(badgeCode!) ? refusals.badgeMisread : refusals.unknownBadge;
  }
}
