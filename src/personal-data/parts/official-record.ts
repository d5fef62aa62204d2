import { admitted, PUBLISHED_ROWS } from '../../agenda/index.js';
import { conferenceShape } from '../../conferences/index.js';
import { directiveShape, progressEntryShape } from '../../directives/index.js';
import { minutesEntryShape } from '../../minutes/index.js';
import { findingShape, reportShape } from '../../reports/index.js';
import { PersonalDataClass } from '../personal-data.enums.js';
import { conference, ofAccount, type PersonalDataPart } from './part.js';
import { CONFERENCE, DELEGATION, DIRECTORY, FOLLOW_UP, OWN_REQUEST, STAFF_AND_PERSON } from './sources.js';

export const OFFICIAL_RECORD: PersonalDataPart[] = [
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
