import type { EntityManager } from 'typeorm';
import { addressees, type Recipient } from '../../directory/index.js';
import type { LocalizedText } from '../../platform/graphql/index.js';
import type { StatedConference } from '../invitation.entity.js';

/** Whom a mail goes to: an account, a person with contact data, or just an address. */
export type Addressee = Omit<Recipient, 'accountId'> & {
  accountId: string | null;
  personId: string | null;
  /** Where an address comes from that is no account's: the contact data of the person, or the invitation. */
  from: 'CONTACT' | 'INVITATION' | null;
};

/** Somebody who is invited, with all that a giấy mời must state (Decision 45/2018/QĐ-TTg). */
export interface Told {
  inviteeId: string;
  conferenceId: string;
  timeZone: string;
  calendarId: string;
  sequence: number;
  /** The body that is invited; null for a person. */
  body: LocalizedText | null;
  /** The body whose focal points are written to. */
  bodyId: string | null;
  person: string | null;
  post: LocalizedText | null;
  convener: LocalizedText;
  chairs: { name: string; post: LocalizedText | string | null }[];
  stated: StatedConference;
  quota: number;
  requiredRank: number | null;
  profile: LocalizedText | null;
  note: LocalizedText | null;
  contactPoint: string;
  replyBy: string | null;
  documentNumber: string | null;
  reissueReason: string | null;
  /** Why the invitation was withdrawn, goes to somebody else now, or the conference is off. */
  offReason: string | null;
  documents: string[];
  addressees: Addressee[];
}

/** In the order in which they were invited: one statement. */
export function toldOf(manager: EntityManager, now: Date, inviteeIds: readonly string[]): Promise<Told[]> {
  return manager.query(TOLD, [now, inviteeIds]);
}

const ACCOUNTS = `
  select json_agg(json_build_object('accountId', account.id, 'personId', account.person_id, 'name', account.name,
    'address', account.email, 'language', account.language) order by account.id)
  from account where account.person_id = invited.person_id and account.disabled_at is null`;

const CONTACT = `
  select json_build_array(json_build_object('from', 'CONTACT', 'accountId', null, 'personId', person.id, 'name', person.name,
    'address', contact.email, 'language', 'vi'))
  from person_contact contact join person on person.id = contact.person_id
  where contact.person_id = invited.person_id and contact.email is not null`;

const TOLD = `
  with recursive invited as (select * from invitee where id = any($2::uuid[])),
  ${addressees('select distinct body_id from invited where person_id is null')}
  select invited.id as "inviteeId", invited.conference_id as "conferenceId", held.time_zone as "timeZone",
    invited.calendar_id as "calendarId", invited.sequence, invited.quota,
    case when invited.person_id is null then body.name end as body,
    case when invited.person_id is null then invited.body_id end as "bodyId",
    person.name as person, post.title as post, convener.name as convener,
    (select coalesce(json_agg(json_build_object('name', chair.name,
        'post', coalesce(to_json(officer.post_printed), chair_post.title)) order by officer.position), '[]')
       from officer join person chair on chair.id = officer.person_id
       left join appointment on appointment.id = officer.appointment_id
       left join post chair_post on chair_post.id = appointment.post_id
      where officer.conference_id = invited.conference_id and officer.role = 'CHAIR') as chairs,
    issued.stated, issued.required_rank as "requiredRank", issued.profile, issued.note, issued.contact_point as "contactPoint",
    issued.reply_by::text as "replyBy", issued.document_number as "documentNumber", issued.reissue_reason as "reissueReason",
    coalesce(issued.withdrawn_reason,
      (select fresh.reissue_reason from invitation fresh where fresh.supersedes_id = issued.id),
      case when held.state in ('POSTPONED', 'CANCELLED') then held.state_reason end) as "offReason",
    array(select file.name from invitation_file sent join file on file.id = sent.file_id
           where sent.invitation_id = issued.id order by sent.position) as documents,
    array(select each from json_array_elements(coalesce(
      case when invited.person_id is null then addressee.recipients else coalesce((${ACCOUNTS}), (${CONTACT})) end, '[]')) each
      union all
      select json_build_object('from', 'INVITATION', 'accountId', null, 'personId', invited.person_id, 'address', issued.email, 'language', 'vi',
        'name', coalesce(person.name, body.name->>'vi', issued.email)) where issued.email is not null) as addressees
  from invited join invitation issued on issued.id = invited.invitation_id
  join conference held on held.id = invited.conference_id join body convener on convener.id = held.convener_id
  left join body on body.id = invited.body_id left join person on person.id = invited.person_id
  left join post on post.id = invited.post_id left join addressee on addressee.body_id = invited.body_id
  order by issued.position, invited.position`;
