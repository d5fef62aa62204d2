import { Injectable } from '@nestjs/common';
import { conferenceShape, noSuchConference } from '../../conferences/index.js';
import { Reader, type ReadRequest, type Row, type Statement } from '../../platform/graphql/index.js';
import { PUBLISHED_ROWS } from '../agenda-rows.js';
import { contentOf } from './agenda-content.js';
import { versionNotFound } from './agenda-version.errors.js';
import { changesOf } from './agenda-version.fields.js';

interface Compared extends Row {
  current: number;
  from: boolean;
  to: boolean;
}

@Injectable()
export class AgendaVersionsQueries {
  constructor(private readonly reader: Reader) {}

  /**
   * In what two versions differ, as far as the viewer sees both.
   * @param to the current version if not given
   * @throws GraphQLError NOT_FOUND
   * @throws DomainError VERSION_NOT_FOUND
   */
  async diff(request: ReadRequest, conferenceId: string, from: number, to?: number) {
    const found = await this.reader.value<Compared | null>(request, statement =>
      compared(statement, statement.id(conferenceId, 'conferenceId'), from, to),
    );
    if (!found) throw noSuchConference();
    if (!found.from) throw versionNotFound('from', from, found.current);
    if (!found.to) throw versionNotFound('to', to ?? found.current, found.current);
    return changesOf(found);
  }
}

function compared(statement: Statement, conferenceId: string, from: number, to?: number): string {
  const conference = statement.alias();
  const current = `(select coalesce(max(number), 0) from agenda_version where conference_id = ${conference}.id)`;
  const version = (number: string) =>
    `(select id from agenda_version where conference_id = ${conference}.id and number = ${number})`;
  const before = version(`${statement.param(from)}::integer`);
  const after = version(to === undefined ? current : `${statement.param(to)}::integer`);
  const content = (id: string) => contentOf(PUBLISHED_ROWS, row => `${row}.version_id = ${id}`, statement);
  return (
    `(select json_build_object('current', ${current}, 'from', ${before} is not null, 'to', ${after} is not null, ` +
    `'timeZone', ${conference}.time_zone, 'before', ${content(before)}, 'after', ${content(after)}) ` +
    `from conference ${conference} where ${conference}.id = ${conferenceId} ` +
    `and ${statement.visible(conferenceShape, conference)})`
  );
}
