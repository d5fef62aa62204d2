import { Args, Int, Parent } from '@nestjs/graphql';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  loadedPage,
  PageArgs,
  type Row,
} from '../../platform/graphql/index.js';
import { Conference, ConferenceConnection } from '../conference.type.js';
import { ConferenceSeries } from './conference-series.type.js';

@FieldsOf(() => ConferenceSeries)
export class ConferenceSeriesFields {
  @LoadedField(() => String, { description: 'Name of the series.' })
  name(@Parent() series: Row, @Args() args: LanguageArgs) {
    return inLanguage(series.name as LocalizedText, args);
  }

  @LoadedField(() => ConferenceConnection, { description: 'Its conferences, the latest number first.' })
  conferences(@Parent() series: Row, @Args() args: PageArgs) {
    return loadedPage(series, 'conferences', args);
  }
}

@FieldsOf(() => Conference)
export class ConferencePlaceFields {
  @LoadedField(() => ConferenceSeries, {
    nullable: true,
    description: 'The series that it belongs to, if any.',
  })
  series(@Parent() conference: Row) {
    return conference.series;
  }

  @LoadedField(() => Int, { nullable: true, description: 'Its number in the series, as in `lần thứ 3`.' })
  numberInSeries(@Parent() conference: Row) {
    return conference.numberInSeries;
  }

  @LoadedField(() => Conference, {
    nullable: true,
    description:
      'The conference of the series with the number before; null for the first, and where it may not be seen.',
  })
  previousInSeries(@Parent() conference: Row) {
    return conference.previousInSeries;
  }

  @LoadedField(() => Conference, {
    nullable: true,
    description:
      'The conference of the series with the number after; null for the last, and where it may not be seen.',
  })
  nextInSeries(@Parent() conference: Row) {
    return conference.nextInSeries;
  }
}
