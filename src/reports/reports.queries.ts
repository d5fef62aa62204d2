import { Injectable } from '@nestjs/common';
import { ArgsType, Field } from '@nestjs/graphql';
import { PageArgs, Reader, type ReadRequest } from '../platform/graphql/index.js';
import { indicatorShape, searchedIndicator } from './indicator.shapes.js';
import { observationShape } from './observation.shapes.js';
import type { ObservationsArgs } from './observation.type.js';
import { Unit } from './report.enums.js';
import { reportShape } from './report.shapes.js';

@ArgsType()
export class IndicatorsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Words that occur in name or code, without regard to tone marks and case.',
  })
  text?: string;

  @Field(() => Unit, { nullable: true, description: 'Only those measured in this unit.' })
  unit?: Unit;
}

@Injectable()
export class ReportsQueries {
  constructor(private readonly reader: Reader) {}

  indicator(request: ReadRequest, id: string) {
    return this.reader.one(
      indicatorShape,
      request,
      (row, statement) => `${row}.id = ${statement.id(id, 'id')}`,
    );
  }

  indicators(request: ReadRequest, { text, unit, ...page }: IndicatorsArgs) {
    return this.reader.page(indicatorShape, request, page, statement => ({
      order: [
        { sql: row => `${row}.code`, type: 'text' },
        { sql: row => `${row}.version`, type: 'integer' },
      ],
      where: row => [
        ...(text ? [statement.words(text, searchedIndicator(row))] : []),
        ...(unit ? [`${row}.unit = ${statement.param(unit)}::unit`] : []),
      ],
    }));
  }

  report(request: ReadRequest, id: string) {
    return this.reader.one(reportShape, request, (row, statement) => `${row}.id = ${statement.id(id, 'id')}`);
  }

  observations(request: ReadRequest, { indicatorId, bodyId, conferenceId, ...page }: ObservationsArgs) {
    return this.reader.page(observationShape, request, page, statement => ({
      order: [
        { sql: row => `${row}.period_from`, type: 'date' },
        { sql: row => `${row}.period_to`, type: 'date' },
      ],
      where: row => [
        ...(indicatorId ? [`${row}.indicator_id = ${statement.id(indicatorId, 'indicatorId')}`] : []),
        ...(bodyId ? [`${row}.body_id = ${statement.id(bodyId, 'bodyId')}`] : []),
        ...(conferenceId
          ? [`${row}.report_id in (${reportsOf(statement.id(conferenceId, 'conferenceId'))})`]
          : []),
      ],
    }));
  }
}

function reportsOf(conferenceId: string): string {
  return `select heard.id from report heard where heard.conference_id = ${conferenceId}`;
}
