import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Conference } from '../conferences/index.js';
import { DateTimeScalar, Node } from '../platform/graphql/index.js';
import { FileState } from './file.enums.js';

@ObjectType({ implements: () => [Node], description: 'A file (tệp) that was uploaded to a conference.' })
export class File extends Node {
  @Field(() => Conference, { description: 'The conference that it belongs to.' })
  conference: Conference;

  @Field(() => String, { description: 'Name, without folders; its ending fits its type.' })
  name: string;

  @Field(() => String, { description: 'Media type by its content, such as `application/pdf`.' })
  mediaType: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  size: number;

  @Field(() => String, { description: 'SHA-256 of its content, in hexadecimal digits.' })
  sha256: string;

  @Field(() => FileState, { description: 'Whether it can be downloaded.' })
  state: FileState;

  @Field(() => String, {
    nullable: true,
    description: 'What the scan has found; null unless it was refused.',
  })
  refusal: string | null;

  @Field(() => DateTimeScalar, { description: 'Timestamp of the upload.' })
  uploadedAt: string;
}
