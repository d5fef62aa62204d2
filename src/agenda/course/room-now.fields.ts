import { Args, Parent } from '@nestjs/graphql';
import { Conference } from '../../conferences/index.js';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  loaded,
  type Row,
} from '../../platform/graphql/index.js';
import { OnNowArgs, RoomNow } from './room-now.type.js';

@FieldsOf(() => Conference)
export class ConferenceNowFields {
  @LoadedField(() => [RoomNow], {
    description:
      'What is on now and next in each room of its published agenda; empty before an agenda is published and once the ' +
      'conference is over, postponed or cancelled. Depends on the time of asking.',
  })
  onNow(@Parent() conference: Row, @Args() args: OnNowArgs) {
    return loaded(conference, 'onNow', args);
  }
}

@FieldsOf(() => RoomNow)
export class RoomNowFields {
  @LoadedField(() => String, {
    nullable: true,
    description: 'Name of the room, as it was when the agenda was published.',
  })
  roomName(@Parent() room: Row, @Args() args: LanguageArgs) {
    return inLanguage(room.roomName as LocalizedText | null, args);
  }
}
