import { DateTime } from 'luxon';
import type { MessageLanguage } from '../../platform/errors/index.js';
import { inLanguage } from '../../platform/graphql/index.js';
import {
  calendarText,
  component,
  dayProperty,
  instantProperty,
  mailProperty,
  textProperty,
} from '../../platform/icalendar/index.js';
import type { CalendarPart } from '../../platform/mail/index.js';
import { factsOf, placeOf } from './invitation-letter.js';
import type { Addressee, Told } from './told.js';

/**
 * The conference for the calendar of a recipient (iTIP, RFC 5546): REQUEST, and CANCEL when it is withdrawn. One event
 * for each invitee, with the same UID and a higher SEQUENCE whenever it is sent anew. Instants are in UTC, so that no
 * reader needs the rules of a zone; it takes whole days where no time is known. Null where no day is known.
 * @param organizer the address that mails come from
 */
export function eventOf(
  method: CalendarPart['method'],
  told: Told,
  { name, address, language }: Addressee,
  organizer: string,
  now: Date,
): CalendarPart | null {
  const { calendarId, sequence, stated, convener } = told;
  const when = timesOf(told);
  if (when.length === 0) return null;
  const title = inLanguage(stated.title, { language });
  const facts = factsOf(told, language).map(([label, said]) => `${label}: ${said}`);
  const event = component(
    'VEVENT',
    [`UID:${calendarId}@plenary`, `SEQUENCE:${sequence}`],
    instantProperty('DTSTAMP', now.toISOString()),
    when,
    textProperty('SUMMARY', title),
    textProperty('LOCATION', placeOf(told, language) || null),
    textProperty('DESCRIPTION', facts.join('\n')),
    mailProperty('ORGANIZER', inLanguage(convener, { language }), '', organizer),
    mailProperty('ATTENDEE', name, ATTENDING, address),
    [`STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`, 'TRANSP:OPAQUE'],
  );
  const calendar = component('VCALENDAR', ['VERSION:2.0', productOf(language), `METHOD:${method}`], event);
  return { method, text: calendarText(calendar) };
}

const ATTENDING = ';CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE';

function productOf(language: MessageLanguage): string {
  return `PRODID:-//Plenary//Plenary//${language.toUpperCase()}`;
}

function timesOf({ stated: { startsAt, endsAt, startsOn, endsOn } }: Told): string[] {
  if (startsAt) return [...instantProperty('DTSTART', startsAt), ...instantProperty('DTEND', endsAt)];
  if (!startsOn) return [];
  // The end of whole days is the day after the last.
  const after = DateTime.fromISO(endsOn ?? startsOn)
    .plus({ days: 1 })
    .toISODate()!;
  return [...dayProperty('DTSTART', startsOn), ...dayProperty('DTEND', after)];
}
