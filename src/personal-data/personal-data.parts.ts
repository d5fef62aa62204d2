import { admitted, PUBLISHED_ROWS } from '../agenda/index.js';
import { conferenceShape } from '../conferences/index.js';
import { directiveShape, progressEntryShape } from '../directives/index.js';
import { fileShape } from '../documents/index.js';
import { speakRequestShape } from '../floor/index.js';
import { minutesEntryShape } from '../minutes/index.js';
import type { LocalizedText, Statement } from '../platform/graphql/index.js';
import { findingShape, reportShape } from '../reports/index.js';
import { PersonalDataClass } from './personal-data.enums.js';

/** One kind of data that is held about people. */
export interface PersonalDataPart {
  name: string;
  class: PersonalDataClass;
  /** Where it comes from. */
  source: LocalizedText;
  /** Who gets to see it. */
  recipients: LocalizedText;
  /** SQL: the columns of an entry. Wording that the viewer may not see is left out. */
  columns: (statement: Statement) => string;
  /** SQL: where the entries are. */
  from: (person: string) => string;
}

const DIRECTORY = {
  source: {
    vi: 'Danh bạ, do ban tổ chức, thư ký và đầu mối của các cơ quan ghi',
    en: 'The directory, as organisers, secretaries and focal points have recorded it',
  },
  recipients: { vi: 'Mọi người', en: 'Anyone' },
};
const CONFERENCE = {
  source: {
    vi: 'Hồ sơ của hội nghị, do ban tổ chức và thư ký ghi',
    en: 'The record of the conference, as its organisers and secretaries have recorded it',
  },
  recipients: { vi: 'Người được xem hội nghị', en: 'Whoever may see the conference' },
};
const FOLLOW_UP = {
  source: {
    vi: 'Chính người đó, khi báo cáo hoặc xác nhận thay mặt cơ quan hay ban tổ chức',
    en: 'The person, by reporting or confirming for a body or the staff of the conference',
  },
  recipients: {
    vi: 'Đầu mối của cơ quan thực hiện, của cơ quan theo dõi và của cơ quan triệu tập; ban tổ chức và thư ký của hội nghị',
    en: 'Focal points of the body, of those that monitor it and of the convener; organisers and secretaries of the conference',
  },
};
const DELEGATION = {
  source: {
    vi: 'Đầu mối của cơ quan cử đại biểu, ban tổ chức và thư ký của hội nghị',
    en: 'Focal points of the body that sends the delegate, organisers and secretaries of the conference',
  },
  recipients: {
    vi: 'Chính người đó, đầu mối của cơ quan, ban tổ chức và thư ký; sau khi được xác nhận, những người tham gia hội nghị',
    en: 'The person, focal points of the body, organisers and secretaries; once confirmed, those who take part in the conference',
  },
};
const STAFF_AND_BODY = {
  vi: 'Chính người đó, đầu mối của cơ quan, ban tổ chức và thư ký của hội nghị',
  en: 'The person, focal points of the body, organisers and secretaries of the conference',
};
const OWN_REQUEST = { vi: 'Chính người đó, khi đề nghị', en: 'The person, by asking for it' };
const STAFF_AND_PERSON = {
  vi: 'Chính người đó, ban tổ chức và thư ký của hội nghị',
  en: 'The person, organisers and secretaries of the conference',
};
const SIGN_IN = {
  source: { vi: 'Chính người đó, khi đăng nhập và sử dụng', en: 'The person, by signing in and working' },
  recipients: { vi: 'Chính người đó', en: 'The person' },
};
const ACCESS = {
  source: { vi: 'Quản trị viên và ban tổ chức', en: 'Administrators and organisers' },
  recipients: {
    vi: 'Chính người đó, quản trị viên, ban tổ chức và thư ký',
    en: 'The person, administrators, organisers and secretaries',
  },
};

/** Which conference, for those who may see it. */
const conference = (statement: Statement) =>
  `c.id as "conferenceId", case when ${statement.sees(conferenceShape, 'c.id')} then c.title end as conference`;

const ofAccount = (person: string) => `in (select id from account where person_id = ${person})`;

const OFFICIAL_RECORD: PersonalDataPart[] = [
  {
    ...{ name: 'person', class: PersonalDataClass.OFFICIAL_RECORD, ...DIRECTORY },
    columns: () => 'p.id, p.name, p.created_at as "createdAt", p.updated_at as "updatedAt"',
    from: person => `person p where p.id = ${person}`,
  },
  {
    ...{ name: 'appointments', class: PersonalDataClass.OFFICIAL_RECORD, ...DIRECTORY },
    columns: () =>
      'a.id, post.title as post, body.name as body, a.acting, a.held_from as "heldFrom", a.held_to as "heldTo"',
    from: person =>
      `appointment a join post on post.id = a.post_id join body on body.id = post.body_id where a.person_id = ${person}`,
  },
  {
    ...{ name: 'officerRoles', class: PersonalDataClass.OFFICIAL_RECORD, ...CONFERENCE },
    columns: statement =>
      `o.id, ${conference(statement)}, o.role, o.post_printed as "postPrinted", o.honorific_printed as "honorificPrinted"`,
    from: person => `officer o join conference c on c.id = o.conference_id where o.person_id = ${person}`,
  },
  {
    ...{ name: 'presentations', class: PersonalDataClass.OFFICIAL_RECORD, ...CONFERENCE },
    columns: statement =>
      `pr.id, ${conference(statement)}, pr.role, pr.printed, i.id as "itemId", ` +
      `case when ${statement.sees(conferenceShape, 'c.id')} and ${admitted('i', statement)} then i.title end as item`,
    from: person =>
      'presenter pr join agenda_item i on i.id = pr.item_id join conference c on c.id = i.conference_id ' +
      `where pr.person_id = ${person}`,
  },
  {
    ...{ name: 'publishedPresentations', class: PersonalDataClass.OFFICIAL_RECORD, ...CONFERENCE },
    columns: statement =>
      `pp.id, ${conference(statement)}, v.number as version, pp.role, pp.printed, pp.person_name as name, ` +
      `pp.post_title as post, pp.body_name as body, i.id as "itemId", ` +
      `case when ${statement.sees(conferenceShape, 'c.id')} and ${admitted('i', statement, PUBLISHED_ROWS)} then i.title end as item`,
    from: person =>
      'published_presenter pp join published_item i on i.version_id = pp.version_id and i.id = pp.item_id ' +
      'join agenda_version v on v.id = pp.version_id join conference c on c.id = v.conference_id ' +
      `where pp.person_id = ${person}`,
  },
  {
    ...{ name: 'reportPresentations', class: PersonalDataClass.OFFICIAL_RECORD, ...CONFERENCE },
    columns: statement =>
      `r.id, ${conference(statement)}, rp.item_id as "itemId", rp.printed, ` +
      `case when ${statement.sees(reportShape, 'r.id')} then r.title end as report`,
    from: person =>
      'report_presentation rp join report r on r.id = rp.report_id join conference c on c.id = rp.conference_id ' +
      `where rp.presented_by_person_id = ${person}`,
  },
  {
    ...{ name: 'attendances', class: PersonalDataClass.OFFICIAL_RECORD, ...CONFERENCE },
    columns: statement => `at.id, ${conference(statement)}, at.role, at.printed, body.name as body`,
    from: person =>
      'attendance at join conference c on c.id = at.conference_id left join body on body.id = at.body_id ' +
      `where at.person_id = ${person}`,
  },
  {
    ...{ name: 'statements', class: PersonalDataClass.OFFICIAL_RECORD, ...CONFERENCE },
    columns: statement =>
      `f.id, ${conference(statement)}, f.kind, f.language, ` +
      `case when ${statement.sees(findingShape, 'f.id')} then f.text end as text`,
    from: person =>
      `finding f join conference c on c.id = f.conference_id where f.stated_by_person_id = ${person}`,
  },
  {
    ...{ name: 'minutesEntries', class: PersonalDataClass.OFFICIAL_RECORD, ...CONFERENCE },
    columns: statement =>
      `me.id, ${conference(statement)}, me.kind, me.capacity_printed as "capacityPrinted", me.said_at as "saidAt", ` +
      `case when ${statement.sees(minutesEntryShape, 'me.id')} then me.plain_text end as text`,
    from: person =>
      `minutes_entry me join conference c on c.id = me.conference_id where me.speaker_person_id = ${person}`,
  },
  {
    ...{ name: 'minutesSignatures', class: PersonalDataClass.OFFICIAL_RECORD, ...CONFERENCE },
    columns: statement =>
      `${conference(statement)}, ms.role, ms.on_paper as "onPaper", ms.signed_on as "signedOn"`,
    from: person =>
      `minutes_signature ms join conference c on c.id = ms.conference_id where ms.person_id = ${person}`,
  },
  {
    ...{ name: 'directives', class: PersonalDataClass.OFFICIAL_RECORD, ...CONFERENCE },
    columns: statement =>
      `d.id, ${conference(statement)}, d.number, d.language, d.capacity_printed as "capacityPrinted", ` +
      `d.issued_on as "issuedOn", case when ${statement.sees(directiveShape, 'd.id')} then d.text end as text`,
    from: person =>
      `directive d join conference c on c.id = d.conference_id where d.stated_by_id = ${person}`,
  },
  {
    ...{ name: 'progressReports', class: PersonalDataClass.OFFICIAL_RECORD, ...FOLLOW_UP },
    columns: statement =>
      `pe.id, ${conference(statement)}, pe.kind, pe.day, pe.percent, ` +
      `case when ${statement.sees(progressEntryShape, 'pe.id')} then pe.text end as text`,
    from: person =>
      'progress_entry pe join assignment a on a.id = pe.assignment_id join directive d on d.id = a.directive_id ' +
      `join conference c on c.id = d.conference_id where pe.account_id ${ofAccount(person)}`,
  },
  {
    ...{ name: 'notices', class: PersonalDataClass.OFFICIAL_RECORD, ...CONFERENCE },
    columns: statement =>
      `n.id, ${conference(statement)}, n.printed_number as "printedNumber", n.issued_on as "issuedOn", n.capacity`,
    from: person => `notice n join conference c on c.id = n.conference_id where n.signed_by_id = ${person}`,
  },
  {
    ...{ name: 'invitations', class: PersonalDataClass.OFFICIAL_RECORD, ...CONFERENCE },
    columns: statement =>
      `iv.id, ${conference(statement)}, iv.answer, iv.answer_way as "answerWay", iv.answered_at as "answeredAt", ` +
      'issued.document_number as "documentNumber", issued.issued_on as "issuedOn"',
    from: person =>
      'invitee iv join invitation issued on issued.id = iv.invitation_id ' +
      `join conference c on c.id = iv.conference_id where iv.person_id = ${person}`,
  },
  {
    ...{ name: 'delegations', class: PersonalDataClass.OFFICIAL_RECORD, ...DELEGATION },
    columns: statement =>
      `dg.id, ${conference(statement)}, body.name as body, dg.post_printed as "postPrinted", dg.role, dg.is_head as "isHead", ` +
      'dg.is_voting as "isVoting", dg.state, dg.nominated_at as "nominatedAt", dg.confirmed_at as "confirmedAt"',
    from: person =>
      'delegate dg join conference c on c.id = dg.conference_id left join body on body.id = dg.body_id ' +
      `where dg.person_id = ${person}`,
  },
  {
    ...{ name: 'corrections', class: PersonalDataClass.OFFICIAL_RECORD, source: OWN_REQUEST },
    recipients: STAFF_AND_PERSON,
    columns: statement =>
      `co.id, ${conference(statement)}, co.name, co.post_printed as "postPrinted", co.name_before as "nameBefore", ` +
      'co.post_printed_before as "postPrintedBefore", co.state, co.requested_at as "requestedAt", ' +
      'co.decided_at as "decidedAt", co.decision_reason as "decisionReason"',
    from: person =>
      'correction co join delegate dg on dg.id = co.delegate_id join conference c on c.id = co.conference_id ' +
      `where dg.person_id = ${person}`,
  },
  {
    ...{ name: 'erasureRequests', class: PersonalDataClass.OFFICIAL_RECORD, source: OWN_REQUEST },
    recipients: { vi: 'Chính người đó và quản trị viên', en: 'The person and administrators' },
    columns: () => 'er.id, er.requested_at as "requestedAt", er.due_on as "dueOn", er.done_at as "doneAt"',
    from: person => `erasure_request er where er.person_id = ${person}`,
  },
  {
    ...{ name: 'speeches', class: PersonalDataClass.OFFICIAL_RECORD, ...DELEGATION },
    columns: statement =>
      `sr.id, ${conference(statement)}, sr.item_id as "itemId", sr.state, sr.requested_at as "requestedAt", ` +
      'sr.started_at as "startedAt", sr.stopped_at as "stoppedAt"',
    from: person =>
      'speak_request sr join delegate dg on dg.id = sr.delegate_id join conference c on c.id = sr.conference_id ' +
      `where dg.person_id = ${person}`,
  },
  {
    ...{ name: 'substitutions', class: PersonalDataClass.OFFICIAL_RECORD, ...DELEGATION },
    columns: statement =>
      `su.id, ${conference(statement)}, ` +
      'su.post_printed as "postPrinted", su.state, su.requested_at as "requestedAt", su.decided_at as "decidedAt"',
    from: person =>
      'substitution su join delegate dg on dg.id = su.delegate_id join conference c on c.id = su.conference_id ' +
      `where ${person} in (su.person_id, dg.person_id)`,
  },
  {
    ...{ name: 'presences', class: PersonalDataClass.OFFICIAL_RECORD, ...DELEGATION },
    columns: statement =>
      `ps.id, ${conference(statement)}, ps.session_id as "sessionId", ps.arrived_at as "arrivedAt", ps.left_at as "leftAt", ` +
      'ps.method, ps.undone_at as "undoneAt"',
    from: person =>
      'presence ps join delegate dg on dg.id = ps.delegate_id join conference c on c.id = ps.conference_id ' +
      `where dg.person_id = ${person}`,
  },
  {
    ...{ name: 'absences', class: PersonalDataClass.OFFICIAL_RECORD, ...DELEGATION },
    columns: statement =>
      `ab.id, ${conference(statement)}, ab.session_id as "sessionId", ab.excused, ab.recorded_at as "recordedAt"`,
    from: person =>
      'absence ab join delegate dg on dg.id = ab.delegate_id join conference c on c.id = ab.conference_id ' +
      `where dg.person_id = ${person}`,
  },
];

const CONTACT: PersonalDataPart = {
  name: 'contact',
  class: PersonalDataClass.CONTACT,
  source: {
    vi: 'Chính người đó, đầu mối của cơ quan hoặc quản trị viên',
    en: 'The person, focal points of the body, or administrators',
  },
  recipients: {
    vi: 'Chính người đó, quản trị viên, đầu mối của các cơ quan nơi người đó giữ chức vụ, ban tổ chức và thư ký của các hội nghị mà người đó tham gia',
    en: 'The person, administrators, focal points of the bodies where the person holds a post, organisers and secretaries of the conferences in which the person takes part',
  },
  columns: () => 'contact.email, contact.phone, contact.updated_at as "updatedAt"',
  from: person => `person_contact contact where contact.person_id = ${person}`,
};

/** Where a personal invitation goes, if it says so. */
const INVITATION_ADDRESSES: PersonalDataPart = {
  name: 'invitationAddresses',
  class: PersonalDataClass.CONTACT,
  source: CONFERENCE.source,
  recipients: {
    vi: 'Ban tổ chức và thư ký của hội nghị',
    en: 'Organisers and secretaries of the conference',
  },
  columns: statement => `addressed.id, ${conference(statement)}, addressed.email`,
  from: person =>
    'invitation addressed join conference c on c.id = addressed.conference_id ' +
    `where addressed.person_id = ${person} and addressed.email is not null`,
};

const LOGISTICS: PersonalDataPart[] = [
  {
    ...{ name: 'invitationNotes', class: PersonalDataClass.LOGISTICS, source: CONFERENCE.source },
    recipients: STAFF_AND_BODY,
    columns: statement => `iv.id, ${conference(statement)}, iv.answer_note as note`,
    from: person =>
      `invitee iv join conference c on c.id = iv.conference_id where iv.person_id = ${person} and iv.answer_note is not null`,
  },
  {
    ...{ name: 'badges', class: PersonalDataClass.LOGISTICS, source: CONFERENCE.source },
    recipients: STAFF_AND_BODY,
    columns: statement =>
      `dg.id, ${conference(statement)}, dg.badge_code as "badgeCode", site.name as site, dg.state_reason as "stateReason"`,
    from: person =>
      'delegate dg join conference c on c.id = dg.conference_id left join site on site.id = dg.site_id ' +
      `where dg.person_id = ${person} and (num_nonnulls(dg.site_id, dg.state_reason) > 0 or dg.badge_code not like 'erased-%')`,
  },
  {
    ...{ name: 'excuses', class: PersonalDataClass.LOGISTICS, source: DELEGATION.source },
    recipients: STAFF_AND_BODY,
    columns: statement => `ab.id, ${conference(statement)}, ab.reason`,
    from: person =>
      'absence ab join delegate dg on dg.id = ab.delegate_id join conference c on c.id = ab.conference_id ' +
      `where dg.person_id = ${person} and ab.reason is not null`,
  },
  {
    ...{ name: 'substitutionReasons', class: PersonalDataClass.LOGISTICS, source: DELEGATION.source },
    recipients: STAFF_AND_BODY,
    columns: statement =>
      `su.id, ${conference(statement)}, su.reason, su.decision_reason as "decisionReason"`,
    from: person =>
      'substitution su join delegate dg on dg.id = su.delegate_id join conference c on c.id = su.conference_id ' +
      `where dg.person_id = ${person} and su.reason <> '***'`,
  },
  {
    ...{ name: 'speechTopics', class: PersonalDataClass.LOGISTICS, source: DELEGATION.source },
    recipients: STAFF_AND_BODY,
    columns: statement =>
      `sr.id, ${conference(statement)}, ` +
      `case when ${statement.sees(speakRequestShape, 'sr.id')} then sr.topic end as topic, ` +
      `case when ${statement.sees(speakRequestShape, 'sr.id')} then sr.refused_reason end as "refusedReason"`,
    from: person =>
      'speak_request sr join delegate dg on dg.id = sr.delegate_id join conference c on c.id = sr.conference_id ' +
      `where dg.person_id = ${person} and num_nonnulls(sr.topic, sr.refused_reason) > 0`,
  },
  {
    name: 'unavailabilities',
    class: PersonalDataClass.LOGISTICS,
    source: CONFERENCE.source,
    recipients: {
      vi: 'Ban tổ chức và thư ký của hội nghị',
      en: 'Organisers and secretaries of the conference',
    },
    columns: statement => `un.id, ${conference(statement)}, un.from_time as "from", un.to_time as "to"`,
    from: person =>
      `unavailability un join conference c on c.id = un.conference_id where un.person_id = ${person}`,
  },
];

const ACCOUNT: PersonalDataPart[] = [
  {
    ...{ name: 'accounts', class: PersonalDataClass.ACCOUNT, ...ACCESS },
    columns: () =>
      'ac.id, ac.email, ac.name, ac.language, ac.administrator, ac.created_at as "createdAt", ac.disabled_at as "disabledAt"',
    from: person => `account ac where ac.person_id = ${person}`,
  },
  {
    ...{ name: 'sessions', class: PersonalDataClass.ACCOUNT, ...SIGN_IN },
    columns: () =>
      's.id, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt", ' +
      's.ended_at as "endedAt", s.user_agent as "userAgent", s.address',
    from: person => `session s where s.account_id ${ofAccount(person)}`,
  },
  {
    ...{ name: 'accessTokens', class: PersonalDataClass.ACCOUNT, ...SIGN_IN },
    columns: () =>
      't.id, t.name, t.scope, t.created_at as "createdAt", t.expires_at as "expiresAt", t.revoked_at as "revokedAt", ' +
      '(select u.last_used_at from access_token_use u where u.access_token_id = t.id) as "lastUsedAt"',
    from: person => `access_token t where t.account_id ${ofAccount(person)}`,
  },
  {
    ...{ name: 'calendarLinks', class: PersonalDataClass.ACCOUNT, ...SIGN_IN },
    columns: () => 'l.id, l.created_at as "createdAt", l.revoked_at as "revokedAt"',
    from: person => `calendar_link l where l.account_id ${ofAccount(person)}`,
  },
  {
    ...{ name: 'identities', class: PersonalDataClass.ACCOUNT, ...SIGN_IN },
    columns: () => 'e.id, e.issuer, e.subject',
    from: person => `external_identity e where e.account_id ${ofAccount(person)}`,
  },
  {
    ...{ name: 'conferenceRoles', class: PersonalDataClass.ACCOUNT, ...ACCESS },
    columns: statement =>
      `cr.id, ${conference(statement)}, cr.role, cr.valid_from as "validFrom", cr.valid_until as "validUntil"`,
    from: person =>
      `conference_role cr join conference c on c.id = cr.conference_id where cr.account_id ${ofAccount(person)}`,
  },
  {
    ...{ name: 'focalPoints', class: PersonalDataClass.ACCOUNT, ...ACCESS },
    columns: () => 'fp.id, body.name as body, fp.valid_from as "validFrom", fp.valid_until as "validUntil"',
    from: person =>
      `focal_point fp join body on body.id = fp.body_id where fp.account_id ${ofAccount(person)}`,
  },
  {
    ...{ name: 'uploads', class: PersonalDataClass.ACCOUNT, source: SIGN_IN.source },
    recipients: {
      vi: 'Ban tổ chức và thư ký của hội nghị',
      en: 'The organisers and secretaries of the conference',
    },
    columns: statement =>
      `f.id, ${conference(statement)}, f.created_at as "uploadedAt", f.size, ` +
      `case when ${statement.sees(fileShape, 'f.id')} then f.name end as name`,
    from: person =>
      `file f join conference c on c.id = f.conference_id where f.uploaded_by_id ${ofAccount(person)}`,
  },
  {
    ...{ name: 'mails', class: PersonalDataClass.CONTACT },
    source: { vi: 'Plenary, khi gửi thư', en: 'Plenary, when it sends mail' },
    recipients: {
      vi: 'Chính người đó, quản trị viên, ban tổ chức và thư ký của các hội nghị mà thư nói đến',
      en: 'The person, administrators, organisers and secretaries of the conferences that the mail tells of',
    },
    columns: () =>
      'm.id, m.kind, m.state, m.to_name as name, m.to_address as address, m.subject, m.text, m.queued_at as "queuedAt", m.sent_at as "sentAt"',
    from: person => `outgoing_mail m where (m.person_id = ${person} or m.account_id ${ofAccount(person)})`,
  },
  {
    ...{ name: 'auditEntries', class: PersonalDataClass.ACCOUNT, source: SIGN_IN.source },
    recipients: {
      vi: 'Quản trị viên; ban tổ chức của hội nghị liên quan',
      en: 'Administrators; the organisers of the conference concerned',
    },
    columns: () => 'count(*) as count, min(ae.at) as first, max(ae.at) as last',
    from: person => `audit_entry ae where ae.account_id ${ofAccount(person)}`,
  },
];

export const PARTS: readonly PersonalDataPart[] = [
  ...OFFICIAL_RECORD,
  CONTACT,
  INVITATION_ADDRESSES,
  ...LOGISTICS,
  ...ACCOUNT,
];
