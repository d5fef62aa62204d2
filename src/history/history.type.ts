import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Conference } from '../conferences/index.js';
import { connectionOf, DateTimeScalar, PageArgs } from '../platform/graphql/index.js';

export enum AuditVia {
  SESSION = 'SESSION',
  TOKEN = 'TOKEN',
}

registerEnumType(AuditVia, {
  name: 'AuditVia',
  description: 'What somebody has acted through.',
  valuesMap: {
    SESSION: { description: 'Signed in by hand.' },
    TOKEN: { description: 'A program with an access token.' },
  },
});

@ObjectType({ description: 'One row that a command has written.' })
export class AuditChange {
  @Field(() => String, { description: 'The table of the row.' })
  table: string;

  @Field(() => String, {
    description: 'The key of the row: its id, or the values of a longer key with `/` between them.',
  })
  key: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The row before, as a JSON object; of a row that was changed only the columns that changed. Null for a new row. ' +
      '`***` stands for a value that is not kept.',
  })
  before: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same after the command; null for a row that was deleted.',
  })
  after: string | null;
}

@ObjectType({ description: 'A page of changes.' })
export class AuditChangeConnection extends connectionOf(AuditChange) {}

@ObjectType({
  description:
    'Who has done what, and when. The entries of a conference form a chain: each carries a hash over itself and the ' +
    'hash before it, so that nobody can alter, leave out or add one unnoticed.',
})
export class AuditEntry {
  @Field(() => ID, { description: 'UUID (version 7).' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'Timestamp of the end of the command.' })
  at: Date;

  @Field(() => String, {
    description:
      'The command, called as its mutation; `sampleData` for a whole load, `SQL` for what was written beside Plenary.',
  })
  command: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Name of the account that has acted, as it is now; null is Plenary itself, or somebody without one.',
  })
  accountName: string | null;

  @Field(() => AuditVia, { nullable: true, description: 'What the account has acted through.' })
  via: AuditVia | null;

  @Field(() => String, {
    nullable: true,
    description: 'The user of the database, of what was written beside Plenary.',
  })
  databaseUser: string | null;

  @Field(() => Conference, {
    nullable: true,
    description: 'The conference to whose chain the entry belongs; null is the chain of the installation.',
  })
  conference: Conference | null;

  @Field(() => Int, { description: 'Place in the chain, from 1.' })
  sequence: number;

  @Field(() => String, { description: 'The SHA-256 hash of the entry, in hexadecimal digits.' })
  hash: string;
}

@ObjectType({ description: 'A page of audit entries.' })
export class AuditEntryConnection extends connectionOf(AuditEntry) {}

@ArgsType()
export class AuditLogArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only the chain of this conference.' })
  conferenceId?: string;
}
