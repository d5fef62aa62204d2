import { InputType } from '@nestjs/graphql';
import {
  EnumField,
  IdField,
  IntField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';
import { SiteKind } from './conference.enums.js';

@InputType({ description: 'A new site of a conference.' })
export class AddSiteInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @EnumField(SiteKind, 'Main or remote.')
  kind: SiteKind;

  @LocalizedField('Name of the site.')
  name: LocalizedTextInput[];

  @TextField('Address.', { clearable: true })
  address?: string | null;

  @IdField('The body that runs the site.', { clearable: true })
  hostId?: string | null;

  @IntField('Seats.', { clearable: true, min: 1, max: 1_000_000 })
  capacity?: number | null;
}

@InputType({
  description: 'Changes of a site; absent is unchanged, null clears. Its seats: `setSiteCapacity`.',
})
export class UpdateSiteInput extends MutationInput {
  @IdField('The site.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @LocalizedField('Name of the site.', { optional: true })
  name?: LocalizedTextInput[];

  @TextField('Address.', { clearable: true })
  address?: string | null;

  @IdField('The body that runs the site, and so checks in there; null: none.', { clearable: true })
  hostId?: string | null;
}

@InputType({ description: 'A new room at a site.' })
export class AddRoomInput extends MutationInput {
  @IdField('The site.')
  siteId: string;

  @LocalizedField('Name of the room.')
  name: LocalizedTextInput[];

  @IntField('Seats.', { clearable: true, min: 1, max: 1_000_000 })
  capacity?: number | null;
}
