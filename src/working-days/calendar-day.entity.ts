import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../platform/graphql/index.js';
import { CalendarDayKind } from './calendar-day.enums.js';

/** A day that is not what its weekday says: a holiday, or a day off that is worked on. */
@Entity()
export class CalendarDayEntity {
  @PrimaryColumn('date')
  day: string;

  @Column({ type: 'enum', enum: CalendarDayKind, enumName: 'calendar_day_kind' })
  kind: CalendarDayKind;

  @Column('json')
  name: LocalizedText;
}
