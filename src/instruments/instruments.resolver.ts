import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, PageArgs, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import {
  RegisterLegalInstrumentInput,
  RegisterProgrammeInput,
  UpdateLegalInstrumentInput,
} from './instrument.input.js';
import { legalInstrumentShape, programmeShape } from './instrument.shapes.js';
import {
  InstrumentsArgs,
  LegalInstrument,
  LegalInstrumentConnection,
  LegalInstrumentPayload,
  ProgrammeConnection,
  ProgrammePayload,
} from './instrument.type.js';
import { InstrumentsQueries } from './instruments.queries.js';
import { InstrumentsService } from './instruments.service.js';

@Resolver()
export class InstrumentsResolver {
  constructor(
    private readonly queries: InstrumentsQueries,
    private readonly instruments: InstrumentsService,
    private readonly reader: Reader,
  ) {}

  @Query(() => LegalInstrument, {
    nullable: true,
    description: 'A legal instrument by its id; null if there is none.',
  })
  legalInstrument(
    @Args('id', { type: () => ID, description: 'Id of the instrument.' }) id: string,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.instrument(request, id);
  }

  @Query(() => LegalInstrumentConnection, { description: 'Legal instruments by number.' })
  legalInstruments(@Args() args: InstrumentsArgs, @Reading() request: ReadRequest) {
    return this.queries.instruments(request, args);
  }

  @Query(() => ProgrammeConnection, { description: 'Programmes by name.' })
  programmes(@Args() args: PageArgs, @Reading() request: ReadRequest) {
    return this.queries.programmes(request, args);
  }

  @Mutation(() => LegalInstrumentPayload, { nullable: true, description: 'Registers a legal instrument.' })
  async registerLegalInstrument(
    @Args('input') input: RegisterLegalInstrumentInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(legalInstrumentShape, request, await this.instruments.register(by, input));
  }

  @Mutation(() => LegalInstrumentPayload, {
    nullable: true,
    description: 'Corrects the record of a legal instrument.',
  })
  async updateLegalInstrument(
    @Args('input') input: UpdateLegalInstrumentInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(legalInstrumentShape, request, await this.instruments.update(by, input));
  }

  @Mutation(() => ProgrammePayload, { nullable: true, description: 'Registers a programme.' })
  async registerProgramme(
    @Args('input') input: RegisterProgrammeInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(programmeShape, request, await this.instruments.registerProgramme(by, input));
  }
}
