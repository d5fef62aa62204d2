import { Injectable } from '@nestjs/common';
import { type PageArgs, Reader, type ReadRequest } from '../platform/graphql/index.js';
import { legalInstrumentShape, programmeShape } from './instrument.shapes.js';
import type { InstrumentsArgs } from './instrument.type.js';
import { numberKey } from './number-key.js';

@Injectable()
export class InstrumentsQueries {
  constructor(private readonly reader: Reader) {}

  instrument(request: ReadRequest, id: string) {
    return this.reader.one(
      legalInstrumentShape,
      request,
      (row, statement) => `${row}.id = ${statement.id(id, 'id')}`,
    );
  }

  instruments(request: ReadRequest, { number, text, ...page }: InstrumentsArgs) {
    return this.reader.page(legalInstrumentShape, request, page, statement => ({
      order: [{ sql: row => `${row}.number_key`, type: 'text' }],
      where: row => [
        ...(number ? [`${row}.number_key = ${statement.param(numberKey(number))}`] : []),
        ...(text ? [statement.words(text, `coalesce(fold_localized(${row}.title), '')`)] : []),
      ],
    }));
  }

  programmes(request: ReadRequest, page: PageArgs) {
    return this.reader.page(programmeShape, request, page, () => ({
      order: [{ sql: row => `fold_localized(${row}.name)`, type: 'text' }],
      where: () => [],
    }));
  }
}
