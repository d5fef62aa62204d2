import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { isOver, SITE, SiteEntity, sharedConference } from '../conferences/index.js';
import { InviteeEntity } from '../invitations/index.js';
import { Clock } from '../platform/clock/index.js';
import { type By, rowOf, Transactor } from '../platform/database/index.js';
import { DelegateEntity } from './delegate.entity.js';
import { DelegateState, STANDING_STATES } from './delegate.enums.js';
import { invalidDelegateState, quotaExceeded, siteFull } from './delegate.errors.js';
import type {
  ConfirmDelegatesInput,
  RejectDelegateInput,
  SetPrecedenceInput,
  SetSiteCapacityInput,
  UpdateDelegateInput,
  WithdrawDelegateInput,
} from './delegate.input.js';
import { DELEGATE_ACTIONS } from './delegate.states.js';
import { assertSite, type Held, heldDelegate, heldDelegates } from './held-delegate.js';
import { assertNoHead } from './nominations.service.js';
import { confirmAll, confirmedAt, freeSeats, holdSites, moveUp } from './seats.js';

const { NOMINATED, CONFIRMED, WAITING, REJECTED, WITHDRAWN } = DelegateState;

/** What becomes of those who were named. */
@Injectable()
export class DelegatesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives each the seat at the site, in the order given, or a place at the end of the waiting list there.
   * @returns the ids of all
   */
  confirm(by: By, { ids, overQuotaReason }: ConfirmDelegatesInput): Promise<string[]> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const unique = [...new Set(ids)];
      const pathOf = (at: number) => ['ids', String(at)];
      const { delegates, sites } = await heldDelegates(tx, unique, pathOf);
      for (const [at, { state }] of delegates.entries()) {
        if (!STANDING_STATES.includes(state)) throw invalidDelegateState(pathOf(at), state);
      }
      const named = delegates.filter(({ state }) => state === NOMINATED);
      const beyond = await beyondQuota(manager, named, overQuotaReason);
      const now = this.clock.now();
      for (const site of sites.values()) await moveUp(manager, site, now);
      const free = new Map<string | null, number>();
      for (const site of sites.values()) free.set(site.id, await freeSeats(manager, site));
      const seated: string[] = [];
      const waiting: string[] = [];
      for (const { id, siteId } of named) {
        const left = free.get(siteId) ?? Number.POSITIVE_INFINITY;
        free.set(siteId, left - 1);
        (left > 0 ? seated : waiting).push(id);
      }
      if (beyond.size > 0) await manager.update(DelegateEntity, { id: In([...beyond]) }, { overQuotaReason });
      await confirmAll(manager, seated, now);
      // One after the other, so that they move up in the order given.
      const first = waiting.length > 0 ? await endOfWaiting(manager, [...sites.keys()], now) : 0;
      for (const [at, id] of waiting.entries()) {
        const waitingSince = new Date(first + at);
        await manager.update(DelegateEntity, { id }, { state: WAITING, waitingSince });
      }
      return unique;
    });
  }

  /** Does not accept somebody who has no seat yet. */
  reject(by: By, { reason, ...target }: RejectDelegateInput): Promise<string> {
    return this.leave(by, target, REJECTED, reason, DELEGATE_ACTIONS.REJECT.from);
  }

  /** Takes somebody off the list; who has waited longest for the seat gets it. */
  withdraw(by: By, { reason, ...target }: WithdrawDelegateInput): Promise<string> {
    return this.leave(by, target, WITHDRAWN, reason, DELEGATE_ACTIONS.WITHDRAW.from);
  }

  update(by: By, { id, expectedRevision, siteId, isHead, isVoting }: UpdateDelegateInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const target = { id, expectedRevision };
      const held = await heldDelegate(tx, target, ['id'], { siteIds: [siteId] });
      const { delegate, sites } = held;
      const { conferenceId, bodyId } = delegate;
      if (!STANDING_STATES.includes(delegate.state)) throw invalidDelegateState(['id'], delegate.state);
      assertSite(sites, siteId, conferenceId, ['siteId']);
      if (isHead && !delegate.isHead && bodyId) await assertNoHead(manager, conferenceId, bodyId, ['isHead']);
      const moves = siteId !== undefined && siteId !== delegate.siteId;
      await manager.update(
        DelegateEntity,
        { id },
        {
          ...(isHead !== undefined && { isHead }),
          ...(isVoting !== undefined && { isVoting }),
          ...(moves && (await this.moved(manager, held, siteId))),
          updatedAt: () => 'now()',
        },
      );
      if (moves && delegate.siteId) await moveUp(manager, sites.get(delegate.siteId)!, this.clock.now());
      return id;
    });
  }

  setPrecedence(by: By, { place = null, ...target }: SetPrecedenceInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { delegate } = await heldDelegate(tx, target);
      await tx.manager.update(DelegateEntity, { id: delegate.id }, { precedence: place });
      return delegate.id;
    });
  }

  /** Says how many seats a site has. Nobody loses one by that; those who wait move up, until the conference is over. */
  setCapacity(by: By, { siteId, capacity = null }: SetSiteCapacityInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['siteId'], what: SITE };
      const { conferenceId } = await rowOf(manager, SiteEntity, siteId, named);
      tx.inConference(conferenceId, named);
      const { state } = await sharedConference(manager, conferenceId);
      const site = (await holdSites(manager, [siteId])).get(siteId)!;
      await manager.update(SiteEntity, { id: siteId }, { capacity });
      if (!isOver(state)) await moveUp(manager, { ...site, capacity }, this.clock.now());
      return siteId;
    });
  }

  /** Whoever has a seat moves only to a free one; whoever waits for one gets it there at once if it is free. */
  private async moved(
    manager: EntityManager,
    { delegate, sites }: Omit<Held, 'delegates'> & { delegate: DelegateEntity },
    siteId: string | null,
  ): Promise<Partial<DelegateEntity>> {
    const site = siteId ? sites.get(siteId)! : null;
    const isFree = !site || (await freeSeats(manager, site)) > 0;
    if (delegate.state === CONFIRMED && !isFree) throw siteFull(['siteId'], site.name, site.capacity!);
    const now = this.clock.now();
    return { siteId, ...(delegate.state === WAITING && isFree && confirmedAt(now)) };
  }

  private leave(
    by: By,
    target: { id: string; expectedRevision: number },
    state: DelegateState,
    stateReason: string,
    from: readonly DelegateState[],
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { delegate, sites } = await heldDelegate(tx, target);
      const { id, siteId } = delegate;
      if (!from.includes(delegate.state)) throw invalidDelegateState(['id'], delegate.state);
      const now = this.clock.now();
      await manager.update(DelegateEntity, { id }, { state, stateReason, waitingSince: null, goneAt: now });
      if (siteId) await moveUp(manager, sites.get(siteId)!, now);
      return id;
    });
  }
}

/** Milliseconds: from when those wait at sites that are held who come after all that wait there. */
async function endOfWaiting(manager: EntityManager, siteIds: readonly string[], now: Date): Promise<number> {
  const [{ last }]: [{ last: Date | null }] = await manager.query(
    `select max(waiting_since) as last from delegate where site_id = any($1::uuid[]) and state = 'WAITING'`,
    [siteIds],
  );
  return Math.max(now.getTime(), last ? last.getTime() + 1 : 0);
}

/**
 * The ids of those who go beyond the quota of their invitee, which is held: the last that are named.
 * @throws DomainError QUOTA_EXCEEDED without a reason for them
 */
async function beyondQuota(
  manager: EntityManager,
  named: readonly DelegateEntity[],
  reason: string | null | undefined,
): Promise<Set<string>> {
  const beyond = new Set<string>();
  const counted = named.filter(({ inviteeId, overQuotaReason }) => inviteeId && overQuotaReason === null);
  for (const inviteeId of new Set(counted.map(one => one.inviteeId!))) {
    const { quota } = await manager.findOneByOrFail(InviteeEntity, { id: inviteeId });
    const accepted = await manager.countBy(DelegateEntity, {
      ...{ inviteeId, overQuotaReason: IsNull() },
      state: In([CONFIRMED, WAITING]),
    });
    const own = counted.filter(one => one.inviteeId === inviteeId);
    const over = own.slice(Math.max(0, quota - accepted));
    if (over.length > 0 && !reason) throw quotaExceeded(quota, accepted, ['ids']);
    for (const { id } of over) beyond.add(id);
  }
  return beyond;
}
