import { InputType } from '@nestjs/graphql';
import {
  DateTimeField,
  IdField,
  InputListField,
  MutationInput,
  TextField,
} from '../../platform/graphql/index.js';

/** As many as a device sends at once. */
export const MOST_ENTRIES = 500;

const BADGE =
  'Code of the badge, in capitals or not, with or without spaces and hyphens, with O for 0 and I or L for 1; else give `delegateId`.';
const SITE =
  'The site at which the delegate is; if not given, the site of the delegate. Who runs a site names it.';
const SESSION = 'The session; if not given, the conference as a whole.';

@InputType({ description: 'A delegate arrives.' })
export class CheckInInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @IdField(SITE, { clearable: true })
  siteId?: string | null;

  @IdField(SESSION, { clearable: true })
  sessionId?: string | null;

  @TextField(BADGE, { clearable: true, max: 100 })
  badgeCode?: string | null;

  @IdField('The delegate, found by name; else give `badgeCode`.', { clearable: true })
  delegateId?: string | null;

  @DateTimeField('When; now, if not given.', { clearable: true })
  at?: string | null;

  @TextField('What the desk calls the device, for example `Cổng A, máy 2`.', { max: 100 })
  device: string;
}

@InputType({ description: 'A delegate leaves.' })
export class CheckOutInput extends CheckInInput {}

@InputType({ description: 'A delegate whom a device has seen while it was offline.' })
export class CheckInEntryInput {
  @TextField(BADGE, { clearable: true, max: 100 })
  badgeCode?: string | null;

  @IdField('The delegate, found by name; else give `badgeCode`.', { clearable: true })
  delegateId?: string | null;

  @DateTimeField('When, by the clock of the device.')
  at: string;

  @IdField(SESSION, { clearable: true })
  sessionId?: string | null;

  @IdField(SITE, { clearable: true })
  siteId?: string | null;
}

@InputType({ description: 'What a device has noted while it was offline.' })
export class CheckInBatchInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @TextField('What the desk calls the device.', { max: 100 })
  device: string;

  @InputListField(() => CheckInEntryInput, `Whom it has seen, at most ${MOST_ENTRIES}, in any order.`, {
    max: MOST_ENTRIES,
  })
  entries: CheckInEntryInput[];
}

@InputType({ description: 'A check-in was a mistake.' })
export class UndoCheckInInput extends MutationInput {
  @IdField('The check-in: id of a `Presence`.')
  id: string;

  @TextField('Why.')
  reason: string;
}

@InputType({ description: 'A delegate is excused.' })
export class ExcuseAbsenceInput extends MutationInput {
  @IdField('The delegate.')
  delegateId: string;

  @IdField(SESSION, { clearable: true })
  sessionId?: string | null;

  @TextField('Why; null takes the excuse back.', { clearable: true })
  reason?: string | null;
}
