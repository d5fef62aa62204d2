import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type By, nextPosition, rowOf, Transactor } from '../platform/database/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { ConferenceEntity } from './conference.entity.js';
import { CONFERENCE } from './conference.errors.js';
import { SourceEntity } from './source.entity.js';
import type { AddSourceInput } from './source.input.js';

@Injectable()
export class SourcesService {
  constructor(private readonly transactor: Transactor) {}

  /** Names something that facts of the conference are taken from. */
  add(by: By, { title, publishedAt, ...input }: AddSourceInput): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      const { conferenceId } = input;
      await rowOf(
        manager,
        ConferenceEntity,
        conferenceId,
        { path: ['conferenceId'], what: CONFERENCE },
        true,
      );
      const id = uuidv7();
      await manager.insert(SourceEntity, {
        ...input,
        id,
        position: await nextPosition(manager, SourceEntity, { conferenceId }),
        title: toLocalizedText(title),
        publishedAt: publishedAt ? new Date(publishedAt) : null,
      });
      return id;
    });
  }
}
