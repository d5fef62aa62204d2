import { Args, ArgsType, Field, Int, Parent } from '@nestjs/graphql';
import { DateScalar, FieldsOf, LoadedField, loaded, type Row } from '../../platform/graphql/index.js';
import { Observation } from '../observation.type.js';
import { ObservationRevision } from './observation-revision.type.js';

@ArgsType()
export class ValuesOnArgs {
  @Field(() => DateScalar, { description: 'The day, by the clocks of the conference.' })
  day: string;
}

@FieldsOf(() => Observation)
export class ObservationRevisionFields {
  @LoadedField(() => Int, { description: 'Counts the revisions, from 1.' })
  revision(@Parent() observation: Row) {
    return observation.revision;
  }

  @LoadedField(() => [ObservationRevision], {
    description: 'All that it is and was, newest first: the present values are the first.',
  })
  revisions(@Parent() observation: Row) {
    return observation.revisions;
  }

  @LoadedField(() => ObservationRevision, {
    nullable: true,
    description: 'What it was at the end of a day; null if it was not recorded yet.',
  })
  valuesOn(@Parent() observation: Row, @Args() args: ValuesOnArgs) {
    return loaded(observation, 'valuesOn', args);
  }
}
