import { PersonalDataClass } from '../personal-data.enums.js';
import { conference, type PersonalDataPart } from './part.js';
import { CONFERENCE } from './sources.js';

const DETAILS: PersonalDataPart = {
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

export const CONTACT: readonly PersonalDataPart[] = [DETAILS, INVITATION_ADDRESSES];
