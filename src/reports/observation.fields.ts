import { Args, Context, Parent } from '@nestjs/graphql';
import { FieldsOf, LoadedField, type RequestContext, type Row } from '../platform/graphql/index.js';
import { formatNumber } from './exact-number.js';
import { NumberLanguageArgs } from './indicator.type.js';
import { measured } from './measured.js';
import { type ObservedFacts, observationNotes } from './observation.notes.js';
import { ComputedRatio, ImpliedTarget, Observation } from './observation.type.js';
import { computedShare, impliedTarget, PERCENT_DECIMALS } from './ratio.js';
import { ConsistencyNote } from './report.type.js';

@FieldsOf(() => Observation)
export class ObservationFields {
  @LoadedField(() => String, {
    description:
      'The value as a language writes it: `403.183` in Vietnamese, `403,183` in English. Shows a typist what was understood.',
  })
  formatted(
    @Parent() observation: Row,
    @Args() { language }: NumberLanguageArgs,
    @Context() context: RequestContext,
  ) {
    return formatNumber(observation.value as string, language ?? context.language);
  }

  @LoadedField(() => ComputedRatio, {
    nullable: true,
    description:
      'The ratio that follows from the numbers: of what the reported ratio is a share of, if that is known as a number, else of the target. Null while neither value is known.',
  })
  computedRatio(@Parent() observation: Row) {
    const share = computedShare(measured(observation));
    return share && { ...share, percent: share.percent.toDecimalPlaces(PERCENT_DECIMALS).toFixed() };
  }

  @LoadedField(() => ImpliedTarget, {
    nullable: true,
    description: 'The target that the reported ratio implies; null unless a ratio of the target is reported.',
  })
  impliedTarget(@Parent() observation: Row) {
    return impliedTarget(measured(observation));
  }

  @LoadedField(() => [ConsistencyNote], {
    description: 'What a reader must know before using the value. Nothing is corrected.',
  })
  notes(@Parent() observation: Row, _: object, @Context() { language }: RequestContext) {
    const facts: ObservedFacts = {
      ...measured(observation),
      ...(observation as Pick<ObservedFacts, FactColumn>),
    };
    return observationNotes(facts).map(({ code, message }) => ({ code, message: message[language] }));
  }
}

type FactColumn =
  | 'hasTarget'
  | 'approximate'
  | 'periodLabel'
  | 'periodFrom'
  | 'periodTo'
  | 'asOf'
  | 'reportedOn';
