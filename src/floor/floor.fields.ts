import { Args, Parent } from '@nestjs/graphql';
import { AgendaItem } from '../agenda/index.js';
import { Conference } from '../conferences/index.js';
import { FieldsOf, LoadedField, loaded, loadedPage, type Row } from '../platform/graphql/index.js';
import { SpeakingTime, SpeakingTimesArgs, SpeakRequestConnection, SpeakRequestsArgs } from './floor.type.js';

@FieldsOf(() => AgendaItem)
export class AgendaItemFloorFields {
  @LoadedField(() => SpeakRequestConnection, {
    description:
      'Who speaks, and the queue in its order (đăng ký phát biểu); empty for those who are not admitted.',
  })
  speakRequests(@Parent() item: Row, @Args() args: SpeakRequestsArgs) {
    return loadedPage(item, 'speakRequests', args);
  }
}

@FieldsOf(() => Conference)
export class ConferenceFloorFields {
  @LoadedField(() => [SpeakingTime], {
    description:
      'For how long each delegation, or each delegate, has spoken at the items whose content the reader sees; longest first.',
  })
  speakingTimes(@Parent() conference: Row, @Args() args: SpeakingTimesArgs) {
    return loaded(conference, 'speakingTimes', args);
  }
}
