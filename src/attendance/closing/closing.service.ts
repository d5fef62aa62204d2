import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { ConferenceState, conferenceOf, invalidState } from '../../conferences/index.js';
import { DelegateOrder, ORDERS } from '../../delegations/index.js';
import { Clock } from '../../platform/clock/index.js';
import { type By, nextPosition, Transactor, type Tx } from '../../platform/database/index.js';
import { AttendanceEntity } from '../attendance.entity.js';
import { AttendanceRole, AttendanceStatement } from '../attendance.enums.js';
import { AbsenceEntity } from '../check-in/absence.entity.js';
import { attendanceClosed } from '../check-in/check-in.errors.js';
import { AttendanceClosingEntity } from './attendance-closing.entity.js';
import { attendanceNotClosed } from './closing.errors.js';
import type { CloseAttendanceInput, ReopenAttendanceInput } from './closing.input.js';

const CLOSED_WHILE: readonly ConferenceState[] = [ConferenceState.CLOSED, ConferenceState.CONCLUDED];

/** Makes a record of what was checked in, and takes it back to correct it. Both answer with the id of the conference. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** A fixed number of statements, however many delegates there are. From then on triggers keep all of it. */
  close(by: By, { conferenceId }: CloseAttendanceInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      await conferenceInState(tx, conferenceId);
      if (await openClosing(manager, conferenceId)) throw attendanceClosed();
      const now = this.clock.now();
      await writeAbsences(manager, conferenceId, now);
      await writeAttendances(manager, conferenceId);
      await manager.insert(AttendanceClosingEntity, { id: uuidv7(), conferenceId, closedAt: now });
      return conferenceId;
    });
  }

  reopen(by: By, { conferenceId, reason }: ReopenAttendanceInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      await conferenceInState(tx, conferenceId);
      const closing = await openClosing(manager, conferenceId);
      if (!closing) throw attendanceNotClosed();
      const reopened = { reopenedAt: this.clock.now(), reopenedReason: reason };
      await manager.update(AttendanceClosingEntity, { id: closing.id }, reopened);
      await manager.delete(AttendanceEntity, { conferenceId, derived: true });
      await manager.delete(AbsenceEntity, { conferenceId, excused: false });
      return conferenceId;
    });
  }
}

/** Held alone, so that whoever checks in comes before or after. */
async function conferenceInState(tx: Tx, conferenceId: string): Promise<void> {
  const { state } = await conferenceOf(tx, conferenceId, ['conferenceId']);
  if (!CLOSED_WHILE.includes(state)) throw invalidState(['conferenceId'], state);
}

function openClosing(manager: EntityManager, conferenceId: string) {
  return manager.findOneBy(AttendanceClosingEntity, { conferenceId, reopenedAt: IsNull() });
}

/** Who was confirmed, is not excused from the whole, and was never seen, is absent without an excuse. */
async function writeAbsences(manager: EntityManager, conferenceId: string, recordedAt: Date): Promise<void> {
  const missing: { id: string }[] = await manager.query(
    `select sent.id from delegate sent where sent.conference_id = $1 and sent.state = 'CONFIRMED'
       and not exists (select from presence stay where stay.delegate_id = sent.id and stay.undone_at is null)
       and not exists (select from absence known where known.delegate_id = sent.id and known.session_id is null)
     order by sent.id`,
    [conferenceId],
  );
  if (missing.length === 0) return;
  await insertMany(manager, AbsenceEntity, missing, ({ id }) => ({
    ...{ id: uuidv7(), conferenceId, delegateId: id, sessionId: null },
    ...{ excused: false, reason: null, recordedAt },
  }));
}

/** Over `sent`, a row of `delegate`. */
const PRECEDENCE = ORDERS[DelegateOrder.PRECEDENCE].map(({ sql }) => sql('sent')).join(', ');

interface Seen {
  personId: string | null;
  bodyId: string | null;
  siteId: string | null;
  role: AttendanceRole;
}

/**
 * Who was seen was present, and their body represented; what is recorded by hand already is not said twice. People stand in the
 * order of precedence (R1), then the bodies as the first of those whom they sent.
 */
async function writeAttendances(manager: EntityManager, conferenceId: string): Promise<void> {
  const seen: Seen[] = await manager.query(
    `with placed as (
       select sent.*, row_number() over (order by ${PRECEDENCE}, sent.id) as place from delegate sent where sent.conference_id = $1),
     seen as (
       select distinct on (sent.person_id) sent.person_id, sent.body_id, stay.site_id, sent.place,
         case sent.role when 'GUEST' then 'GUEST' else 'PARTICIPANT' end as role
       from presence stay join placed sent on sent.id = stay.delegate_id
       where stay.conference_id = $1 and stay.undone_at is null order by sent.person_id, stay.arrived_at desc),
     known as (select * from attendance where conference_id = $1)
     select person_id as "personId", body_id as "bodyId", site_id as "siteId", role from (
       select person_id, body_id, site_id, role, place from seen
       where not exists (select from known where known.person_id = seen.person_id)
       union all
       select null::uuid, body_id, null::uuid, 'PARTICIPANT', min(place) from seen
       where body_id is not null and role = 'PARTICIPANT'
         and not exists (select from known where known.body_id = seen.body_id and known.stated = 'BODY_REPRESENTED')
       group by body_id) attended
     order by person_id is null, place`,
    [conferenceId],
  );
  if (seen.length === 0) return;
  const first = await nextPosition(manager, AttendanceEntity, { conferenceId });
  await insertMany(manager, AttendanceEntity, seen, (one, at) => ({
    ...{ id: uuidv7(), conferenceId, position: first + at, derived: true, ...one },
    stated: one.personId ? AttendanceStatement.PERSON_PRESENT : AttendanceStatement.BODY_REPRESENTED,
  }));
}

/** PostgreSQL takes so many parameters in a statement, and a row has about a dozen. */
const ROWS_AT_ONCE = 2_000;

async function insertMany<T, E extends object>(
  manager: EntityManager,
  entity: new () => E,
  things: readonly T[],
  rowOf: (thing: T, at: number) => object,
): Promise<void> {
  const rows = things.map(rowOf);
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await manager.insert(entity, rows.slice(at, at + ROWS_AT_ONCE) as never);
  }
}
