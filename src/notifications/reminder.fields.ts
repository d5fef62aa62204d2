import { Parent } from '@nestjs/graphql';
import { Assignment } from '../directives/index.js';
import { FieldsOf, LoadedField, type Row } from '../platform/graphql/index.js';
import { Reminder } from './reminder.type.js';

@FieldsOf(() => Assignment)
export class AssignmentRemindersFields {
  @LoadedField(() => [Reminder], {
    nullable: true,
    description:
      'When and why the body was written to about it, newest first, once for each focal point; for the staff of the conference and the focal points of the body, null for others.',
  })
  reminders(@Parent() assignment: Row) {
    return assignment.reminders;
  }
}
