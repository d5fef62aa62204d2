import { Args, Parent } from '@nestjs/graphql';
import { AgendaItem } from '../agenda/index.js';
import { Conference, ConferenceSeries } from '../conferences/index.js';
import { Directive, DirectiveConnection } from '../directives/index.js';
import { FieldsOf, LoadedField, loadedPage, type Row } from '../platform/graphql/index.js';
import { OpenDirectivesArgs } from './follow-on.args.js';
import { TakenUpDirective } from './status-request.type.js';

@FieldsOf(() => ConferenceSeries)
export class SeriesOpenDirectivesFields {
  @LoadedField(() => DirectiveConnection, {
    description:
      'The directives of all its conferences that are in force, and of which something is still to be done or to be confirmed; earliest first.',
  })
  openDirectives(@Parent() series: Row, @Args() args: OpenDirectivesArgs) {
    return loadedPage(series, 'openDirectives', args);
  }
}

@FieldsOf(() => Conference)
export class ConferenceOpenDirectivesFields {
  @LoadedField(() => DirectiveConnection, {
    description:
      'Its directives that are in force, and of which something is still to be done or to be confirmed; earliest first.',
  })
  openDirectives(@Parent() conference: Row, @Args() args: OpenDirectivesArgs) {
    return loadedPage(conference, 'openDirectives', args);
  }
}

@FieldsOf(() => AgendaItem)
export class AgendaItemTakesUpFields {
  @LoadedField(() => [TakenUpDirective], {
    description: 'The directives of earlier conferences that it takes up, earliest first.',
  })
  takesUp(@Parent() item: Row) {
    return item.takesUp;
  }
}

@FieldsOf(() => Directive)
export class DirectiveTakenUpFields {
  @LoadedField(() => [AgendaItem], {
    description: 'The agenda items of later conferences that take it up, earliest first.',
  })
  takenUpAt(@Parent() directive: Row) {
    return directive.takenUpAt;
  }
}
