import type { PersonaName } from './personas.js';

/** Who may read which words, said apart from the rules. */
const SEE_1: PersonaName[] = [
  'delegate A',
  'presenter 1',
  'chair 1',
  'focal A',
  'focal above A',
  'secretary 1',
  'organiser 1',
  'administrator',
  'read token organiser 1',
  'write token organiser 1 in 1',
  'read token presenter 1 in 1',
];
const STAFF_OF_1: PersonaName[] = [
  'secretary 1',
  'organiser 1',
  'administrator',
  'read token organiser 1',
  'write token organiser 1 in 1',
];
const SEE_2: PersonaName[] = [
  'focal B',
  'secretary 2',
  'organiser 2',
  'administrator',
  'write token administrator in 2',
];
const STAFF_OF_2 = SEE_2.filter(name => name !== 'focal B');
const TOLD: PersonaName[] = ['focal A', 'focal above A', 'administrator', 'read token focal A in told'];
const STAFF_OF_DRAFT: PersonaName[] = ['organiser 1', 'administrator', 'read token organiser 1'];
const ADMINISTRATOR: PersonaName[] = ['administrator'];

const SEEN = [
  ...['title', 'full-title', 'place', 'slug', 'honorific', 'basis', 'site', 'room', 'source', 'attendance'],
  ...[
    'session',
    'item',
    'open-report',
    'open-presentation',
    'open-finding',
    'open-observation',
    'issued-directive',
    'paper',
  ],
];
const CLOSED = [
  ...['closed-title', 'closed-presenter', 'closed-report', 'closed-presentation', 'closed-finding'],
  ...['closed-observation', 'closed-directive', 'closed-paper'],
];
const STAFF = [
  'draft-item',
  'recorded-directive',
  'verified-directive',
  'withdrawn-directive',
  'withdrawn-reason',
];

/** What was reported of a share: for its body, for those who monitor it and for the staff. */
const FOLLOWED = ['progress', 'extension', 'evidence'];
const FOCAL_OF_1: PersonaName[] = ['focal A', 'focal above A'];

/** Words of the world, and those who may find them in an answer; the public conference is seen by `everybody`. */
export function secrets(everybody: PersonaName[]): Map<string, PersonaName[]> {
  const words = (name: string, what: string[], by: PersonaName[]) =>
    what.map(each => [`zq-${name}-${each}`, by] as const);
  return new Map([
    ...words('1', SEEN, SEE_1),
    ...words('1', CLOSED, [...STAFF_OF_1, 'presenter 1', 'chair 1', 'read token presenter 1 in 1']),
    ...words('1', STAFF, STAFF_OF_1),
    ...words('1', ['internal-paper'], SEE_1),
    ...words('1', ['restricted-paper'], [...STAFF_OF_1, 'chair 1']),
    ...words('2', ['internal-paper'], SEE_2),
    ...words('2', ['restricted-paper'], STAFF_OF_2),
    ...words('public', ['internal-paper', 'restricted-paper'], ADMINISTRATOR),
    ...words('draft', ['internal-paper', 'restricted-paper'], STAFF_OF_DRAFT),
    ...words('told', ['internal-paper'], TOLD),
    ...words('told', ['restricted-paper'], ADMINISTRATOR),
    ...words('2', SEEN, SEE_2),
    ...words('2', [...CLOSED, ...STAFF], STAFF_OF_2),
    ...words('public', SEEN, everybody),
    ...words('public', CLOSED, [...ADMINISTRATOR, 'presenter 1']),
    ...words('public', STAFF, ADMINISTRATOR),
    ...words('draft', [...SEEN, ...CLOSED, ...STAFF], STAFF_OF_DRAFT),
    ...words('told', SEEN, TOLD),
    ...words('told', [...CLOSED, ...STAFF], ADMINISTRATOR),
    ...words('1', FOLLOWED, [...STAFF_OF_1, ...FOCAL_OF_1]),
    ...words('2', FOLLOWED, SEE_2),
    ...words('public', FOLLOWED, ADMINISTRATOR),
    ...words('draft', FOLLOWED, STAFF_OF_DRAFT),
    ...words('told', FOLLOWED, TOLD),
    // Checked, a draft, approved, approved, a draft.
    ...words('1', ['minutes-open', 'minutes-closed', 'minutes-struck'], [...STAFF_OF_1, 'chair 1']),
    ...words('2', ['minutes-open', 'minutes-closed', 'minutes-struck'], STAFF_OF_2),
    ...words('public', ['minutes-open'], everybody),
    ...words('public', ['minutes-closed'], [...ADMINISTRATOR, 'presenter 1']),
    ...words('told', ['minutes-open'], TOLD),
    ...words('told', ['minutes-closed'], ADMINISTRATOR),
    ...words('public', ['minutes-struck'], ADMINISTRATOR),
    ...words('told', ['minutes-struck'], ADMINISTRATOR),
    ...words('draft', ['minutes-open', 'minutes-closed', 'minutes-struck'], STAFF_OF_DRAFT),
    // How their own part was noted is told to the people concerned, in what is held about them.
    ['zq-1-attendance', [...SEE_1, 'attendee']],
    // Whom the closing took from the check-in of a public conference.
    ['zq-public-derived-attendance', ['attendee', 'administrator']],
    ['zq-contact-a@', ['delegate A', 'focal A', 'focal above A', 'administrator']],
    ['zq-contact-b@', ['focal B', 'administrator']],
    ['zq-contact-attendee@', ['attendee', 'administrator']],
    ['zq-mail-organiser-2@', ['organiser 2', 'administrator']],
    ['zq-mail-focal-b@', ['focal B', 'administrator']],
  ]);
}
