import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/index.js';

export enum HandBackDecision {
  PASSED_ON = 'PASSED_ON',
  INSISTED = 'INSISTED',
}

registerEnumType(HandBackDecision, {
  name: 'HandBackDecision',
  description: 'What was decided about a share that a body has handed back.',
  valuesMap: {
    PASSED_ON: { description: 'It was passed to another body (`reassignShare`).' },
    INSISTED: {
      description:
        'It stays with the body: as decided (`insistOnShare`), because the body took it up after all, or until it ended.',
    },
  },
});

@ObjectType({ description: 'A body handed a share back that is not in its competence (trả lại).' })
export class HandBack {
  @Field(() => DateScalar, { description: 'Day on which it was handed back.' })
  day: string;

  @Field(() => String, { description: 'Why, in the words of the body.' })
  reason: string;

  @Field(() => HandBackDecision, {
    nullable: true,
    description: 'What was decided; null if that is still to come.',
  })
  decision: HandBackDecision | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the decision.' })
  decidedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  decisionReason: string | null;
}
