import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { BODY, BodyEntity } from '../directory/index.js';
import { type By, nextPosition, rowOf, Transactor, updateRow } from '../platform/database/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { invalidState, SITE } from './conference.errors.js';
import { isSettled } from './conference.states.js';
import { conferenceOf, sharedConference } from './conference-of.js';
import { RoomEntity, SiteEntity } from './site.entity.js';
import type { AddRoomInput, AddSiteInput, UpdateSiteInput } from './site.input.js';

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

  /** Corrects a site. Invitations to it that are issued then state another place: see `reissueInvitations`. */
  updateSite(by: By, { id, expectedRevision, name, address, hostId }: UpdateSiteInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: SITE };
      const { conferenceId } = await rowOf(manager, SiteEntity, id, named);
      tx.inConference(conferenceId, named);
      const { state } = await sharedConference(manager, conferenceId);
      if (isSettled(state)) throw invalidState(named.path, state);
      if (hostId) await rowOf(manager, BodyEntity, hostId, { path: ['hostId'], what: BODY });
      await updateRow(manager, SiteEntity, { id, expectedRevision }, named, {
        ...(name && { name: toLocalizedText(name) }),
        ...(address !== undefined && { address }),
        ...(hostId !== undefined && { hostId }),
      });
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
