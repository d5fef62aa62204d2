import { Args, Parent } from '@nestjs/graphql';
import { Conference } from '../../conferences/index.js';
import { Delegate } from '../../delegations/index.js';
import { FieldsOf, LoadedField, loadedPage, type Row } from '../../platform/graphql/index.js';
import { Correction, CorrectionConnection, CorrectionsArgs } from './correction.type.js';

@FieldsOf(() => Delegate)
export class DelegateCorrectionsFields {
  @LoadedField(() => [Correction], {
    description:
      'What the delegate has asked to correct, oldest first: for the staff of the conference and the delegate, none for others.',
  })
  corrections(@Parent() { corrections }: Row) {
    return corrections;
  }
}

@FieldsOf(() => Conference)
export class ConferenceCorrectionsFields {
  @LoadedField(() => CorrectionConnection, {
    description:
      'What delegates have asked to correct in the official record, oldest first: all for its staff, their own for the others.',
  })
  corrections(@Parent() conference: Row, @Args() args: CorrectionsArgs) {
    return loadedPage(conference, 'corrections', args);
  }
}
