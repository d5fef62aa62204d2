import { parse } from 'graphql';
import { CONFERENCE_HEADING, type ConferenceHeading, whenAndWhere } from '../../conferences/index.js';
import type { Message, MessageLanguage } from '../../platform/errors/index.js';
import type { ListDocument } from '../../platform/lists/index.js';
import { DelegateOrder, DelegateState } from '../delegate.enums.js';
import type { ListOptions } from './list-options.js';
import {
  AS_FAR_AS_SEEN,
  DELEGATE_HEADINGS,
  LISTED_DELEGATE,
  type ListedDelegate,
  postOf,
  specialRoleOf,
} from './listed-delegate.js';

/** An answer to `DELEGATES`. */
export interface DelegatesAnswer {
  conferenceBySlug:
    | (ConferenceHeading & {
        siteSummary: object | null;
        delegates: {
          nodes: (ListedDelegate & { rankMissing: boolean })[];
          pageInfo: { hasNextPage: boolean };
        };
      })
    | null;
}

export const DELEGATES = parse(`
query ($slug: String!, $first: Int!, $language: LanguageTag, $order: DelegateOrder!, $state: DelegateState, $siteId: ID,
  $bodyId: ID, $role: DelegateRole) {
  conferenceBySlug(slug: $slug) {
    ...conferenceHeading
    siteSummary { confirmed }
    delegates(first: $first, order: $order, state: $state, siteId: $siteId, bodyId: $bodyId, role: $role) {
      nodes { ...listedDelegate rankMissing }
      pageInfo { hasNextPage }
    }
  }
}
${CONFERENCE_HEADING} ${LISTED_DELEGATE}`);

const TITLE: Message = { vi: 'Danh sách đại biểu', en: 'List of delegates' };
const STATES: Record<DelegateState, Message | null> = {
  CONFIRMED: null,
  NOMINATED: { vi: 'Được cử, chưa được xác nhận', en: 'Named, not confirmed yet' },
  WAITING: { vi: 'Trong danh sách chờ', en: 'On the waiting list' },
  REJECTED: { vi: 'Không được chấp nhận', en: 'Not accepted' },
  WITHDRAWN: { vi: 'Không tham dự', en: 'Withdrawn' },
  SUBSTITUTED: { vi: 'Đã có người đi thay', en: 'Somebody else comes instead' },
};
const RANK_MISSING: Message = { vi: 'Chưa rõ thứ bậc', en: 'Rank not known' };

/** @param conference as its reader sees it, with delegates */
export function delegatesList(
  conference: NonNullable<DelegatesAnswer['conferenceBySlug']>,
  { order, state, siteId, bodyId }: ListOptions,
  language: MessageLanguage,
): ListDocument {
  const { nodes } = conference.delegates;
  const [first] = nodes;
  const heading = (name: keyof typeof DELEGATE_HEADINGS) => DELEGATE_HEADINGS[name][language];
  const chosen = [
    state && STATES[state]?.[language],
    siteId && `${heading('site')}: ${first?.site?.name}`,
    bodyId && `${heading('body')}: ${first?.body?.name}`,
  ];
  return {
    language,
    title: TITLE[language],
    subject: conference.title,
    details: [whenAndWhere(conference, language), ...chosen].filter(detail => !!detail) as string[],
    columns: [
      { heading: heading('name'), width: 37 },
      { heading: heading('post'), width: 35 },
      { heading: heading('body'), width: 38 },
      { heading: heading('site'), width: 22 },
      { heading: heading('note'), width: 23 },
    ],
    rows: nodes.map(delegate => {
      // The missing rank says why somebody is listed last, which is so in that order alone.
      const isLast = order === DelegateOrder.PRECEDENCE && delegate.rankMissing;
      const notes = [specialRoleOf(delegate, language), isLast ? RANK_MISSING[language] : ''];
      return [
        delegate.person.name,
        postOf(delegate),
        delegate.body?.name ?? '',
        delegate.site?.name ?? '',
        notes.filter(Boolean).join('; '),
      ];
    }),
    notes: [
      { vi: `Danh sách có ${nodes.length} người.`, en: `${nodes.length} in all.` }[language],
      ...(conference.siteSummary ? [] : [AS_FAR_AS_SEEN[language]]),
    ],
  };
}
