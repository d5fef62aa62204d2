import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { type EntityManager, IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { isOverSql } from '../../conferences/index.js';
import { PERSON, PersonContactEntity, PersonEntity } from '../../directory/index.js';
import { eraseMailsToPerson } from '../../notifications/index.js';
import { Actor } from '../../platform/auth/index.js';
import { Clock, HOME_ZONE } from '../../platform/clock/index.js';
import { type By, rowOf, Transactor } from '../../platform/database/index.js';
import { everyMorning, Jobs } from '../../platform/jobs/index.js';
import { eraseFromConferences } from '../conference-erasure.js';
import { counted, countParts } from '../counted-parts.js';
import { PARTS } from '../parts/index.js';
import { PersonalDataClass } from '../personal-data.enums.js';
import { erasureRequested, nobodyBehindAccount } from '../personal-data.errors.js';
import type { CountedPart } from '../personal-data-erasure.entity.js';
import { ErasureRequestEntity } from './erasure-request.entity.js';

/** The longest that an erasure may take (Decree 356/2025/NĐ-CP): days after what it waits for. */
const DAYS_TO_ERASE = 20;

/** What waits while the person is expected somewhere. Mails of an account go with the account. */
const WAITING = PARTS.filter(
  ({ name, class: of }) =>
    name !== 'mails' && (of === PersonalDataClass.CONTACT || of === PersonalDataClass.LOGISTICS),
);

/** Whoever uses an account keeps it. */
const KEPT = PARTS.filter(
  ({ class: of }) => of === PersonalDataClass.OFFICIAL_RECORD || of === PersonalDataClass.ACCOUNT,
);

/** People have erased what is held about themselves, as far as it is no record. */
@Injectable()
export class OwnErasureService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.add({ name: 'erasure-requests', next: everyMorning, run: stopping => this.finish(stopping) });
  }

  /**
   * Erases at once what no conference needs any more; the rest when those are over at which the person is expected.
   * @returns id of the request
   * @throws DomainError NO_PERSON, ERASURE_REQUESTED while there is one already
   */
  request(by: By): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      const { personId } = by.actor;
      if (!personId) throw nobodyBehindAccount();
      await rowOf(manager, PersonEntity, personId, { path: [], what: PERSON }, true);
      const open = await manager.findOneBy(ErasureRequestEntity, { personId, doneAt: IsNull() });
      if (open) throw erasureRequested(open.dueOn);
      const id = uuidv7();
      const kept = await countParts(manager, KEPT, personId);
      const done = await this.erase(manager, personId);
      const requestedAt = this.clock.now();
      await manager.insert(ErasureRequestEntity, { id, personId, requestedAt, kept, ...done });
      return id;
    });
  }

  /** Erases what has waited for conferences that are over now. */
  private async finish(stopping: AbortSignal): Promise<void> {
    const by: By = { actor: Actor.ANONYMOUS, command: 'finishErasure' };
    const open = await this.transactor.run(by, ({ manager }) =>
      manager.find(ErasureRequestEntity, { where: { doneAt: IsNull() }, order: { id: 'ASC' } }),
    );
    for (const { id, personId } of open) {
      if (stopping.aborted) return;
      await this.transactor.run(by, async ({ manager }) => {
        await rowOf(manager, PersonEntity, personId, { path: [], what: PERSON }, true);
        const request = await manager.findOneByOrFail(ErasureRequestEntity, { id });
        const { erased, ...rest } = await this.erase(manager, personId);
        if (!rest.doneAt && sum(erased) === 0) return;
        await manager.update(
          ErasureRequestEntity,
          { id },
          { ...rest, erased: added(request.erased, erased) },
        );
      });
    }
  }

  private async erase(manager: EntityManager, personId: string) {
    const [{ expected, lastDay }]: [{ expected: boolean; lastDay: string | null }] = await manager.query(
      EXPECTED,
      [personId],
    );
    const fromConferences = await eraseFromConferences(manager, personId);
    const [, unavailabilities]: [unknown, number] = await manager.query(PAST_UNAVAILABILITIES, [personId]);
    // Whoever is expected somewhere has to be reached.
    const contact = expected ? null : await manager.delete(PersonContactEntity, { personId });
    const mails = expected ? 0 : await eraseMailsToPerson(manager, personId, this.clock.now());
    const erased = counted({
      ...{ contact: contact?.affected ?? 0, mails, unavailabilities },
      ...fromConferences,
    });
    const waiting = (await countParts(manager, WAITING, personId)).filter(({ count }) => count > 0);
    const isDone = waiting.length === 0;
    const today = this.clock.today(HOME_ZONE);
    const after = isDone ? today : lastDay && (lastDay > today ? lastDay : today);
    const dueOn =
      after && (isDone ? after : DateTime.fromISO(after).plus({ days: DAYS_TO_ERASE }).toISODate());
    return { erased, waiting, dueOn, doneAt: isDone ? this.clock.now() : null };
  }
}

/** Whether the person is expected at a conference that is not over, and the last day of all those; null if one has none. */
const EXPECTED = `
  select count(*) > 0 as expected,
    case when bool_and(starts_on is not null) then max(coalesce(ends_on, starts_on)) end::text as "lastDay"
  from conference held
  where not ${isOverSql('held.state')} and (
    exists (select from delegate sent where sent.conference_id = held.id and sent.person_id = $1
      and sent.state in ('NOMINATED', 'CONFIRMED', 'WAITING'))
    or exists (select from invitee join invitation on invitation.id = invitee.invitation_id
      where invitee.conference_id = held.id and invitee.person_id = $1 and invitation.state = 'ISSUED')
    or exists (select from unavailability un where un.conference_id = held.id and un.person_id = $1))`;

const PAST_UNAVAILABILITIES = `
  delete from unavailability un using conference held
  where held.id = un.conference_id and un.person_id = $1 and ${isOverSql('held.state')}`;

function sum(parts: readonly CountedPart[]): number {
  return parts.reduce((all, { count }) => all + count, 0);
}

function added(before: readonly CountedPart[], more: readonly CountedPart[]): CountedPart[] {
  return more.map(({ name, count }) => ({
    name,
    count: count + (before.find(part => part.name === name)?.count ?? 0),
  }));
}
