import { Module } from '@nestjs/common';
import { translateConstraint } from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import { BodiesResolver } from './bodies.resolver.js';
import { BodiesService } from './bodies.service.js';
import { BodyGroupsService } from './body-groups.service.js';
import { ContactsService } from './contacts.service.js';
import {
  appointmentOverlap,
  focalPointTwice,
  formerNameKnown,
  PERSON,
  succeededAlready,
} from './directory.errors.js';
import {
  AccountPersonFields,
  BodyFields,
  BodyGroupFields,
  FormerNameFields,
  PersonFields,
  PostFields,
} from './directory.fields.js';
import { DirectoryQueries } from './directory.queries.js';
import { DirectoryResolver } from './directory.resolver.js';
import { FocalPointsResolver } from './focal-points.resolver.js';
import { FocalPointsService } from './focal-points.service.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';

translateConstraint('appointment_once_at_a_time', appointmentOverlap);
translateConstraint('body_former_name_pk', formerNameKnown);
translateConstraint('body_succession_pk', succeededAlready);
translateConstraint('focal_point_once', focalPointTwice);
translateConstraint('account_person_id_fk', () => notFound(['personId'], PERSON));

@Module({
  providers: [
    DirectoryResolver,
    BodiesResolver,
    PeopleResolver,
    FocalPointsResolver,
    AccountPersonFields,
    BodyFields,
    BodyGroupFields,
    FormerNameFields,
    PersonFields,
    PostFields,
    DirectoryQueries,
    BodiesService,
    BodyGroupsService,
    ContactsService,
    PeopleService,
    FocalPointsService,
  ],
  exports: [BodiesService, BodyGroupsService, ContactsService, FocalPointsService, PeopleService],
})
export class DirectoryModule {}
