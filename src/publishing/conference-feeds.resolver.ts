import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Conference } from '../conferences/index.js';
import { type Config, Configuration } from '../platform/config/index.js';
import type { Row } from '../platform/graphql/index.js';
import { ConferenceFeeds } from './conference-feeds.type.js';
import { addressOf } from './feeds.js';

@Resolver(() => Conference)
export class ConferenceFeedsResolver {
  constructor(@Configuration() private readonly config: Config) {}

  @ResolveField(() => ConferenceFeeds, {
    nullable: true,
    description:
      'Where other programs read its published agenda; null before it was published. They see there what they may see here.',
  })
  feeds(@Parent() conference: Row): ConferenceFeeds | null {
    const slug = conference.feeds as string | null;
    if (slug === null) return null;
    const address = addressOf(this.config.publicUrl, slug);
    return {
      calendar: `${address}/agenda.ics`,
      scheduleXml: `${address}/schedule.xml`,
      scheduleJson: `${address}/schedule.json`,
      jsonLd: `${address}/agenda.jsonld`,
      changes: `${address}/changes.atom`,
    };
  }
}
