import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Account } from '../accounts/index.js';
import { ConferenceRole } from '../platform/auth/index.js';
import { DateTimeScalar, Node, payloadOf } from '../platform/graphql/index.js';

registerEnumType(ConferenceRole, {
  name: 'ConferenceRole',
  description: 'What an account may do at a conference.',
  valuesMap: {
    ORGANISER: { description: 'Prepares the conference, publishes, issues, and gives roles (ban tổ chức).' },
    SECRETARY: { description: 'Keeps the record: attendance, reports, directives (thư ký).' },
    PRESENTER: { description: 'Presents something, and sees what participants see (báo cáo viên).' },
    DELEGATE: { description: 'Takes part, and sees what participants see (đại biểu).' },
  },
});

@ObjectType({
  implements: () => [Node],
  description: 'A role of an account at a conference, from an instant to an instant.',
})
export class RoleAtConference extends Node {
  @Field(() => Int, { description: 'Counts the changes, from 1; give it as `expectedRevision`.' })
  revision: number;

  @Field(() => ConferenceRole, { description: 'The role.' })
  role: ConferenceRole;

  @Field(() => Account, { description: 'Whose role it is.' })
  account: Account;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  validFrom: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; null is: until it is ended.' })
  validUntil: string | null;
}

@ArgsType()
export class RolesArgs {
  @Field(() => Boolean, { defaultValue: true, description: 'Only those that are held now.' })
  now: boolean;
}

@ObjectType({ description: 'Answer of a mutation of a role at a conference.' })
export class RoleAtConferencePayload extends payloadOf(RoleAtConference) {}
