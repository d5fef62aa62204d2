import { Module } from '@nestjs/common';
import { AGENDA_ITEM } from '../agenda/index.js';
import { ConferenceViewerCan, concludeOnlyWith } from '../conferences/index.js';
import { translateConstraint } from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import { commandsOn } from '../platform/graphql/index.js';
import { MinutesEvents } from './live/minutes-events.js';
import { MinutesEventsQueries } from './live/minutes-events.queries.js';
import { MinutesLiveResolver } from './live/minutes-live.resolver.js';
import { anotherSignatory, minutesNotApproved, signedAlready } from './minutes.errors.js';
import {
  ConferenceMinutesFields,
  MinutesCorrectionFields,
  MinutesEntryFields,
  MinutesFields,
} from './minutes.fields.js';
import { MinutesResolver } from './minutes.resolver.js';
import { MinutesService } from './minutes.service.js';
import { MinutesEntriesResolver } from './minutes-entries.resolver.js';
import { MinutesEntriesService } from './minutes-entries.service.js';

translateConstraint('minutes_signature_pk', signedAlready);
translateConstraint('minutes_signature_of_two', anotherSignatory);
// The item was taken off the agenda at the same moment.
translateConstraint('minutes_entry_agenda_item_id_conference_id_fk', () =>
  notFound(['agendaItemId'], AGENDA_ITEM),
);

concludeOnlyWith({ met: conference => `minutes_settled(${conference}.id)`, missing: minutesNotApproved });

const MinutesCommands = commandsOn(
  () => ConferenceViewerCan,
  ['recordMinutesEntry', 'checkMinutes', 'recordPaperSignature'],
);

@Module({
  providers: [
    MinutesCommands,
    MinutesResolver,
    MinutesEntriesResolver,
    MinutesFields,
    MinutesEntryFields,
    MinutesCorrectionFields,
    ConferenceMinutesFields,
    MinutesService,
    MinutesEntriesService,
    MinutesEvents,
    MinutesEventsQueries,
    MinutesLiveResolver,
  ],
  exports: [MinutesService, MinutesEntriesService],
})
export class MinutesModule {}
