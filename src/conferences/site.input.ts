import { InputType } from '@nestjs/graphql';
import {
  EnumField,
  IdField,
  IntField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
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

@InputType({ description: 'A new room at a site.' })
export class AddRoomInput extends MutationInput {
  @IdField('The site.')
  siteId: string;

  @LocalizedField('Name of the room.')
  name: LocalizedTextInput[];

  @IntField('Seats.', { clearable: true, min: 1, max: 1_000_000 })
  capacity?: number | null;
}
