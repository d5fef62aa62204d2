import { Module } from '@nestjs/common';
import { ErasureService } from './erasure.service.js';
import {
  ErasureCertificateFields,
  PersonalDataFields,
  PersonalDataPartFields,
} from './personal-data.fields.js';
import { PersonalDataQueries } from './personal-data.queries.js';
import { PersonalDataResolver } from './personal-data.resolver.js';

@Module({
  providers: [
    PersonalDataResolver,
    PersonalDataQueries,
    ErasureService,
    PersonalDataFields,
    PersonalDataPartFields,
    ErasureCertificateFields,
  ],
})
export class PersonalDataModule {}
