import { ObjectType } from '@nestjs/graphql';
import { commandsOn } from '../platform/graphql/index.js';

@ObjectType({ description: 'What the viewer may do at a conference, by the rules that guard the commands.' })
export class ConferenceViewerCan {}

/** The commands of this feature; higher ones add theirs. */
export const ConferenceCommands = commandsOn(
  () => ConferenceViewerCan,
  [
    'updateConference',
    'advanceConference',
    'postponeConference',
    'cancelConference',
    'addSite',
    'addSource',
    'giveRole',
  ],
);
