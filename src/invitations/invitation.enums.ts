import { registerEnumType } from '@nestjs/graphql';

export enum InvitationState {
  DRAFT = 'DRAFT',
  ISSUED = 'ISSUED',
  WITHDRAWN = 'WITHDRAWN',
  SUPERSEDED = 'SUPERSEDED',
}

registerEnumType(InvitationState, {
  name: 'InvitationState',
  description: 'Where an invitation (giấy mời) stands.',
  valuesMap: {
    DRAFT: { description: 'Being prepared; seen by the staff of the conference only.' },
    ISSUED: { description: 'Sent to those whom it invites; it does not change any more.' },
    WITHDRAWN: { description: 'Taken back, with a reason.' },
    SUPERSEDED: { description: 'Replaced by another one, because the time or the place changed.' },
  },
});

export enum InviteeAnswer {
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
}

registerEnumType(InviteeAnswer, {
  name: 'InviteeAnswer',
  description: 'What somebody who is invited has answered.',
  valuesMap: {
    ACCEPTED: { description: 'Comes, or sends somebody.' },
    DECLINED: { description: 'Neither comes nor sends anybody.' },
  },
});

export enum AnswerWay {
  LINK = 'LINK',
  FOCAL_POINT = 'FOCAL_POINT',
  IN_PERSON = 'IN_PERSON',
  STAFF = 'STAFF',
}

registerEnumType(AnswerWay, {
  name: 'AnswerWay',
  description: 'By what way an answer came.',
  valuesMap: {
    LINK: { description: 'By the link in the mail.' },
    FOCAL_POINT: { description: 'From a focal point of the body, signed in.' },
    IN_PERSON: { description: 'From the person who is invited, signed in.' },
    STAFF: { description: 'Entered by the staff of the conference, who had it on paper or by telephone.' },
  },
});

export enum InviteeState {
  ISSUED = 'ISSUED',
  NOT_REACHED = 'NOT_REACHED',
  DELIVERED = 'DELIVERED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  NO_REPLY = 'NO_REPLY',
  WITHDRAWN = 'WITHDRAWN',
  SUPERSEDED = 'SUPERSEDED',
}

registerEnumType(InviteeState, {
  name: 'InviteeState',
  description: 'How somebody who is invited stands, at this moment.',
  valuesMap: {
    ISSUED: { description: 'The invitation is issued; that it arrived is not known.' },
    NOT_REACHED: {
      description:
        'Every mail with the invitation has come back, was refused or could not be sent: issue it anew, or hand it over on paper.',
    },
    DELIVERED: {
      description:
        'The mail server of a recipient has taken it, or it was handed over on paper; no answer yet.',
    },
    ACCEPTED: { description: 'Comes, or sends somebody.' },
    DECLINED: { description: 'Neither comes nor sends anybody.' },
    NO_REPLY: { description: 'Has not answered by the day by which to answer.' },
    WITHDRAWN: { description: 'The invitation was withdrawn.' },
    SUPERSEDED: { description: 'Another invitation has taken the place of this one.' },
  },
});
