import { InputType } from '@nestjs/graphql';
import { EnumField, IdField, MutationInput, RevisionField, TextField } from '../platform/graphql/index.js';
import { AttendanceRole } from './attendance.enums.js';

@InputType({
  description:
    'A party took part: a group that was represented, a body that was represented, or a person who was present. Give exactly one of `groupId`, `bodyId` and `personId`; a person may also have a `bodyId`.',
})
export class RecordAttendanceInput extends MutationInput {
  @IdField('The conference.')
  conferenceId: string;

  @IdField('The group that was represented.', { clearable: true })
  groupId?: string | null;

  @IdField('The body that was represented; beside a person, the body that the person came for.', {
    clearable: true,
  })
  bodyId?: string | null;

  @IdField('The person who was present.', { clearable: true })
  personId?: string | null;

  @EnumField(AttendanceRole, 'As what the party takes part; PARTICIPANT if not given.', { optional: true })
  role?: AttendanceRole;

  @IdField('The site of the attendance, if known.', { clearable: true })
  siteId?: string | null;

  @TextField('The party as the source prints it.', { clearable: true })
  printed?: string | null;

  @IdField('What states the attendance: a source of the same conference.', { clearable: true })
  sourceId?: string | null;
}

@InputType({ description: 'A recorded attendance is taken back.' })
export class RemoveAttendanceInput extends MutationInput {
  @IdField('The attendance.')
  id: string;

  @RevisionField()
  expectedRevision: number;
}
