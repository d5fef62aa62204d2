import { Module } from '@nestjs/common';
import { translateConstraint } from '../platform/database/index.js';
import { instrumentKnown } from './instrument.errors.js';
import { LegalInstrumentFields, ProgrammeFields } from './instrument.fields.js';
import { InstrumentsQueries } from './instruments.queries.js';
import { InstrumentsResolver } from './instruments.resolver.js';
import { InstrumentsService } from './instruments.service.js';

translateConstraint('legal_instrument_number_unique', instrumentKnown);

@Module({
  providers: [
    InstrumentsResolver,
    LegalInstrumentFields,
    ProgrammeFields,
    InstrumentsQueries,
    InstrumentsService,
  ],
  exports: [InstrumentsService],
})
export class InstrumentsModule {}
