import { Args, Parent } from '@nestjs/graphql';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  type Row,
} from '../platform/graphql/index.js';
import { LegalInstrument, Programme } from './instrument.type.js';

@FieldsOf(() => LegalInstrument)
export class LegalInstrumentFields {
  @LoadedField(() => String, {
    nullable: true,
    description: 'Title, without type and number; null is unknown.',
  })
  title(@Parent() instrument: Row, @Args() args: LanguageArgs) {
    return inLanguage(instrument.title as LocalizedText | null, args);
  }
}

@FieldsOf(() => Programme)
export class ProgrammeFields {
  @LoadedField(() => String, { description: 'Official name.' })
  name(@Parent() programme: Row, @Args() args: LanguageArgs) {
    return inLanguage(programme.name as LocalizedText, args);
  }
}
