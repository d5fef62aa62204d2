import type { KeepableFields } from './platform/graphql/index.js';

/**
 * What answers may hold that are kept for readers without an account (docs/adr/0017). An answer with any other field is
 * made anew each time. A field may stand here if, for such readers,
 *
 * - its rows belong to the one conference that is asked for, or to what all conferences share (the directory, the
 *   instruments, the kinds), so that each change of them is in one of the two chains that are looked at; and
 * - it does not depend on the clock: what is right now, stays right until something is written.
 */
export const PUBLIC_FIELDS: KeepableFields = {
  Query: 'conference conferenceBySlug',
  Node: 'id',
  PageInfo: 'endCursor hasNextPage',
  Conference: `agenda agendaVersions basis convener datePrinted endsAt endsOn fullTitle hosts id kind officers place revision
    sample sessions sites slug sources startsAt startsOn state stateReason timeZone title venue visibility`,
  ConferenceKind: 'code name policy revision',
  ConferencePolicy: 'approvesAgenda conclusionsNoticeDays countsClearDays governedBy invitationNoticeDays',
  ConferenceBasis: 'component id instrument programme',
  LegalInstrument: 'id issuedOn issuer issuerPrinted number revision sample title type',
  Programme: 'id name revision sample',
  Officer: 'honorificPrinted id person post postPrinted role',
  Source: 'author id kind language note publishedAt publishedAtPrinted publisher quote title url',
  SiteConnection: 'edges nodes pageInfo totalCount',
  SiteEdge: 'cursor node',
  Site: 'address capacity host id kind name revision rooms',
  Room: 'capacity id name site',
  AgendaVersionConnection: 'edges nodes pageInfo totalCount',
  AgendaVersionEdge: 'cursor node',
  AgendaVersion: 'changes conference id number publishedAt reason sessions supersededBy',
  AgendaChange: 'kind subject subjectId text title',
  AgendaSession: 'conference id items plannedEnd plannedStart position revision room roomName title',
  AgendaItem: `actualEnd actualStart closed durationMinutes extraMinutes id kind plannedEnd plannedStart position presenters revision
    room roomName session state title`,
  Presenter: 'body bodyName id person personName post postTitle printed representativeUnnamed role',
  Person: 'id name revision sample',
  Post: 'body id rank title',
  Body: 'abbreviation id kind level name parent revision sample validFrom validTo',
};
