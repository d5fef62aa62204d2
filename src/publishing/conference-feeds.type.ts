import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'Where other programs read the published agenda of a conference. Each address takes `?lang=` for the language of ' +
    'texts; without it `Accept-Language` decides.',
})
export class ConferenceFeeds {
  @Field(() => String, {
    description:
      'As a calendar to subscribe to (iCalendar, RFC 5545). What was left out stays in it as cancelled.',
  })
  calendar: string;

  @Field(() => String, { description: 'As `schedule.xml` of frab, pretalx and C3VOC.' })
  scheduleXml: string;

  @Field(() => String, { description: 'As `schedule.json` of frab, pretalx and C3VOC.' })
  scheduleJson: string;

  @Field(() => String, { description: 'As events of schema.org (JSON-LD).' })
  jsonLd: string;

  @Field(() => String, {
    description: 'The versions of the agenda, with what each has changed (Atom, RFC 4287).',
  })
  changes: string;
}
