import { Module } from '@nestjs/common';
import { AGENDA_ITEM } from '../agenda/index.js';
import { ConferenceViewerCan } from '../conferences/index.js';
import { translateConstraint } from '../platform/database/index.js';
import { DomainError, notFound } from '../platform/errors/index.js';
import { commandsOn } from '../platform/graphql/index.js';
import {
  assignedTwice,
  deadlineInPast,
  deadlineMissing,
  multipleLeads,
  notIssuable,
} from './directive.errors.js';
import {
  AssignmentFields,
  BodyDirectivesFields,
  ConferenceDirectivesFields,
  DirectiveFields,
  MinutesEntryDirectivesFields,
} from './directive.fields.js';
import { DirectiveNoteCode } from './directive.notes.js';
import { DirectivesQueries } from './directives.queries.js';
import { DirectivesResolver } from './directives.resolver.js';
import { DirectivesService } from './directives.service.js';
import { DirectiveLifeResolver } from './life/life.resolver.js';
import { DirectiveLifeService } from './life/life.service.js';
import './transfer/hand-back.shapes.js';
import { SharesService } from './transfer/shares.service.js';
import { TransfersQueries } from './transfer/transfers.queries.js';
import { TransfersResolver } from './transfer/transfers.resolver.js';
import { TransfersService } from './transfer/transfers.service.js';

translateConstraint('assignment_one_lead', () => new DomainError(multipleLeads()));
translateConstraint('assignment_once', () => new DomainError(assignedTwice()));
translateConstraint('directive_deadline_of_timing', deadlineMissing);
translateConstraint('directive_deadline_after_issue', () => new DomainError(deadlineInPast()));
translateConstraint(
  'directive_review_if_ongoing',
  () => new DomainError(notIssuable(DirectiveNoteCode.NO_REVIEW_DATE)),
);
// The item was taken off the agenda at the same moment.
translateConstraint('directive_agenda_item_id_conference_id_fk', () =>
  notFound(['agendaItemId'], AGENDA_ITEM),
);

const DirectivesCommands = commandsOn(
  () => ConferenceViewerCan,
  [
    'recordDirective',
    'verifyDirective',
    'issueDirective',
    'activateDirective',
    'closeDirective',
    'supersedeDirective',
    'transferAssignments',
  ],
);

@Module({
  providers: [
    DirectivesCommands,
    DirectivesResolver,
    DirectiveFields,
    AssignmentFields,
    ConferenceDirectivesFields,
    BodyDirectivesFields,
    MinutesEntryDirectivesFields,
    DirectivesQueries,
    DirectivesService,
    DirectiveLifeResolver,
    DirectiveLifeService,
    SharesService,
    TransfersQueries,
    TransfersResolver,
    TransfersService,
  ],
  exports: [DirectivesService],
})
export class DirectivesModule {}
