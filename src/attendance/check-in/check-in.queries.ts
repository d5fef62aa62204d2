import { Injectable } from '@nestjs/common';
import type { GraphQLObjectType } from 'graphql';
import { getNamedType } from 'graphql';
import {
  Reader,
  type ReadRequest,
  type Row,
  rootSets,
  selectedFields,
} from '../../platform/graphql/index.js';
import { presenceShape } from './presence.shapes.js';

@Injectable()
export class CheckInQueries {
  constructor(private readonly reader: Reader) {}

  /** The check-ins of a batch as the client asks for them below `results`, by id: one statement. */
  presences(request: ReadRequest, ids: readonly string[]): Promise<Record<string, Row>> {
    const { info } = request;
    const payload = getNamedType(info.returnType) as GraphQLObjectType;
    const results = selectedFields(payload, rootSets(info), info)
      .filter(({ name }) => name === 'results')
      .flatMap(({ sets }) => sets);
    const checkIn = info.schema.getType('CheckIn') as GraphQLObjectType;
    const sets = selectedFields(checkIn, results, info)
      .filter(({ name }) => name === 'presence')
      .flatMap(found => found.sets);
    return this.reader.value(request, statement => {
      const row = statement.alias();
      const object = statement.object(presenceShape, row, sets);
      return (
        `(select coalesce(json_object_agg(${row}.id, ${object}), '{}'::json) from presence ${row} ` +
        `where ${row}.id = any(${statement.param(ids)}::uuid[]) and ${statement.visible(presenceShape, row)})`
      );
    });
  }
}
