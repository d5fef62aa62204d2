import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '../directory/index.js';
import { DateTimeScalar, Node, payloadOf } from '../platform/graphql/index.js';
import { JsonObjectScalar } from './json-object.scalar.js';
import { PersonalDataClass } from './personal-data.enums.js';

@ObjectType({ description: 'One kind of data that is held about a person.' })
export class PersonalDataPart {
  @Field(() => String, { description: 'Stable name for programs, for example `attendances`.' })
  name: string;

  @Field(() => PersonalDataClass, { description: 'The class of the data.' })
  class: PersonalDataClass;

  @Field(() => [JsonObjectScalar], {
    description:
      'The data, with tokens and passwords left out. Wording that the viewer may not see, as of a draft conference or a closed item, is null.',
  })
  entries: object[];
}

@ObjectType({ description: 'All that is held about a person (dữ liệu cá nhân).' })
export class PersonalData {
  @Field(() => Person, { description: 'The person.' })
  person: Person;

  @Field(() => DateTimeScalar, { description: 'Timestamp of this answer.' })
  asOf: Date;
}

@ObjectType({ description: 'So much of one kind of data.' })
export class ErasurePart {
  @Field(() => String, { description: 'The name that it has in `personalData`, for example `sessions`.' })
  name: string;

  @Field(() => Int, { description: 'Number of entries.' })
  count: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'That, when and why the personal data of somebody was erased (giấy xác nhận xóa dữ liệu).',
})
export class ErasureCertificate extends Node {
  @Field(() => Person, { description: 'The person, as the official record goes on to name them.' })
  person: Person;

  @Field(() => DateTimeScalar, { description: 'Timestamp of the erasure.' })
  erasedAt: Date;

  @Field(() => String, { description: 'Why it was erased.' })
  reason: string;

  @Field(() => [ErasurePart], {
    description:
      'What was erased for good. Of `accounts` address and name gave way to a pseudonym; `conferenceRoles` and `focalPoints` were ended.',
  })
  erased: ErasurePart[];

  @Field(() => [ErasurePart], { description: 'What stays; see `ground`.' })
  kept: ErasurePart[];
}

@ObjectType({ description: 'Answer of the mutation that erases personal data.' })
export class ErasureCertificatePayload extends payloadOf(ErasureCertificate) {}
