import { Args, Parent } from '@nestjs/graphql';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  type Row,
} from '../../platform/graphql/index.js';
import { AgendaItemPayload, AgendaSessionPayload } from '../agenda.type.js';
import { AgendaConflict } from './agenda-conflict.type.js';
import { conflictInWords, type ToldConflict } from './agenda-conflict.words.js';

@FieldsOf(() => AgendaConflict)
export class AgendaConflictFields {
  @LoadedField(() => String, {
    description: 'The conflict as a sentence, in Vietnamese or English.',
  })
  text(@Parent() conflict: Row, @Args() args: LanguageArgs) {
    return inLanguage(conflictInWords(conflict as unknown as ToldConflict) as unknown as LocalizedText, args);
  }
}

@FieldsOf(() => AgendaItemPayload)
export class AgendaItemPayloadFields {
  @LoadedField(() => [AgendaConflict], {
    description:
      'The conflicts of the draft in which the item takes part now, gravest first. The change is made all the same.',
  })
  conflicts(@Parent() payload: Row) {
    return payload.conflicts ?? [];
  }
}

@FieldsOf(() => AgendaSessionPayload)
export class AgendaSessionPayloadFields {
  @LoadedField(() => [AgendaConflict], {
    description:
      'The conflicts of the draft in which items of the session take part now, gravest first. The change is made all the same.',
  })
  conflicts(@Parent() payload: Row) {
    return payload.conflicts ?? [];
  }
}
