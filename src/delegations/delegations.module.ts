import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { withdrawWith } from '../invitations/index.js';
import { translateConstraint } from '../platform/database/index.js';
import { ListQueries } from '../platform/lists/index.js';
import { BadgesController } from './badges/badges.controller.js';
import { BadgesQueries } from './badges/badges.queries.js';
import { alreadyNamed, headAlready, siteFullMeanwhile, substitutionOpen } from './delegate.errors.js';
import { ConferenceDelegateFields, DelegateFields } from './delegate.fields.js';
import { DelegatesResolver } from './delegates.resolver.js';
import { DelegatesService } from './delegates.service.js';
import { DelegateListsController } from './lists/delegate-lists.controller.js';
import { NominationsService } from './nominations.service.js';
import { SentPeople } from './sent-people.js';
import { SubstitutionsService } from './substitutions.service.js';
import { withdrawNamed } from './withdrawn-invitations.js';

translateConstraint('delegate_person_once', () => alreadyNamed([]));
translateConstraint('delegate_one_head', () => headAlready(['isHead']));
translateConstraint('delegate_within_capacity', siteFullMeanwhile);
translateConstraint('substitution_once', substitutionOpen);

withdrawWith(withdrawNamed);

@Module({
  imports: [DirectoryModule],
  controllers: [DelegateListsController, BadgesController],
  providers: [
    ListQueries,
    BadgesQueries,
    ConferenceDelegateFields,
    DelegateFields,
    DelegatesResolver,
    DelegatesService,
    NominationsService,
    SentPeople,
    SubstitutionsService,
  ],
  exports: [DelegatesService, NominationsService, SubstitutionsService],
})
export class DelegationsModule {}
