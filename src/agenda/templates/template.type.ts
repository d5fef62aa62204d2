import { Field, ObjectType } from '@nestjs/graphql';
import { ConferencePayload } from '../../conferences/index.js';
import { ConferenceNoteCode } from './template.enums.js';

@ObjectType({ description: 'Something that organisers should look at.' })
export class ConferenceNote {
  @Field(() => ConferenceNoteCode, { description: 'Stable code for programs.' })
  code: ConferenceNoteCode;

  @Field(() => String, { description: 'The note in the language of the request.' })
  message: string;
}

@ObjectType({ description: 'Answer of a mutation that makes a conference from an earlier one.' })
export class ConferenceFromPayload extends ConferencePayload {
  @Field(() => [ConferenceNote], {
    nullable: true,
    description: 'What did not come along as it was; null when there are user errors.',
  })
  notes: ConferenceNote[] | null;
}
