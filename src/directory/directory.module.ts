import { Module } from '@nestjs/common';
import { translateConstraint } from '../platform/database/index.js';
import { BodiesResolver } from './bodies.resolver.js';
import { BodiesService } from './bodies.service.js';
import { BodyGroupsService } from './body-groups.service.js';
import { appointmentOverlap } from './directory.errors.js';
import {
  BodyFields,
  BodyGroupFields,
  FormerNameFields,
  PersonFields,
  PostFields,
} from './directory.fields.js';
import { DirectoryQueries } from './directory.queries.js';
import { DirectoryResolver } from './directory.resolver.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';

translateConstraint('appointment_once_at_a_time', appointmentOverlap);

@Module({
  providers: [
    DirectoryResolver,
    BodiesResolver,
    PeopleResolver,
    BodyFields,
    BodyGroupFields,
    FormerNameFields,
    PersonFields,
    PostFields,
    DirectoryQueries,
    BodiesService,
    BodyGroupsService,
    PeopleService,
  ],
  exports: [BodiesService, BodyGroupsService, PeopleService],
})
export class DirectoryModule {}
