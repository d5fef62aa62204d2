import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import {
  type ConferenceEntity,
  conferenceOf,
  invalidState,
  isSettled,
  SITE,
  SiteEntity,
  SOURCE,
  SourceEntity,
} from '../conferences/index.js';
import { BODY_GROUP, BodyGroupEntity, PERSON, PersonEntity } from '../directory/index.js';
import type { Named } from '../platform/auth/index.js';
import {
  assertRevision,
  type BaseEntity,
  type By,
  nextPosition,
  rowOf,
  Transactor,
  type Tx,
} from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import { AttendanceEntity } from './attendance.entity.js';
import { AttendanceRole, AttendanceStatement } from './attendance.enums.js';
import { ATTENDANCE, attendancePartiesTwo, attendancePartyMissing } from './attendance.errors.js';
import type { RecordAttendanceInput, RemoveAttendanceInput } from './attendance.input.js';
import { assertBodyExists } from './existing-body.js';

@Injectable()
export class AttendanceService {
  constructor(private readonly transactor: Transactor) {}

  /** Records that a party took part; once in a conference (index `attendance_once`). */
  record(by: By, input: RecordAttendanceInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conferenceId, groupId, bodyId, personId, siteId, sourceId } = input;
      const stated = statementOf(input);
      const { startsOn } = await openRecord(tx, conferenceId, ['conferenceId']);
      if (groupId) await rowOf(manager, BodyGroupEntity, groupId, { path: ['groupId'], what: BODY_GROUP });
      if (personId) await rowOf(manager, PersonEntity, personId, { path: ['personId'], what: PERSON });
      if (bodyId) await assertBodyExists(manager, bodyId, startsOn, ['bodyId']);
      if (siteId) await assertOf(conferenceId, manager, SiteEntity, siteId, { path: ['siteId'], what: SITE });
      if (sourceId)
        await assertOf(conferenceId, manager, SourceEntity, sourceId, { path: ['sourceId'], what: SOURCE });
      const id = uuidv7();
      await manager.insert(AttendanceEntity, {
        ...{ id, conferenceId, stated, groupId, bodyId, personId, siteId, sourceId },
        position: await nextPosition(manager, AttendanceEntity, { conferenceId }),
        role: input.role ?? AttendanceRole.PARTICIPANT,
        printed: input.printed,
      });
      return id;
    });
  }

  /** Takes a recorded attendance back; answers with the id of the conference. */
  remove(by: By, { id, expectedRevision }: RemoveAttendanceInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: ATTENDANCE };
      const attendance = await rowOf(manager, AttendanceEntity, id, named, true);
      const { conferenceId } = attendance;
      tx.inConference(conferenceId, named);
      await openRecord(tx, conferenceId, ['id']);
      assertRevision(attendance, expectedRevision, conferenceId);
      await manager.delete(AttendanceEntity, { id });
      return conferenceId;
    });
  }
}

/** What is stated follows from who is named; it is never said by hand. */
function statementOf({ groupId, bodyId, personId }: RecordAttendanceInput): AttendanceStatement {
  if (groupId && (bodyId || personId)) throw attendancePartiesTwo();
  if (groupId) return AttendanceStatement.GROUP_REPRESENTED;
  if (personId) return AttendanceStatement.PERSON_PRESENT;
  if (bodyId) return AttendanceStatement.BODY_REPRESENTED;
  throw attendancePartyMissing();
}

/**
 * The conference whose record is changed. Its row is held, so that attendances recorded at the same
 * time get places one after the other.
 */
async function openRecord(tx: Tx, conferenceId: string, path: readonly string[]): Promise<ConferenceEntity> {
  const conference = await conferenceOf(tx, conferenceId, path);
  if (isSettled(conference.state)) throw invalidState(path, conference.state);
  return conference;
}

/** @throws DomainError NOT_FOUND unless the row is one of this conference */
async function assertOf<T extends BaseEntity & { conferenceId: string }>(
  conferenceId: string,
  manager: EntityManager,
  entity: EntityTarget<T>,
  id: string,
  named: Named,
): Promise<void> {
  const row = await rowOf(manager, entity, id, named);
  if (row.conferenceId !== conferenceId) throw notFound(named.path, named.what);
}
