import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../../directory/index.js';

@ObjectType({
  description: 'A body that is invited to a conference, or sends somebody, in the order of precedence.',
})
export class AttendingBody {
  @Field(() => Body, { description: 'The body.' })
  body: Body;

  @Field(() => Int, {
    nullable: true,
    description: 'The place that was set by hand; null: as the rules say.',
  })
  precedence: number | null;

  @Field({
    description:
      'Whether no bloc is known of the body or of one above it and no place was set, so that it is listed last.',
  })
  rankMissing: boolean;
}
