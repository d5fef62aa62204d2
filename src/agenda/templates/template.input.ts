import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DateField,
  EnumsField,
  IdField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  TextField,
} from '../../platform/graphql/index.js';
import { TemplatePart } from './template.enums.js';

@InputType({
  description:
    'A new conference from an earlier one. Days and times move by whole days in the zone of the conference, so that ' +
    '8:00 stays 8:00.',
})
export class CreateConferenceFromInput extends MutationInput {
  @IdField(
    'The earlier conference. Its staff copies its draft; others copy what is published of its agenda, as far as they see it.',
  )
  sourceId: string;

  @DateField('First day of the new one.')
  startsOn: string;

  @LocalizedField('Title; that of the earlier one if not given.', { optional: true })
  title?: LocalizedTextInput[];

  @TextField('Name in addresses; made from the title if not given.', { optional: true, max: 100 })
  slug?: string;

  @TextField('Code of the kind; that of the earlier one if not given.', { optional: true, max: 50 })
  kindCode?: string;

  @EnumsField(TemplatePart, 'What comes along; all of it but the presenters if not given.', {
    optional: true,
  })
  include?: TemplatePart[];

  @BooleanField('Whether it is the next one of the series of the earlier one; false if not given.', {
    optional: true,
  })
  nextInSeries?: boolean;
}
