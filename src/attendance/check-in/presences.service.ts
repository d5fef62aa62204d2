import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { AGENDA_SESSION, AgendaSessionEntity } from '../../agenda/index.js';
import { SiteEntity, sharedConference } from '../../conferences/index.js';
import { DelegateEntity, DelegateState } from '../../delegations/index.js';
import { Clock } from '../../platform/clock/index.js';
import { type By, rowOf, Transactor } from '../../platform/database/index.js';
import { DomainError, notFound } from '../../platform/errors/index.js';
import { checkInUndone, DELEGATE, PRESENCE, refusals, wasPresent } from './check-in.errors.js';
import type { ExcuseAbsenceInput, UndoCheckInInput } from './check-in.input.js';
import { PresenceEntity } from './presence.entity.js';

/** What is set right by hand: check-ins that were mistakes, and delegates who are excused. */
@Injectable()
export class PresencesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /**
   * It stays, with the reason, and counts no longer; if the delegate was taken to have come from another site, they have
   * stayed there. Answers with its id.
   */
  undo(by: By, { id, reason }: UndoCheckInInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: PRESENCE };
      const { siteId, conferenceId, delegateId } = await rowOf(manager, PresenceEntity, id, named);
      const site = siteId ? await manager.findOneBy(SiteEntity, { id: siteId }) : null;
      const bodyIds = site?.hostId ? [site.hostId] : [];
      tx.inConference(conferenceId, named, { bodyIds });
      await holdDelegate(manager, conferenceId, delegateId);
      const presence = await rowOf(manager, PresenceEntity, id, named, true);
      if (presence.undoneAt) throw checkInUndone();
      await manager.update(PresenceEntity, { id }, { undoneAt: this.clock.now(), undoneReason: reason });
      const { sessionId, arrivedAt, leftAt } = presence;
      await manager.update(
        PresenceEntity,
        { delegateId, sessionId: sessionId ?? IsNull(), undoneAt: IsNull(), leftAt: arrivedAt },
        { leftAt },
      );
      return id;
    });
  }

  /** Who was there is not absent. Answers with the id of the delegate. */
  excuse(by: By, { delegateId, sessionId = null, reason = null }: ExcuseAbsenceInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['delegateId'], what: DELEGATE };
      const { conferenceId } = await rowOf(manager, DelegateEntity, delegateId, named);
      tx.inConference(conferenceId, named);
      const delegate = await holdDelegate(manager, conferenceId, delegateId);
      if (sessionId) {
        const where = { id: sessionId, conferenceId };
        if (!(await manager.existsBy(AgendaSessionEntity, where)))
          throw notFound(['sessionId'], AGENDA_SESSION);
      }
      if (reason === null) {
        await manager.query(
          'delete from absence where delegate_id = $1 and session_id is not distinct from $2 and excused',
          [delegateId, sessionId],
        );
        return delegateId;
      }
      if (delegate.state !== DelegateState.CONFIRMED) {
        throw new DomainError(refusals.notExpected('delegateId', delegate.state));
      }
      const [present] = await manager.query(
        'select from presence where delegate_id = $1 and session_id is not distinct from $2 and undone_at is null',
        [delegateId, sessionId],
      );
      if (present) throw wasPresent();
      await manager.query(
        `insert into absence (id, revision, conference_id, delegate_id, session_id, excused, reason, recorded_at)
         values ($1, 1, $2, $3, $4, true, $5, $6)
         on conflict (delegate_id, session_id) do update
           set reason = excluded.reason, revision = absence.revision + 1, updated_at = now()`,
        [uuidv7(), conferenceId, delegateId, sessionId, reason, this.clock.now()],
      );
      return delegateId;
    });
  }
}

/** The conference first, as all do who hold both. */
async function holdDelegate(
  manager: EntityManager,
  conferenceId: string,
  id: string,
): Promise<DelegateEntity> {
  await sharedConference(manager, conferenceId);
  return manager.findOneOrFail(DelegateEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
}
