import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { BODY, BodyEntity } from '../directory/index.js';
import { type By, nextPosition, rowOf, Transactor } from '../platform/database/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { SITE } from './conference.errors.js';
import { conferenceOf } from './conference-of.js';
import { RoomEntity, SiteEntity } from './site.entity.js';
import type { AddRoomInput, AddSiteInput } from './site.input.js';

/** Sites and rooms of a conference; new ones come last, so the row above is locked. */
@Injectable()
export class SitesService {
  constructor(private readonly transactor: Transactor) {}

  addSite(by: By, { name, ...input }: AddSiteInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conferenceId, hostId } = input;
      await conferenceOf(tx, conferenceId, ['conferenceId']);
      if (hostId) await rowOf(manager, BodyEntity, hostId, { path: ['hostId'], what: BODY });
      const id = uuidv7();
      const position = await nextPosition(manager, SiteEntity, { conferenceId });
      await manager.insert(SiteEntity, { ...input, id, position, name: toLocalizedText(name) });
      return id;
    });
  }

  addRoom(by: By, { name, siteId, capacity }: AddRoomInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['siteId'], what: SITE };
      const { conferenceId } = await rowOf(manager, SiteEntity, siteId, named, true);
      tx.inConference(conferenceId, named);
      const id = uuidv7();
      const position = await nextPosition(manager, RoomEntity, { siteId });
      await manager.insert(RoomEntity, {
        id,
        siteId,
        conferenceId,
        position,
        capacity,
        name: toLocalizedText(name),
      });
      return id;
    });
  }
}
