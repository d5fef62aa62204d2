import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DateField,
  DateTimeField,
  EnumField,
  IdField,
  IdsField,
  InputListField,
  IntField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  RevisionField,
  TextField,
} from '../platform/graphql/index.js';
import { OfficerRole, Visibility } from './conference.enums.js';

@InputType({ description: 'A person in an office of the conference.' })
export class OfficerInput {
  @EnumField(OfficerRole, 'The office.')
  role: OfficerRole;

  @IdField('The person.')
  personId: string;

  @IdField('The post in which the person acts; it must be held on the first day of the conference.', {
    clearable: true,
  })
  postId?: string | null;

  @TextField('The post as the source prints it.', { clearable: true, max: 300 })
  postPrinted?: string | null;

  @TextField('The honorific as the source prints it.', { clearable: true, max: 50 })
  honorificPrinted?: string | null;
}

@InputType({ description: 'What the conference is held on: an instrument or a programme, one of the two.' })
export class ConferenceBasisInput {
  @IdField('The instrument.', { clearable: true })
  instrumentId?: string | null;

  @IdField('The programme.', { clearable: true })
  programmeId?: string | null;

  @LocalizedField('The component that the conference is about; the whole if not given.', { clearable: true })
  component?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A new conference.' })
export class CreateConferenceInput extends MutationInput {
  @EnumField(Visibility, 'Who sees it once its plan is approved; its participants if not given.', {
    optional: true,
  })
  visibility?: Visibility;

  @TextField(
    'Name in addresses: small letters without marks, digits and hyphens. Made from the title if not given.',
    {
      optional: true,
      max: 100,
    },
  )
  slug?: string;

  @LocalizedField('Title.')
  title: LocalizedTextInput[];

  @LocalizedField('Title at full length, if the title is a short one.', { clearable: true, max: 1000 })
  fullTitle?: LocalizedTextInput[] | null;

  @TextField('Code of the kind, for example `TONG_KET`.', { max: 50 })
  kindCode: string;

  @IdField('The body that convenes and organises it.')
  convenerId: string;

  @IdsField('The bodies that host it, in order.', { optional: true, max: 20 })
  hostIds?: string[];

  @DateField('First day, in its time zone.')
  startsOn: string;

  @DateField('Last day; the first day if not given.', { optional: true })
  endsOn?: string;

  @DateTimeField('Time of the opening, if known.', { clearable: true })
  startsAt?: string | null;

  @DateTimeField('Time of the end, if known.', { clearable: true })
  endsAt?: string | null;

  @TextField('The date as a source prints it.', { clearable: true, max: 100 })
  datePrinted?: string | null;

  @TextField('Time zone by its IANA name; `Asia/Ho_Chi_Minh` if not given.', { optional: true, max: 60 })
  timeZone?: string;

  @LocalizedField('City or province.', { clearable: true })
  place?: LocalizedTextInput[] | null;

  @LocalizedField('Building or hall.', { clearable: true })
  venue?: LocalizedTextInput[] | null;

  @InputListField(() => OfficerInput, 'Chair, secretary and other officers, in order.', {
    optional: true,
    max: 50,
  })
  officers?: OfficerInput[];

  @InputListField(() => ConferenceBasisInput, 'What it is held on, in order.', { optional: true, max: 50 })
  basis?: ConferenceBasisInput[];

  @IdField('The series that it belongs to: one of its convener.', { optional: true })
  seriesId?: string;

  @IntField('Its number in the series; the next one if only the series is given.', {
    optional: true,
    min: 1,
    max: 10_000,
  })
  numberInSeries?: number;

  @BooleanField(
    'Whether it is recorded after the event, for example from an article: it begins as CLOSED, for nothing is known of the steps before.',
    { optional: true },
  )
  alreadyHeld?: boolean;
}

@InputType({
  description: 'Changes of a conference; absent is unchanged, null clears. Lists are replaced as a whole.',
})
export class UpdateConferenceInput extends MutationInput {
  @IdField('The conference.')
  id: string;

  @RevisionField()
  expectedRevision: number;

  @EnumField(Visibility, 'Who sees it once its plan is approved.', { optional: true })
  visibility?: Visibility;

  @LocalizedField('Title.', { optional: true })
  title?: LocalizedTextInput[];

  @LocalizedField('Title at full length.', { clearable: true, max: 1000 })
  fullTitle?: LocalizedTextInput[] | null;

  @IdsField('The bodies that host it, in order.', { optional: true, max: 20 })
  hostIds?: string[];

  @DateField('First day, in its time zone.', { optional: true })
  startsOn?: string;

  @DateField('Last day.', { optional: true })
  endsOn?: string;

  @DateTimeField('Time of the opening.', { clearable: true })
  startsAt?: string | null;

  @DateTimeField('Time of the end.', { clearable: true })
  endsAt?: string | null;

  @TextField('The date as a source prints it.', { clearable: true, max: 100 })
  datePrinted?: string | null;

  @LocalizedField('City or province.', { clearable: true })
  place?: LocalizedTextInput[] | null;

  @LocalizedField('Building or hall.', { clearable: true })
  venue?: LocalizedTextInput[] | null;

  @InputListField(() => OfficerInput, 'Chair, secretary and other officers, in order.', {
    optional: true,
    max: 50,
  })
  officers?: OfficerInput[];

  @InputListField(() => ConferenceBasisInput, 'What it is held on, in order.', { optional: true, max: 50 })
  basis?: ConferenceBasisInput[];

  @IdField('The series that it belongs to: one of its convener.', { clearable: true })
  seriesId?: string | null;

  @IntField('Its number in the series; the next one if only the series is given.', {
    optional: true,
    min: 1,
    max: 10_000,
  })
  numberInSeries?: number;
}
