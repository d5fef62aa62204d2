import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFERENCE, conferenceOf } from '../../conferences/index.js';
import { BODY, bodyDissolved, existsOn, successorsOn } from '../../directory/index.js';
import { INSTRUMENT, LegalInstrumentEntity } from '../../instruments/index.js';
import { Clock, HOME_ZONE } from '../../platform/clock/index.js';
import { type By, rowOf, Transactor } from '../../platform/database/index.js';
import { DomainError, dayInFuture, type Failure, notFound } from '../../platform/errors/index.js';
import type { LocalizedText } from '../../platform/graphql/index.js';
import { conferenceNeeded, passesOnAgain, passesToItself, passesTwice } from './transfer.errors.js';
import type { TransferAssignmentsInput, TransferPairInput } from './transfer.input.js';
import { groupedBy, receive } from './transfer.rules.js';
import { openShares, openSharesIn, writeTransfer } from './transfer.sql.js';
import type { AssignmentTransfer } from './transfer.type.js';

/** Passes what is open for bodies to others, in one act. */
@Injectable()
export class TransfersService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** The history of each conference that is concerned tells its part of it. Once all has passed, there is nothing to do. */
  transfer(
    by: By,
    { takesEffectOn, pairs, reason, basisId = null, conferenceId = null }: TransferAssignmentsInput,
  ): Promise<AssignmentTransfer> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      if (!conferenceId && !by.actor.isAdministrator) throw conferenceNeeded();
      const conference = conferenceId && (await conferenceOf(tx, conferenceId, ['conferenceId']));
      const today = this.clock.dayOf(by, conference ? conference.timeZone : HOME_ZONE);
      if (takesEffectOn > today) throw dayInFuture(['takesEffectOn'], today);
      if (basisId) {
        await rowOf(manager, LegalInstrumentEntity, basisId, { path: ['basisId'], what: INSTRUMENT });
      }
      await assertPairs(manager, pairs, takesEffectOn);
      const successors = new Map(pairs.map(({ fromBodyId, toBodyId }) => [fromBodyId, toBodyId]));
      const shares = await openShares(manager, [...successors.keys()], conferenceId);
      const directives = new Set(shares.map(({ directiveId }) => directiveId));
      const own = await openSharesIn(manager, [...directives], [...successors.values()]);
      const received = receive(shares, own, successors, takesEffectOn);
      const act = { day: takesEffectOn, reason, basisId };
      const byConference = groupedBy(received, share => share.conferenceId);
      if (conferenceId) await writeTransfer(manager, received, act);
      else {
        const named = { path: ['conferenceId'], what: CONFERENCE };
        await tx.inEach(byConference.keys(), named, id => writeTransfer(manager, byConference.get(id)!, act));
      }
      return {
        passed: shares.length,
        received: received.length,
        joined: received.filter(({ isNew }) => !isNew).length,
        directives: directives.size,
        conferences: byConference.size,
      };
    });
  }
}

/** @throws DomainError naming each pair that cannot be: NOT_FOUND, PASSES_TWICE, PASSES_TO_ITSELF, PASSES_ON_AGAIN, BODY_DISSOLVED */
async function assertPairs(
  manager: EntityManager,
  pairs: readonly TransferPairInput[],
  day: string,
): Promise<void> {
  const ids = pairs.flatMap(({ fromBodyId, toBodyId }) => [fromBodyId, toBodyId]);
  const bodies: { id: string; name: LocalizedText; exists: boolean }[] = await manager.query(
    `select id, name, ${existsOn('body', '$2::date')} as exists from body where id = any($1::uuid[])`,
    [ids, day],
  );
  const known = new Map(bodies.map(body => [body.id, body]));
  const passing = new Set<string>();
  const senders = new Set(pairs.map(({ fromBodyId }) => fromBodyId));
  const failures: Failure[] = [];
  for (const [at, { fromBodyId, toBodyId }] of pairs.entries()) {
    const path = (field: string) => ['pairs', String(at), field];
    const receiver = known.get(toBodyId);
    if (!known.has(fromBodyId)) failures.push(...notFound(path('fromBodyId'), BODY).failures);
    else if (passing.has(fromBodyId)) failures.push(passesTwice(at));
    if (!receiver) failures.push(...notFound(path('toBodyId'), BODY).failures);
    else if (fromBodyId === toBodyId) failures.push(passesToItself(path('toBodyId')));
    else if (senders.has(toBodyId)) failures.push(passesOnAgain(at));
    else if (!receiver.exists) {
      const successors = await successorsOn(manager, toBodyId, day);
      failures.push(bodyDissolved(receiver.name, day, successors, path('toBodyId')));
    }
    passing.add(fromBodyId);
  }
  if (failures.length > 0) throw new DomainError(...failures);
}
