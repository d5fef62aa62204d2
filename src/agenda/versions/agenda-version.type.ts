import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '../../accounts/index.js';
import { Conference } from '../../conferences/index.js';
import { connectionOf, DateTimeScalar, Node, payloadOf } from '../../platform/graphql/index.js';
import { AgendaSession } from '../agenda.type.js';
import { AgendaChangeKind, AgendaDraftState, AgendaSubject } from './agenda-version.enums.js';

@ObjectType({
  description: 'In what two agendas of one conference differ, one item or session and one point each.',
})
export class AgendaChange {
  @Field(() => AgendaChangeKind, { description: 'In what they differ.' })
  kind: AgendaChangeKind;

  @Field(() => AgendaSubject, { description: 'Whether a session or an item has changed.' })
  subject: AgendaSubject;

  @Field(() => ID, { description: 'Id of the session or the item; the same in all versions.' })
  subjectId: string;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A published agenda (phiên bản chương trình). It is never changed: what comes later is the next version.',
})
export class AgendaVersion extends Node {
  @Field(() => Int, { description: 'Number in its conference, from 1.' })
  number: number;

  @Field(() => Conference, { description: 'The conference.' })
  conference: Conference;

  @Field(() => String, {
    nullable: true,
    description: 'Why it took the place of the version before; the first may be without.',
  })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt: string;

  @Field(() => Account, { nullable: true, description: 'Who published it; for the staff of the conference.' })
  publishedBy: Account | null;

  @Field(() => Account, {
    nullable: true,
    description:
      'Who approved it, where the kind of conference asks for that; for the staff of the conference.',
  })
  approvedBy: Account | null;

  @Field(() => AgendaVersion, {
    nullable: true,
    description: 'The version that took its place; null for the current one.',
  })
  supersededBy: AgendaVersion | null;

  @Field(() => [AgendaSession], { description: 'Its sessions, in order.' })
  sessions: AgendaSession[];
}

@ObjectType({ description: 'Versions of an agenda, in pages.' })
export class AgendaVersionConnection extends connectionOf(AgendaVersion) {}

@ObjectType({ description: 'Where the working draft of an agenda stands on its way to the next version.' })
export class AgendaDraft {
  @Field(() => Int, {
    description:
      'Counts the changes of the draft, from 1; give it as `expectedRevision` when you publish it.',
  })
  revision: number;

  @Field(() => AgendaDraftState, { description: 'Where it stands.' })
  state: AgendaDraftState;

  @Field(() => Conference, { description: 'The conference.' })
  conference: Conference;

  @Field(() => Int, {
    description:
      'Number of the current version, 0 before the first; give it as `baseVersion` when you publish.',
  })
  baseVersion: number;

  @Field(() => Account, { nullable: true, description: 'Who submitted it for approval.' })
  submittedBy: Account | null;

  @Field(() => Account, { nullable: true, description: 'Who approved or returned it.' })
  decidedBy: Account | null;

  @Field(() => String, { nullable: true, description: 'Why it was returned.' })
  note: string | null;
}

@ObjectType({ description: 'Answer of a mutation that publishes an agenda.' })
export class AgendaVersionPayload extends payloadOf(AgendaVersion) {}

@ObjectType({ description: 'Answer of a mutation of where the draft of an agenda stands.' })
export class AgendaDraftPayload extends payloadOf(AgendaDraft) {}

@ArgsType()
export class AgendaArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Number of an earlier version; the current one if not given.',
  })
  version?: number;
}
