import { Args, Parent } from '@nestjs/graphql';
import { Conference } from '../conferences/index.js';
import { FieldsOf, LoadedField, loadedPage, type Row } from '../platform/graphql/index.js';
import { allowedActions, MinutesAction, type MinutesState } from './minutes.states.js';
import { Minutes } from './minutes.type.js';
import {
  MinutesCorrection,
  MinutesEntriesArgs,
  MinutesEntry,
  MinutesEntryConnection,
} from './minutes-entry.type.js';
import { type Block, MinutesBlock, shown } from './minutes-text.js';

/** All entries are read for it. */
const READS_ALL = 200;

@FieldsOf(() => Minutes)
export class MinutesFields {
  @LoadedField(() => [MinutesAction], { description: 'The steps that their state allows now.' })
  allowedActions(@Parent() minutes: Row) {
    return allowedActions(minutes.state as MinutesState);
  }

  @LoadedField(() => MinutesEntryConnection, { description: 'The entries that the viewer sees, in order.' })
  entries(@Parent() minutes: Row, @Args() args: MinutesEntriesArgs) {
    return loadedPage(minutes, 'entries', args);
  }

  @LoadedField(() => Boolean, {
    nullable: true,
    weight: READS_ALL,
    description:
      'Whether the digest, made anew from all that is stored now, is still the same; null before the approval.',
  })
  verified(@Parent() minutes: Row) {
    return minutes.verified;
  }
}

@FieldsOf(() => MinutesEntry)
export class MinutesEntryFields {
  @LoadedField(() => [MinutesBlock], { description: 'What was said, in blocks.' })
  text(@Parent() entry: Row) {
    return shown(entry.text as Block[]);
  }
}

@FieldsOf(() => MinutesCorrection)
export class MinutesCorrectionFields {
  @LoadedField(() => [MinutesBlock], { description: 'What the entry should have said, in blocks.' })
  text(@Parent() correction: Row) {
    return shown(correction.text as Block[]);
  }
}

@FieldsOf(() => Conference)
export class ConferenceMinutesFields {
  @LoadedField(() => Minutes, {
    nullable: true,
    description: 'Its minutes; null while there are none that the viewer sees.',
  })
  minutes(@Parent() conference: Row) {
    return conference.minutes;
  }
}
