import { Module } from '@nestjs/common';
import {
  AgendaItemDirectivesFields,
  DirectiveGroundsFields,
  FindingDirectivesFields,
  ObservationDirectivesFields,
} from './directive-ground.fields.js';
import './directive-ground.shapes.js';
import { DirectiveGroundsResolver } from './directive-grounds.resolver.js';
import { DirectiveGroundsService } from './directive-grounds.service.js';

@Module({
  providers: [
    DirectiveGroundsResolver,
    DirectiveGroundsService,
    DirectiveGroundsFields,
    ObservationDirectivesFields,
    FindingDirectivesFields,
    AgendaItemDirectivesFields,
  ],
})
export class DirectiveGroundsModule {}
