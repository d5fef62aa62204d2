import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { conferenceOf, invalidState, isSettled } from '../../conferences/index.js';
import { BODY, BodyEntity } from '../../directory/index.js';
import { type By, rowOf, Transactor } from '../../platform/database/index.js';
import { bodyNotAttending } from '../delegate.errors.js';
import type { SetBodyPrecedenceInput } from '../delegate.input.js';
import { attendingBodies } from './attending-bodies.sql.js';
import { BodyPlaceEntity } from './body-place.entity.js';

@Injectable()
export class BodyPlacesService {
  constructor(private readonly transactor: Transactor) {}

  /** Answers with the id of the conference. */
  set(by: By, { conferenceId, bodyId, place = null }: SetBodyPrecedenceInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { state } = await conferenceOf(tx, conferenceId, ['conferenceId']);
      if (isSettled(state)) throw invalidState(['conferenceId'], state);
      const { name } = await rowOf(manager, BodyEntity, bodyId, { path: ['bodyId'], what: BODY });
      const own = { conferenceId, bodyId };
      if (place === null) {
        await manager.delete(BodyPlaceEntity, own);
        return conferenceId;
      }
      const attending: unknown[] = await manager.query(
        `select from (${attendingBodies('$1')}) attending where attending.body_id = $2`,
        [conferenceId, bodyId],
      );
      if (attending.length === 0) throw bodyNotAttending(name);
      const { affected } = await manager.update(BodyPlaceEntity, own, { place });
      if (!affected) await manager.insert(BodyPlaceEntity, { id: uuidv7(), ...own, place });
      return conferenceId;
    });
  }
}
