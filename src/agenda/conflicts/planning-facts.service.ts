import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { conferenceOf, ROOM, RoomEntity } from '../../conferences/index.js';
import { PERSON, PersonEntity } from '../../directory/index.js';
import { type By, rowOf, Transactor } from '../../platform/database/index.js';
import { notFound } from '../../platform/errors/index.js';
import { TravelTimeEntity, UnavailabilityEntity } from './planning-facts.entity.js';
import { absenceReversed, sameRoom, UNAVAILABILITY } from './planning-facts.errors.js';
import type {
  RecordUnavailabilityInput,
  RemoveUnavailabilityInput,
  SetTravelTimeInput,
} from './planning-facts.input.js';

/** What must be known of rooms and people to tell conflicts; none of it is part of the agenda. */
@Injectable()
export class PlanningFactsService {
  constructor(private readonly transactor: Transactor) {}

  /** Answers with the id of the travel time, also where it is not known any more. */
  setTravelTime(by: By, { oneRoomId, otherRoomId, minutes }: SetTravelTimeInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const one = await rowOf(manager, RoomEntity, oneRoomId, { path: ['oneRoomId'], what: ROOM });
      tx.inConference(one.conferenceId, { path: ['oneRoomId'], what: ROOM });
      await conferenceOf(tx, one.conferenceId, ['oneRoomId']);
      if (oneRoomId === otherRoomId) throw sameRoom();
      const named = { path: ['otherRoomId'], what: ROOM };
      const other = await rowOf(manager, RoomEntity, otherRoomId, named);
      if (other.conferenceId !== one.conferenceId) throw notFound(named.path, named.what);
      const [first, second] = [oneRoomId, otherRoomId].sort();
      const rooms = { oneRoomId: first!, otherRoomId: second! };
      const known = await manager.findOneBy(TravelTimeEntity, rooms);
      const id = known?.id ?? uuidv7();
      if (minutes === null || minutes === undefined) await manager.delete(TravelTimeEntity, { id });
      else if (known) await manager.update(TravelTimeEntity, { id }, { minutes });
      else await manager.insert(TravelTimeEntity, { id, conferenceId: one.conferenceId, ...rooms, minutes });
      return id;
    });
  }

  recordUnavailability(
    by: By,
    { conferenceId, personId, from, to }: RecordUnavailabilityInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      await conferenceOf(tx, conferenceId, ['conferenceId']);
      await rowOf(manager, PersonEntity, personId, { path: ['personId'], what: PERSON });
      const times = { fromTime: new Date(from), toTime: new Date(to) };
      if (times.toTime <= times.fromTime) throw absenceReversed();
      const id = uuidv7();
      await manager.insert(UnavailabilityEntity, { id, conferenceId, personId, ...times });
      return id;
    });
  }

  /** Answers with the id of the conference. */
  removeUnavailability(by: By, { id }: RemoveUnavailabilityInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const named = { path: ['id'], what: UNAVAILABILITY };
      const { conferenceId } = await rowOf(tx.manager, UnavailabilityEntity, id, named, true);
      tx.inConference(conferenceId, named);
      await tx.manager.delete(UnavailabilityEntity, { id });
      return conferenceId;
    });
  }
}
