import { Injectable } from '@nestjs/common';
import { conferenceShape } from '../conferences/index.js';
import { STAFF } from '../platform/auth/index.js';
import { hasRole, Reader, type ReadRequest } from '../platform/graphql/index.js';
import { abbreviationOn, nextNumber, printedNumber } from './notice.numbers.js';
import type { NextNoticeNumberArgs } from './notice.type.js';

@Injectable()
export class NoticesQueries {
  constructor(private readonly reader: Reader) {}

  /** Null where the viewer does not prepare the conference. */
  async nextNumber(request: ReadRequest, { conferenceId, on, series }: NextNoticeNumberArgs) {
    const found = await this.reader.value<{ number: number; abbreviation: string | null } | null>(
      request,
      statement => {
        const isStaff = hasRole(statement, 'conference.id', STAFF);
        if (isStaff === 'false') return `'null'::json`;
        const day = statement.date(on, 'on');
        return (
          `(select json_build_object('number', ${nextNumber('convener_id', statement.param(series), day)}, ` +
          `'abbreviation', ${abbreviationOn('convener_id', day)}) ` +
          `from ${conferenceShape.table} conference where conference.id = ${statement.id(conferenceId, 'conferenceId')} ` +
          `and ${isStaff})`
        );
      },
    );
    if (!found) return null;
    const { number, abbreviation } = found;
    return { number, printed: abbreviation && printedNumber(number, series, abbreviation) };
  }
}
