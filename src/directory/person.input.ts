import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DateField,
  IdField,
  IntField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';

@InputType({ description: 'A new person.' })
export class CreatePersonInput extends MutationInput {
  @TextField('Full name, without titles.', { max: 200 })
  name: string;
}

@InputType({ description: 'Corrections of a person.' })
export class UpdatePersonInput extends MutationInput {
  @IdField('The person.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @TextField('Full name, without titles.', { max: 200 })
  name: string;
}

@InputType({ description: 'A new post at a body.' })
export class CreatePostInput extends MutationInput {
  @LocalizedField('Title of the post.')
  title: LocalizedTextInput[];

  @IdField('The body that the post is at.')
  bodyId: string;

  @IntField('Rank in the order of precedence, 1 is the highest.', { clearable: true, min: 1, max: 1_000_000 })
  rank?: number | null;
}

@InputType({ description: 'A person holds a post. Days that are not known are left out.' })
export class AppointPersonInput extends MutationInput {
  @IdField('The person.')
  personId: string;

  @IdField('The post.')
  postId: string;

  @DateField('First day in the post.', { clearable: true })
  heldFrom?: string | null;

  @DateField('Last day in the post.', { clearable: true })
  heldTo?: string | null;

  @BooleanField('Whether the person only acts in the post (quyền).', { optional: true })
  acting?: boolean;
}

@InputType({ description: 'A person leaves a post.' })
export class EndAppointmentInput extends MutationInput {
  @IdField('The appointment.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @DateField('Last day in the post.')
  heldTo: string;
}
