import { Injectable } from '@nestjs/common';
import { noSuchConference } from '../../conferences/index.js';
import { Reader, type ReadRequest, type Row } from '../../platform/graphql/index.js';
import { floorEventShape } from './floor-event.shapes.js';
import type { FloorHappening } from './floor-events.js';

@Injectable()
export class FloorEventsQueries {
  constructor(private readonly reader: Reader) {}

  /** @throws GraphQLError NOT_FOUND if the conference has just gone out of sight */
  async event(request: ReadRequest, conferenceId: string, { number, kind }: FloorHappening): Promise<Row> {
    const row = await this.reader.one(
      floorEventShape,
      request,
      (entry, statement) =>
        `${entry}.chain = ${statement.id(conferenceId, 'conferenceId')} and ${entry}.sequence = ${statement.param(number)}`,
    );
    if (!row) throw noSuchConference();
    return { ...row, kind };
  }
}
