import { Injectable } from '@nestjs/common';
import { Reader, type ReadRequest } from '../platform/graphql/index.js';
import { personalDataShape } from './personal-data.shapes.js';

@Injectable()
export class PersonalDataQueries {
  constructor(private readonly reader: Reader) {}

  /** Null for a person of whom the viewer may not know all. */
  personalData(request: ReadRequest, personId: string) {
    return this.reader.one(
      personalDataShape,
      request,
      (row, statement) => `${row}.id = ${statement.id(personId, 'personId')}`,
    );
  }
}
