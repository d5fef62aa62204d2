import { speakRequestShape } from '../../floor/index.js';
import { PersonalDataClass } from '../personal-data.enums.js';
import { conference, type PersonalDataPart } from './part.js';
import { CONFERENCE, DELEGATION, STAFF_AND_BODY } from './sources.js';

export const LOGISTICS: PersonalDataPart[] = [
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
