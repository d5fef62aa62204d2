import { registerEnumType } from '@nestjs/graphql';
import type { Condition } from '../platform/graphql/index.js';

export enum DelegateAttendance {
  PRESENT = 'PRESENT',
  PRESENT_NOW = 'PRESENT_NOW',
  EXCUSED = 'EXCUSED',
  ABSENT = 'ABSENT',
}

registerEnumType(DelegateAttendance, {
  name: 'DelegateAttendance',
  description: 'Whether a delegate has come to a conference.',
  valuesMap: {
    PRESENT: { description: 'Has been there (có mặt), also who has left since.' },
    PRESENT_NOW: { description: 'Is there now: seen today, and not seen to leave.' },
    EXCUSED: { description: 'Has not come, with an excuse (vắng có phép).' },
    ABSENT: { description: 'Confirmed, and has not come, or not yet, without an excuse (vắng không phép).' },
  },
});

const told = new Map<DelegateAttendance, Condition>();

/** The higher feature that keeps who was there says how that is told of the row of a delegate. */
export function tellAttendance(attendance: DelegateAttendance, condition: Condition): void {
  told.set(attendance, condition);
}

/** Condition: the delegate has come so. */
export function attendedSo(attendance: DelegateAttendance): Condition {
  return told.get(attendance)!;
}
