import { Parent } from '@nestjs/graphql';
import { AgendaItem } from '../../agenda/index.js';
import { FieldsOf, LoadedField, type Row } from '../../platform/graphql/index.js';
import { Finding, Observation } from '../../reports/index.js';
import { Directive } from '../directive.type.js';
import { DirectiveGround } from './directive-ground.type.js';

@FieldsOf(() => Directive)
export class DirectiveGroundsFields {
  @LoadedField(() => [DirectiveGround], {
    description: 'The figures and findings that it answers, in order.',
  })
  grounds(@Parent() directive: Row) {
    return directive.grounds;
  }
}

@FieldsOf(() => Observation)
export class ObservationDirectivesFields {
  @LoadedField(() => [Directive], { description: 'The directives that answer it, earliest first.' })
  directives(@Parent() observation: Row) {
    return observation.directives;
  }
}

@FieldsOf(() => Finding)
export class FindingDirectivesFields {
  @LoadedField(() => [Directive], { description: 'The directives that answer it, earliest first.' })
  directives(@Parent() finding: Row) {
    return finding.directives;
  }
}

@FieldsOf(() => AgendaItem)
export class AgendaItemDirectivesFields {
  @LoadedField(() => [Directive], { description: 'The directives that were stated at it, by number.' })
  directives(@Parent() item: Row) {
    return item.directives;
  }
}
