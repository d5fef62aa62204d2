import { fileShape } from '../../documents/index.js';
import { PersonalDataClass } from '../personal-data.enums.js';
import { conference, ofAccount, type PersonalDataPart } from './part.js';
import { ACCESS, SIGN_IN } from './sources.js';

export const ACCOUNT: PersonalDataPart[] = [
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
