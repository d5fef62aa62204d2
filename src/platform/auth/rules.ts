import { type Actor, STAFF } from './actor.js';
import { ConferenceRole } from './conference-role.js';

/** Who may use a root field. The rules of commands speak of the conference or the body that is acted on. */
export interface Rule {
  /** As the access matrix and messages of errors name it. */
  readonly name: RuleName;
  /** What the command must name before it writes; see `Tx`. */
  readonly of?: 'conference' | 'body' | 'person';
  /** Whether an access token is not enough. */
  readonly needsSession?: boolean;
  /** Whether it may be, as far as that can be told without (or is told with) the thing acted on. */
  allows(actor: Actor, id?: string, facts?: Facts): boolean;
}

/** What a rule has to know of the thing acted on; what is not told speaks against the actor. */
export interface Facts {
  /** Of a person: the bodies at which it holds a post. Of what is done at a conference: the bodies that may do it as well. */
  bodyIds?: readonly string[];
  /** Of what is done at a conference: those who may do it in person. */
  personIds?: readonly string[];
  /** Of a body: whether it has somebody who speaks for it. */
  isSpokenFor?: boolean;
  /** Of a conference: whether the actor is, in person, one of those who conduct it. */
  isConductor?: boolean;
  /** Of a conference: whether the actor is, in person, one of those who sign its minutes. */
  isSignatory?: boolean;
}

export type RuleName = keyof typeof WHO;

/** Who a rule lets in, in words for messages. */
export const WHO = {
  anyone: { vi: 'mọi người', en: 'anyone' },
  signedIn: { vi: 'người đã đăng nhập', en: 'people who are signed in' },
  staff: { vi: 'ban tổ chức và thư ký', en: 'organisers and secretaries' },
  contributor: {
    vi: 'ban tổ chức, thư ký và đầu mối của các cơ quan',
    en: 'organisers, secretaries and the focal points of bodies',
  },
  administrator: { vi: 'quản trị viên', en: 'administrators' },
  organiser: { vi: 'ban tổ chức của hội nghị', en: 'the organisers of the conference' },
  secretary: {
    vi: 'ban tổ chức và thư ký của hội nghị',
    en: 'the organisers and secretaries of the conference',
  },
  secretaryOrFocalPoint: {
    vi: 'ban tổ chức và thư ký của hội nghị, và đầu mối của cơ quan báo cáo',
    en: 'the organisers and secretaries of the conference, and the focal points of the body that reports',
  },
  conductor: {
    vi: 'ban tổ chức và thư ký của hội nghị, và người điều hành hội nghị',
    en: 'the organisers and secretaries of the conference, and the officers who conduct it',
  },
  secretaryOrInvited: {
    vi: 'ban tổ chức và thư ký của hội nghị, đầu mối của cơ quan được mời, và chính người đó',
    en: 'the organisers and secretaries of the conference, the focal points of the body that is invited, and the person',
  },
  delegateInPerson: { vi: 'chính đại biểu đó', en: 'the delegate in person' },
  signatory: {
    vi: 'chủ tọa và thư ký của hội nghị, chính người đó',
    en: 'the chair and the secretary of the conference in person',
  },
  focalPoint: { vi: 'đầu mối của cơ quan', en: 'the focal points of the body' },
  personOrFocalPoint: {
    vi: 'chính người đó và đầu mối của cơ quan nơi người đó giữ chức vụ',
    en: 'the person and the focal points of the bodies where the person holds a post',
  },
  monitor: {
    vi: 'đầu mối của các cơ quan theo dõi (không phải chính cơ quan thực hiện), ban tổ chức và thư ký của hội nghị',
    en: 'the focal points of the bodies that monitor it (not of the one that carries it out), and the organisers and secretaries of the conference',
  },
  focalPointOrContributor: {
    vi: 'đầu mối của cơ quan; khi cơ quan chưa có đầu mối thì cả ban tổ chức, thư ký và đầu mối của các cơ quan khác',
    en: 'the focal points of the body; while it has none, also organisers, secretaries and the focal points of others',
  },
} as const;

export const anyone: Rule = { name: 'anyone', allows: () => true };
export const signedIn: Rule = { name: 'signedIn', allows: actor => actor.isSignedIn };
export const staff: Rule = { name: 'staff', allows: actor => actor.isStaff };
/**
 * For what all who prepare or attend conferences add to what they share, and what takes nothing from others: nobody can
 * overwrite by it. A focal point may as much as the staff of conferences, and so gains nothing by creating one.
 */
export const contributor: Rule = { name: 'contributor', allows: actor => actor.isContributor };
export const administrator: Rule = { name: 'administrator', allows: actor => actor.isAdministrator };

export const organiser = ofConference('organiser', ConferenceRole.ORGANISER);
export const secretary = ofConference('secretary', ConferenceRole.ORGANISER, ConferenceRole.SECRETARY);

/** For what a body does at a conference for itself, and the staff of the conference for it. */
export const secretaryOrFocalPoint: Rule = {
  name: 'secretaryOrFocalPoint',
  of: 'conference',
  allows: (actor, conferenceId, { bodyIds = [] } = {}) =>
    secretary.allows(actor, conferenceId) || bodyIds.some(id => actor.speaksFor(id)),
};

/** The same, for what a person who is invited or sent may do in person as well. */
export const secretaryOrInvited: Rule = {
  name: 'secretaryOrInvited',
  of: 'conference',
  allows: (actor, conferenceId, facts = {}) =>
    secretaryOrFocalPoint.allows(actor, conferenceId, facts) ||
    (conferenceId !== undefined && (facts.personIds ?? []).some(id => actor.personAt(conferenceId) === id)),
};

/** For what those decide who conduct a conference, and its staff for them. */
export const conductor: Rule = {
  name: 'conductor',
  of: 'conference',
  allows: (actor, conferenceId, { isConductor = false } = {}) =>
    secretary.allows(actor, conferenceId) || isConductor,
};

/** Nobody signs for somebody else: not even an administrator. */
export const signatory: Rule = {
  name: 'signatory',
  of: 'conference',
  allows: (actor, conferenceId, { isSignatory = false } = {}) =>
    conferenceId === undefined ? actor.isSignedIn : isSignatory,
};

/** For what delegates ask for about themselves: not even an administrator does it for them. */
export const delegateInPerson: Rule = {
  name: 'delegateInPerson',
  of: 'conference',
  allows: (actor, conferenceId, { personIds = [] } = {}) =>
    conferenceId === undefined ? actor.isSignedIn : personIds.some(id => actor.personAt(conferenceId) === id),
};

export const focalPoint: Rule = {
  name: 'focalPoint',
  of: 'body',
  allows: (actor, bodyId) => (bodyId === undefined ? actor.isSignedIn : actor.speaksFor(bodyId)),
};
/** For what a body says of itself; until it has somebody who does, others may note it. */
export const focalPointOrContributor: Rule = {
  name: 'focalPointOrContributor',
  of: 'body',
  allows: (actor, bodyId, { isSpokenFor = true } = {}) =>
    bodyId === undefined
      ? actor.isContributor
      : actor.speaksFor(bodyId) || (!isSpokenFor && actor.isContributor),
};

/** For those who judge what a body reports of its share in a directive of the conference. */
export const monitor: Rule = {
  name: 'monitor',
  of: 'conference',
  allows: (actor, conferenceId, { bodyIds = [] } = {}) =>
    conferenceId === undefined
      ? actor.isSignedIn
      : actor.hasRole(conferenceId, ...STAFF) || bodyIds.some(id => actor.speaksFor(id)),
};

/** For what people, or the bodies where they hold a post, say of them. */
export const personOrFocalPoint: Rule = {
  name: 'personOrFocalPoint',
  of: 'person',
  allows: (actor, personId, { bodyIds = [] } = {}) =>
    personId === undefined
      ? actor.isSignedIn
      : actor.isAdministrator || actor.isPerson(personId) || bodyIds.some(id => actor.speaksFor(id)),
};

/** The same rule, but an access token is not enough: for what makes or changes access. */
export function inSession(rule: Rule): Rule {
  return { ...rule, needsSession: true };
}

function ofConference(name: RuleName, ...roles: ConferenceRole[]): Rule {
  return {
    name,
    of: 'conference',
    allows: (actor, conferenceId) =>
      conferenceId === undefined ? actor.isSignedIn : actor.hasRole(conferenceId, ...roles),
  };
}
