import type { MessageLanguage } from '../platform/errors/index.js';
import { daysInWords } from './days-in-words.js';

/** What documents about a conference begin with, as an answer to `CONFERENCE_HEADING`. */
export interface ConferenceHeading {
  title: string;
  startsOn: string | null;
  endsOn: string | null;
  venue: string | null;
  place: string | null;
  timeZone: string;
}

/** GraphQL: for documents of ours that have a variable `$language`. */
export const CONFERENCE_HEADING = `fragment conferenceHeading on Conference {
  title(language: $language) startsOn endsOn venue(language: $language) place(language: $language) timeZone
}`;

/** When and where, as far as that is known: `Ngày 12 tháng 6 năm 2020, tại Nhà khách, thành phố Đà Nẵng`. */
export function whenAndWhere(
  { startsOn, endsOn, venue, place }: ConferenceHeading,
  language: MessageLanguage,
): string {
  const when = startsOn && daysInWords(startsOn, endsOn, language);
  const where = [venue, place].filter(Boolean).join(', ');
  const at = language === 'vi' && where ? `tại ${where}` : where;
  const text = [when, at].filter(Boolean).join(', ');
  return capitalised(text);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
