import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateScalar, DateTimeScalar, Node, payloadOf } from '../platform/graphql/index.js';
import { Body } from './body.type.js';

@ObjectType({ description: 'How a person is reached (liên hệ); no part of the official record.' })
export class PersonContact {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you set the contact.',
  })
  revision: number;

  @Field(() => String, { nullable: true, description: 'E-mail address; null is unknown.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number; null is unknown.' })
  phone: string | null;

  @Field(() => DateTimeScalar, { description: 'Timestamp of the last change.' })
  updatedAt: Date;
}

@ObjectType({ implements: () => [Node], description: 'A person (cá nhân), as part of the official record.' })
export class Person extends Node {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you change the person.',
  })
  revision: number;

  @Field(() => String, { description: 'Full name, without titles.' })
  name: string;

  @Field(() => Boolean, { description: 'Whether it is invented sample data.' })
  sample: boolean;

  @Field(() => PersonContact, {
    nullable: true,
    description:
      'How the person is reached; for the person, administrators, and the focal points of the bodies where the person holds a post today. Null for others, and where it is unknown.',
  })
  contact: PersonContact | null;
}

@ObjectType({ implements: () => [Node], description: 'A post (chức vụ) at a body.' })
export class Post extends Node {
  @Field(() => Body, { description: 'The body that the post is at.' })
  body: Body;

  @Field(() => Int, {
    nullable: true,
    description: 'Rank in the order of precedence, 1 is the highest; null is unknown.',
  })
  rank: number | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'A person holds a post (giữ chức vụ) from a day to a day.',
})
export class Appointment extends Node {
  @Field(() => Int, {
    description: 'Counts the changes, from 1; give it as `expectedRevision` when you change the appointment.',
  })
  revision: number;

  @Field(() => Person, { description: 'Who holds the post.' })
  person: Person;

  @Field(() => Post, { description: 'The post.' })
  post: Post;

  @Field(() => DateScalar, { nullable: true, description: 'First day in the post; null is unknown.' })
  heldFrom: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day in the post; null while it is held, or unknown.',
  })
  heldTo: string | null;

  @Field(() => Boolean, { description: 'Whether the person only acts in the post (quyền).' })
  acting: boolean;
}

@ArgsType()
export class AppointmentsArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only those that may have been held on this day; all if not given.',
  })
  on?: string;
}

@ObjectType({ description: 'A page of people.' })
export class PersonConnection extends connectionOf(Person) {}

@ObjectType({ description: 'Answer of a mutation of a person.' })
export class PersonPayload extends payloadOf(Person) {}

@ObjectType({ description: 'Answer of a mutation of a post.' })
export class PostPayload extends payloadOf(Post) {}

@ObjectType({ description: 'Answer of a mutation of an appointment.' })
export class AppointmentPayload extends payloadOf(Appointment) {}
