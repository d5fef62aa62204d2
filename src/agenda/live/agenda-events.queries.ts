import { Injectable } from '@nestjs/common';
import { conferenceShape, noSuchConference } from '../../conferences/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Sql } from '../../platform/database/index.js';
import { Reader, type ReadRequest, type Row, Statement } from '../../platform/graphql/index.js';
import { agendaEventShape } from './agenda-event.shapes.js';
import type { AgendaHappening } from './agenda-events.js';

@Injectable()
export class AgendaEventsQueries {
  constructor(
    private readonly reader: Reader,
    private readonly sql: Sql,
  ) {}

  /** @throws GraphQLError NOT_FOUND if the conference has just gone out of sight */
  async event(request: ReadRequest, conferenceId: string, { number, kind }: AgendaHappening): Promise<Row> {
    const row = await this.reader.one(
      agendaEventShape,
      request,
      (entry, statement) =>
        `${entry}.chain = ${statement.id(conferenceId, 'conferenceId')} and ${entry}.sequence = ${statement.param(number)}`,
    );
    if (!row) throw noSuchConference();
    return { ...row, kind };
  }

  /**
   * Id of the conference with that slug.
   * @throws GraphQLError NOT_FOUND if the viewer sees none
   */
  async conferenceAt(slug: string, viewer: Actor): Promise<string> {
    const statement = Statement.without(viewer);
    const where = `conference.slug = ${statement.param(slug)} and ${statement.visible(conferenceShape, 'conference')}`;
    const [found] = await this.sql.read<{ id: string }>(
      `select id from conference where ${where}`,
      statement.values,
    );
    if (!found) throw noSuchConference();
    return found.id;
  }
}
