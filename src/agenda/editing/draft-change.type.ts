import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Account } from '../../accounts/index.js';
import { Conference, ConferencePayload } from '../../conferences/index.js';
import { DateTimeScalar, payloadOf } from '../../platform/graphql/index.js';

@ObjectType({
  description: 'A change of the working draft of an agenda, as the history of its conference knows it.',
})
export class DraftChange {
  @Field(() => ID, { description: 'Id of its entry in the history.' })
  changeId: string;

  @Field(() => String, { description: 'The command, called as its mutation.' })
  command: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  at: Date;

  @Field(() => Account, { nullable: true, description: 'Who made it; null is Plenary itself.' })
  by: Account | null;

  @Field(() => Conference, { description: 'The conference.' })
  conference: Conference;

  @Field(() => Boolean, {
    description:
      'Whether the agenda was published after it: what is published does not change with the draft.',
  })
  publishedSince: boolean;

  @Field(() => DraftChange, {
    nullable: true,
    description: 'The change of the draft before it; give its `changeId` to go back further.',
  })
  previous: DraftChange | null;
}

@ObjectType({
  description: 'Answer of a mutation that undoes a change of a draft: the change that was undone.',
})
export class DraftChangePayload extends payloadOf(DraftChange) {}

@ObjectType({ description: 'Answer of a mutation that makes many changes of an agenda.' })
export class ChangedAgendaPayload extends ConferencePayload {
  @Field(() => [ID], {
    nullable: true,
    description: 'Id of the session or item of each change, in their order; null when there are user errors.',
  })
  ids: string[] | null;
}
