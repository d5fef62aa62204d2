import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../../directory/index.js';
import { File } from '../../documents/index.js';
import { connectionOf, DateScalar, Node, payloadOf } from '../../platform/graphql/index.js';
import { Assignment } from '../assignment.type.js';
import { ExtensionState, ProgressKind } from './follow-up.enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'What a body, or those who monitor it, said about its share in a directive (báo cáo tiến độ). Only added to. For the body, for those who monitor it, the convener and the staff of the conference.',
})
export class ProgressEntry extends Node {
  @Field(() => Assignment, { description: 'The share that it speaks of.' })
  assignment: Assignment;

  @Field(() => ProgressKind, { description: 'What was said.' })
  kind: ProgressKind;

  @Field(() => DateScalar, { description: 'Day on which it was said.' })
  day: string;

  @Field(() => Int, { nullable: true, description: 'How far it is, of 100; null if that was not said.' })
  percent: number | null;

  @Field(() => String, { nullable: true, description: 'What was said with it, in the words of whoever did.' })
  text: string | null;

  @Field(() => Body, {
    nullable: true,
    description: 'The body on whose behalf it was said; null for the staff of the conference.',
  })
  body: Body | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why no evidence is needed; null if it was not waived.',
  })
  waiverReason: string | null;

  @Field(() => String, { nullable: true, description: 'Name of who has said that no evidence is needed.' })
  waivedBy: string | null;

  @Field(() => [Evidence], { description: 'The files that show it.' })
  evidence: Evidence[];
}

@ObjectType({
  implements: () => [Node],
  description: 'A file that shows what an entry says (tài liệu minh chứng); for those who read the entry.',
})
export class Evidence extends Node {
  @Field(() => ProgressEntry, { description: 'What it shows.' })
  entry: ProgressEntry;

  @Field(() => File, {
    nullable: true,
    description:
      'The file; null while it waits to be scanned and if that has refused it, but for its sender and the staff.',
  })
  file: File | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A body asks for more time (gia hạn), and the decision. For the body, for those who monitor it, the convener and the staff of the conference.',
})
export class Extension extends Node {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you decide.',
  })
  revision: number;

  @Field(() => Assignment, { description: 'The share that it is asked for.' })
  assignment: Assignment;

  @Field(() => ExtensionState, { description: 'What became of it.' })
  state: ExtensionState;

  @Field(() => DateScalar, { description: 'Day on which it was asked for.' })
  requestedOn: string;

  @Field(() => DateScalar, { description: 'The deadline that was asked for.' })
  requestedDeadline: string;

  @Field(() => String, { description: 'Why more time is needed.' })
  reason: string;

  @Field(() => DateScalar, { description: 'The deadline that was in force when it was asked for.' })
  previousDeadline: string;

  @Field(() => Boolean, { description: 'Whether that had passed already when it was asked for.' })
  afterDeadline: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the decision.' })
  decidedOn: string | null;

  @Field(() => String, { nullable: true, description: 'What was said with the decision.' })
  decisionNote: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The deadline that was granted, in force from the day of the decision on.',
  })
  grantedDeadline: string | null;
}

@ObjectType({ description: 'A page of what was said about a share.' })
export class ProgressEntryConnection extends connectionOf(ProgressEntry) {}

@ObjectType({ description: 'A page of evidence.' })
export class EvidenceConnection extends connectionOf(Evidence) {}

@ObjectType({ description: 'A page of requests for more time.' })
export class ExtensionConnection extends connectionOf(Extension) {}

@ObjectType({ description: 'Answer of a mutation of a share in a directive.' })
export class AssignmentPayload extends payloadOf(Assignment) {}

@ObjectType({ description: 'Answer of a mutation of a request for more time.' })
export class ExtensionPayload extends payloadOf(Extension) {}
