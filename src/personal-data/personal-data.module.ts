import { Module } from '@nestjs/common';
import { translateConstraint } from '../platform/database/index.js';
import { ConferenceCorrectionsFields, DelegateCorrectionsFields } from './corrections/correction.fields.js';
import { CorrectionsService } from './corrections/corrections.service.js';
import { ErasureService } from './erasure.service.js';
import { OwnDataResolver } from './own-data.resolver.js';
import { ErasureRequestFields, PersonalDataErasureFields } from './own-erasure/erasure-request.fields.js';
import { OwnErasureService } from './own-erasure/own-erasure.service.js';
import { correctionOpen } from './personal-data.errors.js';
import {
  ErasureCertificateFields,
  PersonalDataFields,
  PersonalDataPartFields,
} from './personal-data.fields.js';
import { PersonalDataQueries } from './personal-data.queries.js';
import { PersonalDataResolver } from './personal-data.resolver.js';

translateConstraint('correction_open', correctionOpen);

@Module({
  providers: [
    PersonalDataResolver,
    PersonalDataQueries,
    ErasureService,
    OwnDataResolver,
    OwnErasureService,
    CorrectionsService,
    ErasureRequestFields,
    PersonalDataErasureFields,
    DelegateCorrectionsFields,
    ConferenceCorrectionsFields,
    PersonalDataFields,
    PersonalDataPartFields,
    ErasureCertificateFields,
  ],
})
export class PersonalDataModule {}
