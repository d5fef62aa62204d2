import { Injectable } from '@nestjs/common';
import { CONFERENCE, conferenceShape } from '../conferences/index.js';
import { STAFF } from '../platform/auth/index.js';
import { clientError, hasRole, Reader, type ReadRequest, type Row } from '../platform/graphql/index.js';
import { agendaConflictShape, clashes } from './agenda-conflict.shapes.js';

@Injectable()
export class AgendaQueries {
  constructor(private readonly reader: Reader) {}

  /**
   * For the staff of the conference: the draft tells more than the agenda that others see.
   * @throws GraphQLError NOT_FOUND: no conflicts would be said of an agenda that nobody has
   */
  async conflicts(request: ReadRequest, conferenceId: string): Promise<Row[]> {
    const conflicts = await this.reader.value<Row[] | null>(request, statement => {
      const conference = statement.alias();
      const conflict = statement.alias();
      const sets = request.info.fieldNodes.flatMap(node => node.selectionSet ?? []);
      const list =
        `(select coalesce(json_agg(${statement.object(agendaConflictShape, conflict, sets)} ` +
        `order by ${conflict}.from_time, ${conflict}.first_id, ${conflict}.second_id, ${conflict}.kind, ${conflict}.person_id), '[]'::json) ` +
        `from (${clashes(`${conference}.id`)}) ${conflict})`;
      return (
        `(select ${list} from conference ${conference} where ${conference}.id = ${statement.id(conferenceId, 'conferenceId')} ` +
        `and ${statement.visible(conferenceShape, conference)} and ${hasRole(statement, `${conference}.id`, STAFF)})`
      );
    });
    if (conflicts) return conflicts;
    throw clientError('NOT_FOUND', {
      vi: `Không tìm thấy ${CONFERENCE.vi}.`,
      en: `No such ${CONFERENCE.en}.`,
    });
  }
}
