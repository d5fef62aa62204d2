import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type By, nextPosition, Transactor } from '../platform/database/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { conferenceOf } from './conference-of.js';
import { SourceEntity } from './source.entity.js';
import type { AddSourceInput } from './source.input.js';

@Injectable()
export class SourcesService {
  constructor(private readonly transactor: Transactor) {}

  /** Names something that facts of the conference are taken from. */
  add(by: By, { title, publishedAt, ...input }: AddSourceInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conferenceId } = input;
      await conferenceOf(tx, conferenceId, ['conferenceId']);
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
