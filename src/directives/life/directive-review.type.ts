import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/index.js';

@ObjectType({ description: 'How an ongoing directive was reviewed (rà soát).' })
export class DirectiveReview {
  @Field(() => DateScalar, { description: 'Day of the review.' })
  day: string;

  @Field(() => String, { description: 'What was found.' })
  note: string;

  @Field(() => DateScalar, { description: 'Day on which it is to be reviewed next.' })
  nextReviewOn: string;
}
