import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { ErasureService } from './erasure.service.js';
import { ErasePersonalDataInput } from './personal-data.input.js';
import { PersonalDataQueries } from './personal-data.queries.js';
import { erasureCertificateShape } from './personal-data.shapes.js';
import { ErasureCertificatePayload, PersonalData } from './personal-data.type.js';

@Resolver()
export class PersonalDataResolver {
  constructor(
    private readonly queries: PersonalDataQueries,
    private readonly erasure: ErasureService,
    private readonly reader: Reader,
  ) {}

  @Query(() => PersonalData, {
    nullable: true,
    description:
      'All that is held about a person, to read or to take away; for the person and administrators, null for others.',
  })
  personalData(
    @Args('personId', { type: () => ID, description: 'The person.' }) personId: string,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.personalData(request, personId);
  }

  @Mutation(() => ErasureCertificatePayload, {
    nullable: true,
    description:
      'Erases the contact data of a person for good and takes the person out of the account, which can never be used again. Names in agendas, attendance and directives stay.',
  })
  async erasePersonalData(
    @Args('input') input: ErasePersonalDataInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(erasureCertificateShape, request, await this.erasure.erase(by, input));
  }
}
