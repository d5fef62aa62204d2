import { ArgsType, createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AgendaItem } from '../agenda/index.js';
import { Conference } from '../conferences/index.js';
import { Body, Person } from '../directory/index.js';
import {
  connectionOf,
  DateTimeScalar,
  DecimalScalar,
  Node,
  PageArgs,
  payloadOf,
} from '../platform/graphql/index.js';
import { MinutesEntryKind } from './minutes.enums.js';
import { Minutes } from './minutes.type.js';

export const MinutesSpeaker = createUnionType({
  name: 'MinutesSpeaker',
  description: 'Who spoke: a person, or a body by a representative who is not named.',
  types: () => [Person, Body] as const,
  resolveType: (speaker: { __typename: string }) => speaker.__typename,
});

@ObjectType({ description: 'How a vote went.' })
export class VoteCounts {
  @Field(() => Int, { description: 'Votes for it (tán thành).' })
  for: number;

  @Field(() => Int, { description: 'Votes against it (không tán thành).' })
  against: number;

  @Field(() => Int, { description: 'Abstentions (không có ý kiến).' })
  abstaining: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'What was said, decided or done at one moment of a conference.',
})
export class MinutesEntry extends Node {
  @Field(() => Int, { description: 'Counts the changes, from 1; give it as `expectedRevision`.' })
  revision: number;

  @Field(() => Conference, { description: 'The conference.' })
  conference: Conference;

  @Field(() => Minutes, { description: 'The minutes that it belongs to.' })
  minutes: Minutes;

  @Field(() => DecimalScalar, {
    description: 'Where it stands: entries come in the order of these numbers, with gaps.',
  })
  place: string;

  @Field(() => MinutesEntryKind, { description: 'What it records.' })
  kind: MinutesEntryKind;

  @Field(() => AgendaItem, {
    nullable: true,
    description: 'The item that was discussed; null is: under none.',
  })
  agendaItem: AgendaItem | null;

  @Field(() => Boolean, {
    description:
      'Whether the item was closed when the entry was put under it: it is then for those admitted to the item, whatever becomes of that.',
  })
  closed: boolean;

  @Field(() => MinutesSpeaker, {
    nullable: true,
    description: 'Who spoke, as far as the directory knows them.',
  })
  speaker: typeof MinutesSpeaker | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who spoke, by a name that the directory does not know.',
  })
  speakerPrinted: string | null;

  @Field(() => String, { nullable: true, description: 'The capacity in which they spoke, as printed.' })
  capacityPrinted: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was said; null is unknown.' })
  saidAt: string | null;

  @Field(() => String, {
    description: 'The text without structure: a line for each paragraph and each point of a list.',
  })
  plainText: string;

  @Field(() => VoteCounts, { nullable: true, description: 'The counts of a vote; null for other kinds.' })
  votes: VoteCounts | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was struck; struck entries are seen by those who work on the minutes only.',
  })
  struckAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was struck.' })
  struckReason: string | null;

  @Field(() => [MinutesCorrection], {
    description: 'What it should have said, told after the approval, in order.',
  })
  corrections: MinutesCorrection[];
}

@ObjectType({ description: 'A correction of an entry of approved minutes; the entry itself stays as it is.' })
export class MinutesCorrection {
  @Field(() => String, { description: 'The text without structure.' })
  plainText: string;

  @Field(() => String, { description: 'Why the entry is corrected.' })
  reason: string;

  @Field(() => DateTimeScalar, { description: 'When it was corrected.' })
  correctedAt: string;

  @Field(() => String, {
    description: 'SHA-256, in hexadecimal, over the correction and the digest of the minutes.',
  })
  digest: string;

  @Field(() => Boolean, { description: 'Whether the digest, made anew, is still the same.' })
  verified: boolean;
}

@ObjectType({ description: 'One page of the entries of minutes.' })
export class MinutesEntryConnection extends connectionOf(MinutesEntry) {}

@ArgsType()
export class MinutesEntriesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those under this agenda item.' })
  agendaItemId?: string | null;

  @Field(() => MinutesEntryKind, { nullable: true, description: 'Only those of this kind.' })
  kind?: MinutesEntryKind | null;
}

@ObjectType({ description: 'Answer of a mutation of an entry of minutes.' })
export class MinutesEntryPayload extends payloadOf(MinutesEntry) {}
