import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Conference } from '../conferences/index.js';
import { Person } from '../directory/index.js';
import { DateScalar, DateTimeScalar, Node, payloadOf } from '../platform/graphql/index.js';
import { MinutesSignatory } from './minutes.enums.js';
import { MinutesState } from './minutes.states.js';

@ObjectType({ description: 'A signature under the minutes.' })
export class MinutesSignature {
  @Field(() => MinutesSignatory, { description: 'As whom the person signed.' })
  role: MinutesSignatory;

  @Field(() => Person, { description: 'Who signed.' })
  person: Person;

  @Field(() => Boolean, {
    description: 'Whether on paper, as an organiser has recorded; else in person, signed in.',
  })
  onPaper: boolean;

  @Field(() => DateScalar, { description: 'Day of the signature, in the time of the conference.' })
  signedOn: string;
}

@ObjectType({
  implements: () => [Node],
  description:
    'The minutes of a conference (biên bản). Before their approval they are for its staff and the officers who conduct it; ' +
    'then for all who see the conference, but for what was said in closed session.',
})
export class Minutes extends Node {
  @Field(() => Int, {
    description: 'Counts the changes of their state, from 1; give it as `expectedRevision`.',
  })
  revision: number;

  @Field(() => Conference, { description: 'The conference.' })
  conference: Conference;

  @Field(() => MinutesState, { description: 'How far they have come.' })
  state: MinutesState;

  @Field(() => String, {
    nullable: true,
    description: 'Why they went back to the draft the last time; for those who work on them.',
  })
  returnReason: string | null;

  @Field(() => [MinutesSignature], { description: 'The signatures, the secretary first.' })
  signatures: MinutesSignature[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the second signature approved them.' })
  approvedAt: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256, in hexadecimal, over all entries in order, with all they hold, and the signatures; made with the approval.',
  })
  digest: string | null;
}

@ObjectType({ description: 'Answer of a mutation of minutes.' })
export class MinutesPayload extends payloadOf(Minutes) {}
