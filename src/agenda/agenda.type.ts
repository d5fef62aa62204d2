import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Conference, Room } from '../conferences/index.js';
import { Body, Person, Post } from '../directory/index.js';
import { DateTimeScalar, Node, payloadOf } from '../platform/graphql/index.js';
import { AgendaItemKind, PresenterRole } from './agenda.enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'A session (phiên) of a conference, in the working draft of its agenda or in a published version.',
})
export class AgendaSession extends Node {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you change the session.',
  })
  revision: number;

  @Field(() => Conference, { description: 'The conference that it belongs to.' })
  conference: Conference;

  @Field(() => Int, { description: 'Place among the sessions of the conference, from 1.' })
  position: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Planned start; null is unknown.' })
  plannedStart: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Planned end; null is unknown.' })
  plannedEnd: string | null;

  @Field(() => Room, {
    nullable: true,
    description: 'Room of its items, unless an item has its own; null is unknown.',
  })
  room: Room | null;

  @Field(() => [AgendaItem], { description: 'Its items, in order.' })
  items: AgendaItem[];
}

@ObjectType({ implements: () => [Node], description: 'An item of an agenda (nội dung, mục chương trình).' })
export class AgendaItem extends Node {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you change the item.',
  })
  revision: number;

  @Field(() => AgendaSession, { description: 'The session that it belongs to.' })
  session: AgendaSession;

  @Field(() => Int, { description: 'Place among the items of its session, from 1.' })
  position: number;

  @Field(() => AgendaItemKind, {
    nullable: true,
    description: 'What happens at it; null for those who are not admitted to a closed item.',
  })
  kind: AgendaItemKind | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Planned start; null is unknown.' })
  plannedStart: string | null;

  @Field(() => Int, { nullable: true, description: 'Planned duration in minutes; null is unknown.' })
  durationMinutes: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Planned end, from start and duration; null unless both are known.',
  })
  plannedEnd: string | null;

  @Field(() => Room, {
    nullable: true,
    description: 'Its own room, else that of its session; null is unknown.',
  })
  room: Room | null;

  @Field(() => Boolean, { description: 'Whether it is held behind closed doors (họp kín).' })
  closed: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people are expected; null is unknown. Part of the working draft only.',
  })
  expectedPeople: number | null;

  @Field(() => [Presenter], { description: 'Who presents, discusses or leads it, in order.' })
  presenters: Presenter[];
}

@ObjectType({
  implements: () => [Node],
  description:
    'Who presents at an agenda item (báo cáo viên): a person, or a body by a representative who is not named.',
})
export class Presenter extends Node {
  @Field(() => PresenterRole, { description: 'What the presenter does.' })
  role: PresenterRole;

  @Field(() => Person, {
    nullable: true,
    description: 'The person; null if a body presents by a representative who is not named.',
  })
  person: Person | null;

  @Field(() => Post, {
    nullable: true,
    description:
      'The post, held on the first day of the conference, in which the person presents; null is: none stated.',
  })
  post: Post | null;

  @Field(() => Body, {
    nullable: true,
    description: 'The body that the presenter stands for; null is: none stated.',
  })
  body: Body | null;

  @Field(() => Boolean, { description: 'Whether a body presents by a representative who is not named.' })
  representativeUnnamed: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the person; in a published version, as it was on the day of publication.',
  })
  personName: string | null;

  @Field(() => String, { nullable: true, description: 'The presenter as the source prints it.' })
  printed: string | null;
}

@ObjectType({ description: 'Answer of a mutation of a session.' })
export class AgendaSessionPayload extends payloadOf(AgendaSession) {}

@ObjectType({ description: 'Answer of a mutation of an agenda item.' })
export class AgendaItemPayload extends payloadOf(AgendaItem) {}
