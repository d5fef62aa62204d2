import { Args, Parent } from '@nestjs/graphql';
import { Conference } from '../conferences/index.js';
import { FieldsOf, LoadedField, loadedPage, PageArgs, type Row } from '../platform/graphql/index.js';
import { DelegateConnection } from './delegate.type.js';

@FieldsOf(() => Conference)
export class ConferenceDelegateFields {
  @LoadedField(() => DelegateConnection, {
    description: 'Whom bodies send, and the guests, in the order of their nomination.',
  })
  delegates(@Parent() conference: Row, @Args() args: PageArgs) {
    return loadedPage(conference, 'delegates', args);
  }
}
