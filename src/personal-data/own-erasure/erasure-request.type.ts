import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Person } from '../../directory/index.js';
import { DateScalar, DateTimeScalar, MutationInput, payloadOf } from '../../platform/graphql/index.js';
import { ErasurePart } from '../personal-data.type.js';

@InputType({ description: 'Whoever asks wants their own contact data and logistics erased.' })
export class RequestErasureInput extends MutationInput {}

@ObjectType({
  description: 'Somebody has asked to have erased what is held about them (yêu cầu xóa dữ liệu).',
})
export class ErasureRequest {
  @Field(() => Person, { description: 'The person.' })
  person: Person;

  @Field(() => DateTimeScalar, { description: 'Timestamp of the request.' })
  requestedAt: Date;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'By when what is `waiting` is erased; null: one of the conferences has no day yet.',
  })
  dueOn: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the last of it was erased; null: something is still waiting.',
  })
  doneAt: Date | null;

  @Field(() => [ErasurePart], { description: 'What was erased for good, until now.' })
  erased: ErasurePart[];

  @Field(() => [ErasurePart], {
    description: 'What is erased when the conferences are over at which the person is expected.',
  })
  waiting: ErasurePart[];

  @Field(() => [ErasurePart], { description: 'What stays; see `ground`.' })
  kept: ErasurePart[];
}

@ObjectType({ description: 'Answer of the mutation that asks for an erasure.' })
export class ErasureRequestPayload extends payloadOf(ErasureRequest) {}
