import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Site } from '../conferences/index.js';

@ObjectType({ description: 'How the seats of a site stand.' })
export class SiteSeats {
  @Field(() => Site, { description: 'The site (điểm cầu).' })
  site: Site;

  @Field(() => Int, { nullable: true, description: 'Seats; null: not said.' })
  capacity: number | null;

  @Field(() => Int, { description: 'Delegates who are confirmed.' })
  confirmed: number;

  @Field(() => Int, { description: 'Those who are named and not decided on.' })
  nominated: number;

  @Field(() => Int, { description: 'Those who wait for a seat.' })
  waiting: number;

  @Field(() => Int, { description: 'How many more are confirmed than there are seats; 0 if none.' })
  overbooked: number;
}

@ObjectType({ description: 'Seats and delegates of a conference, by site and in all.' })
export class SiteSummary {
  @Field(() => [SiteSeats], { description: 'The sites, in their order.' })
  sites: SiteSeats[];

  @Field(() => Int, {
    nullable: true,
    description: 'Seats of all sites; null if it is not said of one of them, or there is none.',
  })
  capacity: number | null;

  @Field(() => Int, { description: 'Delegates who are confirmed.' })
  confirmed: number;

  @Field(() => Int, { description: 'Those who are named and not decided on.' })
  nominated: number;

  @Field(() => Int, { description: 'Those who wait for a seat.' })
  waiting: number;

  @Field(() => Int, { description: 'Those of all these who have no site yet.' })
  withoutSite: number;

  @Field(() => Int, { description: 'How many more are confirmed at sites than these have seats; 0 if none.' })
  overbooked: number;
}
