import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AgendaItem } from '../agenda/index.js';
import { Conference } from '../conferences/index.js';
import {
  connectionOf,
  DateTimeScalar,
  LanguageTagScalar,
  Node,
  payloadOf,
} from '../platform/graphql/index.js';
import { File } from './file.type.js';
import { PaperConfidentiality, PaperKind } from './paper.enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'A document of agenda items of one conference (tài liệu). Who may know of it, its confidentiality tells.',
})
export class Paper extends Node {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you change the paper.',
  })
  revision: number;

  @Field(() => Conference, { description: 'The conference that it belongs to.' })
  conference: Conference;

  @Field(() => PaperKind, { description: 'What it is.' })
  kind: PaperKind;

  @Field(() => LanguageTagScalar, { description: 'Language that it is written in.' })
  language: string;

  @Field(() => PaperConfidentiality, { description: 'Who may know of it.' })
  confidentiality: PaperConfidentiality;

  @Field(() => File, {
    nullable: true,
    description: 'Its present file; null if it was removed, but for the staff of the conference.',
  })
  file: File | null;

  @Field(() => [PaperVersion], {
    description:
      'Its versions, newest first: all for the staff of the conference, for others the present one.',
  })
  versions: PaperVersion[];

  @Field(() => [AgendaItem], { description: 'The agenda items at which it lies and the viewer sees it.' })
  items: AgendaItem[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was removed; null if it was not.' })
  removedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was removed.' })
  removedReason: string | null;
}

@ObjectType({ description: 'A file that a paper has, or had before the next one.' })
export class PaperVersion {
  @Field(() => Int, { description: 'Counts the versions of the paper, from 1.' })
  number: number;

  @Field(() => File, { nullable: true, description: 'The file.' })
  file: File | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it took the place of the one before; null for the first.',
  })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: 'Timestamp of its addition.' })
  addedAt: string;
}

@ObjectType({ description: 'A page of papers.' })
export class PaperConnection extends connectionOf(Paper) {}

@ObjectType({ description: 'Answer of a mutation of a paper.' })
export class PaperPayload extends payloadOf(Paper) {}
