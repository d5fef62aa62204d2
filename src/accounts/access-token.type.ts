import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, payloadOf } from '../platform/graphql/index.js';
import { TokenScope } from './account.enums.js';

@ObjectType({ description: 'By what a program acts in the name of an account (mã truy cập).' })
export class AccessToken {
  @Field(() => ID, { description: 'UUID (version 7) that never changes.' })
  id: string;

  @Field(() => String, { description: 'What its owner calls it.' })
  name: string;

  @Field(() => TokenScope, { description: 'What may be done with it.' })
  scope: TokenScope;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of the only conferences that it is good for; null is no such limit.',
  })
  conferenceIds: string[] | null;

  @Field(() => DateTimeScalar, { description: 'Timestamp of its making.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { description: 'From when on it is no longer valid.' })
  expiresAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last used, exact to a minute; null is never.',
  })
  lastUsedAt: Date | null;
}

@ObjectType({ description: 'Answer of the mutation that makes an access token.' })
export class CreatedAccessTokenPayload extends payloadOf(AccessToken) {
  @Field(() => String, {
    nullable: true,
    description: 'The token itself. Shown this once: null when the operation is repeated.',
  })
  token: string | null;
}
