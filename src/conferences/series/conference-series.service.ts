import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { BODY, BodyEntity } from '../../directory/index.js';
import { type By, rowOf, Transactor } from '../../platform/database/index.js';
import { toLocalizedText } from '../../platform/graphql/index.js';
import { ConferenceSeriesEntity } from './conference-series.entity.js';
import type { CreateConferenceSeriesInput } from './conference-series.input.js';

@Injectable()
export class ConferenceSeriesService {
  constructor(private readonly transactor: Transactor) {}

  /** Begins a series, without conferences yet. */
  create(by: By, { name, convenerId }: CreateConferenceSeriesInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const convener = { path: ['convenerId'], what: BODY };
      await rowOf(tx.manager, BodyEntity, convenerId, convener);
      tx.ofBody(convenerId, convener);
      const id = uuidv7();
      await tx.manager.insert(ConferenceSeriesEntity, { id, convenerId, name: toLocalizedText(name) });
      return id;
    });
  }
}
