import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';

/** Whose calendar counts for what belongs to no conference in particular: that of the country. */
export const HOME_ZONE = 'Asia/Ho_Chi_Minh';

/** The time, so that tests can set it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's calendar date in an IANA time zone. */
  today(timeZone: string): string {
    return DateTime.fromJSDate(this.now(), { zone: timeZone }).toISODate()!;
  }

  /** The day on which a command is given: today there, or the one that invented data says. */
  dayOf({ day }: { day?: string }, timeZone: string): string {
    return day ?? this.today(timeZone);
  }
}
