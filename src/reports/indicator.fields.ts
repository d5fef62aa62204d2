import { Args, Context, Parent } from '@nestjs/graphql';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  loaded,
  loadedPage,
  type RequestContext,
  type Row,
} from '../platform/graphql/index.js';
import { formatNumber } from './exact-number.js';
import { Indicator, NumberLanguageArgs, Target, TargetConnection, TargetsArgs } from './indicator.type.js';
import { CompleteArgs, Period } from './period.type.js';

@FieldsOf(() => Indicator)
export class IndicatorFields {
  @LoadedField(() => String, { description: 'Name, as the source words it.' })
  name(@Parent() indicator: Row, @Args() args: LanguageArgs) {
    return inLanguage(indicator.name as LocalizedText, args);
  }

  @LoadedField(() => String, {
    nullable: true,
    description: 'What exactly is counted; null if the source does not say.',
  })
  definition(@Parent() indicator: Row, @Args() args: LanguageArgs) {
    return inLanguage(indicator.definition as LocalizedText | null, args);
  }

  @LoadedField(() => TargetConnection, { description: 'Its targets, by period.' })
  targets(@Parent() indicator: Row, @Args() args: TargetsArgs) {
    return loadedPage(indicator, 'targets', args);
  }
}

@FieldsOf(() => Target)
export class TargetFields {
  @LoadedField(() => String, {
    nullable: true,
    description: 'The value as a language writes it, for example `403.183`.',
  })
  formatted(
    @Parent() target: Row,
    @Args() { language }: NumberLanguageArgs,
    @Context() context: RequestContext,
  ) {
    const value = target.value as string | null;
    return value === null ? null : formatNumber(value, language ?? context.language);
  }
}

@FieldsOf(() => Period)
export class PeriodFields {
  @LoadedField(() => Boolean, { description: 'Whether the period ended on or before a day.' })
  isComplete(@Parent() period: Row, @Args() args: CompleteArgs) {
    return loaded<boolean>(period, 'isComplete', args);
  }
}
