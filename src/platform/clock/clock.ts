import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';

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
