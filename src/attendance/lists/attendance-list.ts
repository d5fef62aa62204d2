import { parse } from 'graphql';
import { DateTime } from 'luxon';
import {
  CONFERENCE_HEADING,
  type ConferenceHeading,
  dayInWords,
  whenAndWhere,
} from '../../conferences/index.js';
import {
  AS_FAR_AS_SEEN,
  DELEGATE_HEADINGS,
  DelegateState,
  LISTED_DELEGATE,
  type ListedDelegate,
  postOf,
  specialRoleOf,
} from '../../delegations/index.js';
import type { Message, MessageLanguage } from '../../platform/errors/index.js';
import type { AsOf, ListCell, ListDocument } from '../../platform/lists/index.js';
import type { AttendanceRole, AttendanceStatement } from '../attendance.enums.js';

interface Seen extends ListedDelegate {
  state: DelegateState;
  /** Null where the reader may not see whether the delegate came. */
  nominatedAt: string | null;
  presences: { arrivedAt: string; undoneAt: string | null; site: { name: string } | null }[];
  absence: { excused: boolean } | null;
}

interface Stated {
  derived: boolean;
  stated: AttendanceStatement;
  role: AttendanceRole;
  printed: string | null;
  party: { id: string; name: string };
  body: { name: string } | null;
  site: { name: string } | null;
}

interface AttendanceConference extends ConferenceHeading {
  siteSummary: object | null;
  attendanceClosings: { closedAt: string; reopenedAt: string | null }[] | null;
  delegates: { nodes: Seen[]; pageInfo: { hasNextPage: boolean } };
  attendances: { nodes: Stated[]; pageInfo: { hasNextPage: boolean } };
}

/** An answer to `ATTENDANCE`. */
export interface AttendanceAnswer {
  conferenceBySlug: AttendanceConference | null;
}

export const ATTENDANCE = parse(`
query ($slug: String!, $first: Int!, $language: LanguageTag, $order: DelegateOrder!) {
  conferenceBySlug(slug: $slug) {
    ...conferenceHeading
    siteSummary { confirmed }
    attendanceClosings { closedAt reopenedAt }
    delegates(first: $first, order: $order) {
      nodes {
        ...listedDelegate
        state nominatedAt
        presences { arrivedAt undoneAt site { name(language: $language) } }
        absence { excused }
      }
      pageInfo { hasNextPage }
    }
    attendances(first: $first) {
      nodes {
        derived stated role printed
        party { __typename
          ... on Person { id name }
          ... on Body { id name(language: $language) }
          ... on BodyGroup { id name(language: $language) }
        }
        body { name(language: $language) }
        site { name(language: $language) }
      }
      pageInfo { hasNextPage }
    }
  }
}
${CONFERENCE_HEADING} ${LISTED_DELEGATE}`);

type Standing = 'PRESENT' | 'EXCUSED' | 'ABSENT' | 'NOT_SEEN';

/** Until the attendance is closed nobody is absent, for everybody may still come (docs/adr/0032). */
const STANDINGS: Record<Standing, Message> = {
  PRESENT: { vi: 'Có mặt', en: 'Present' },
  EXCUSED: { vi: 'Vắng có phép', en: 'Excused' },
  ABSENT: { vi: 'Vắng không phép', en: 'Absent' },
  NOT_SEEN: { vi: 'Chưa điểm danh', en: 'Not checked in' },
};
const REPRESENTED: Message = { vi: 'Có đại diện', en: 'Represented' };
const STATED_ROLES: Record<AttendanceRole, Message> = {
  PARTICIPANT: { vi: '', en: '' },
  OBSERVER: { vi: 'Quan sát viên', en: 'Observer' },
  GUEST: { vi: 'Khách mời', en: 'Guest' },
  PRESS: { vi: 'Báo chí', en: 'Press' },
};
const TITLE: Message = { vi: 'Danh sách điểm danh', en: 'Attendance record' };
const STANDING: Message = { vi: 'Tình trạng', en: 'Attendance' };
const FIRST_CHECK_IN: Message = { vi: 'Điểm danh lúc', en: 'First check-in' };
const AS_OF: Message = { vi: 'Số liệu lúc', en: 'As of' };

/** Who was there, as far as its reader may see that; undefined if that is of nobody. */
export function attendanceList(
  conference: AttendanceConference,
  language: MessageLanguage,
  now: Date,
): ListDocument | undefined {
  const { timeZone, siteSummary, delegates, attendances } = conference;
  const isStaff = siteSummary !== null;
  const byHand = attendances.nodes.filter(({ derived }) => !derived);
  const seenBesides = new Set(byHand.map(({ party }) => party.id));
  const expected = delegates.nodes
    .filter(({ nominatedAt }) => nominatedAt !== null)
    .map(delegate => ({ delegate, stays: delegate.presences.filter(({ undoneAt }) => !undoneAt) }))
    .filter(({ delegate: { state }, stays }) => state === DelegateState.CONFIRMED || stays.length > 0)
    .map(one => ({ ...one, standing: standingOf(one.delegate, one.stays.length > 0, seenBesides) }));
  const listed = new Set(expected.map(({ delegate }) => delegate.person.id));
  const others = isStaff ? byHand.filter(({ party }) => !listed.has(party.id)) : [];
  if (expected.length + others.length === 0) return undefined;

  const heading = (name: keyof typeof DELEGATE_HEADINGS) => DELEGATE_HEADINGS[name][language];
  return {
    language,
    title: TITLE[language],
    subject: conference.title,
    details: [whenAndWhere(conference, language)].filter(Boolean),
    asOf: asOf(conference, language, now),
    columns: [
      { heading: heading('name'), width: 45 },
      { heading: heading('post'), width: 44 },
      { heading: heading('body'), width: 50 },
      { heading: heading('site'), width: 28 },
      { heading: STANDING[language], width: 24 },
      { heading: FIRST_CHECK_IN[language], width: 24 },
      { heading: heading('note'), width: 26 },
    ],
    rows: [
      ...expected.map(({ delegate, stays, standing }): ListCell[] => {
        const [first] = stays.toSorted((one, other) => one.arrivedAt.localeCompare(other.arrivedAt));
        const site = first?.site ?? delegate.site;
        return [
          delegate.person.name,
          postOf(delegate),
          delegate.body?.name ?? '',
          site?.name ?? '',
          STANDINGS[standing][language],
          first ? wallClock(first.arrivedAt, timeZone) : '',
          specialRoleOf(delegate, language),
        ];
      }),
      ...others.map(({ stated, printed, party, body, site, role }): ListCell[] => [
        printed ?? party.name,
        '',
        body?.name ?? '',
        site?.name ?? '',
        (stated === 'PERSON_PRESENT' ? STANDINGS.PRESENT : REPRESENTED)[language],
        '',
        STATED_ROLES[role][language],
      ]),
    ],
    notes: [
      sums(
        expected.map(({ standing }) => standing),
        language,
      ),
      ...(others.length > 0 ? [besides(others.length)[language]] : []),
      ...(isStaff ? [] : [AS_FAR_AS_SEEN[language]]),
    ],
    landscape: true,
  };
}

/** @param seenBesides whom the record names as present without a check-in */
function standingOf({ person, absence }: Seen, wasSeen: boolean, seenBesides: Set<string>): Standing {
  if (wasSeen || seenBesides.has(person.id)) return 'PRESENT';
  if (!absence) return 'NOT_SEEN';
  return absence.excused ? 'EXCUSED' : 'ABSENT';
}

function sums(standings: readonly Standing[], language: MessageLanguage): string {
  const counts = (Object.keys(STANDINGS) as Standing[]).flatMap(standing => {
    const count = standings.filter(one => one === standing).length;
    return count > 0 ? [`${STANDINGS[standing][language].toLocaleLowerCase(language)} ${count}`] : [];
  });
  const all = { vi: `Tổng số ${standings.length} đại biểu`, en: `${standings.length} delegates` }[language];
  return `${[all, counts.join(', ')].filter(Boolean).join(': ')}.`;
}

function besides(count: number): Message {
  return {
    vi: `Ngoài danh sách đại biểu, ghi nhận thêm ${count}.`,
    en: `Recorded besides the delegates: ${count}.`,
  };
}

function asOf(
  { attendanceClosings, timeZone }: AttendanceConference,
  language: MessageLanguage,
  now: Date,
): AsOf {
  const closing = attendanceClosings?.find(({ reopenedAt }) => !reopenedAt);
  const at = wallClock(closing?.closedAt ?? now.toISOString(), timeZone);
  const [day, time] = at.toISOString().split('T') as [string, string];
  const moment = `${time.slice(0, 5)}, ${dayInWords(day, language)}`;
  const sentences = closing
    ? { vi: `Khóa sổ điểm danh lúc ${moment}`, en: `Closed at ${moment}` }
    : { vi: `Số liệu lúc ${moment}`, en: `As of ${moment}` };
  return { sentence: sentences[language], heading: AS_OF[language], at };
}

/** What clocks show at the conference, as if it were UTC: so sheets have it. */
function wallClock(instant: string, zone: string): Date {
  return DateTime.fromISO(instant, { zone }).setZone('utc', { keepLocalTime: true }).toJSDate();
}
