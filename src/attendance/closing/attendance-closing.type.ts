import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/index.js';

@ObjectType({ description: 'The attendance of a conference was closed (khóa sổ điểm danh).' })
export class AttendanceClosing {
  @Field(() => DateTimeScalar, { description: 'When it was closed.' })
  closedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was reopened; null: not.' })
  reopenedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was reopened.' })
  reopenedReason: string | null;
}
