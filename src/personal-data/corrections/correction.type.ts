import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Delegate } from '../../delegations/index.js';
import { connectionOf, DateTimeScalar, Node, PageArgs, payloadOf } from '../../platform/graphql/index.js';
import { CorrectionState } from './correction.enums.js';

@ObjectType({
  implements: () => [Node],
  description: 'A delegate wants the official record to name them otherwise (đề nghị đính chính).',
})
export class Correction extends Node {
  @Field(() => Int, { description: 'Counts the changes, from 1; give it as `expectedRevision`.' })
  revision: number;

  @Field(() => Delegate, { description: 'The delegate.' })
  delegate: Delegate;

  @Field(() => String, { nullable: true, description: 'As the person is to be called; null: as before.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'The post as it is to be printed; null: as before.' })
  postPrinted: string | null;

  @Field(() => CorrectionState, { description: 'Where it stands.' })
  state: CorrectionState;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  decisionReason: string | null;

  @Field(() => String, { nullable: true, description: 'How the person was called when it was decided.' })
  nameBefore: string | null;

  @Field(() => String, { nullable: true, description: 'The post as it was printed when it was decided.' })
  postPrintedBefore: string | null;
}

@ArgsType()
export class CorrectionsArgs extends PageArgs {
  @Field(() => CorrectionState, { nullable: true, description: 'Only those that stand so.' })
  state?: CorrectionState | null;
}

@ObjectType({ description: 'A page of requests to correct the official record.' })
export class CorrectionConnection extends connectionOf(Correction) {}

@ObjectType({ description: 'Answer of a mutation of a request to correct the official record.' })
export class CorrectionPayload extends payloadOf(Correction) {}
