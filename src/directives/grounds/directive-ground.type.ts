import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IdField, IdsField, MutationInput, RevisionField } from '../../platform/graphql/index.js';
import { Finding, Observation } from '../../reports/index.js';

@ObjectType({ description: 'A figure or a finding that a directive answers.' })
export class DirectiveGround {
  @Field(() => Observation, { nullable: true, description: 'The figure; null for a finding.' })
  observation: Observation | null;

  @Field(() => Finding, { nullable: true, description: 'The finding; null for a figure.' })
  finding: Finding | null;
}

const MOST = 100;

@InputType({
  description: 'What a directive answers: all of it, in order; what is not named is no ground any more.',
})
export class GroundDirectiveInput extends MutationInput {
  @IdField('The directive.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @IdsField('Figures that were reported at a conference.', { optional: true, max: MOST })
  observationIds?: string[];

  @IdsField('Findings that were made at a conference.', { optional: true, max: MOST })
  findingIds?: string[];
}
