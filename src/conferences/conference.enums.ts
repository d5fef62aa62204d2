import { registerEnumType } from '@nestjs/graphql';

export enum OfficerRole {
  CHAIR = 'CHAIR',
  CO_CHAIR = 'CO_CHAIR',
  PRESIDIUM_MEMBER = 'PRESIDIUM_MEMBER',
  SECRETARY = 'SECRETARY',
  MASTER_OF_CEREMONIES = 'MASTER_OF_CEREMONIES',
  FOCAL_POINT = 'FOCAL_POINT',
}

registerEnumType(OfficerRole, {
  name: 'OfficerRole',
  description: 'What an officer does at a conference.',
  valuesMap: {
    CHAIR: { description: 'Chair (chủ trì, chủ tọa).' },
    CO_CHAIR: { description: 'Co-chair (đồng chủ trì).' },
    PRESIDIUM_MEMBER: { description: 'Member of the presidium (đoàn chủ tịch).' },
    SECRETARY: { description: 'Secretary (thư ký).' },
    MASTER_OF_CEREMONIES: { description: 'Master of ceremonies (người dẫn chương trình).' },
    FOCAL_POINT: { description: 'Focal point of the organiser (đầu mối liên hệ).' },
  },
});

export enum Visibility {
  PARTICIPANTS = 'PARTICIPANTS',
  PUBLIC = 'PUBLIC',
}

registerEnumType(Visibility, {
  name: 'Visibility',
  description: 'Who sees a conference once its plan is approved; a draft is seen by its staff only.',
  valuesMap: {
    PARTICIPANTS: {
      description: 'Those with a role in it, and the focal points of the bodies concerned.',
    },
    PUBLIC: { description: 'Everybody. Closed items of its agenda show their time only.' },
  },
});

export enum SiteKind {
  MAIN = 'MAIN',
  REMOTE = 'REMOTE',
}

registerEnumType(SiteKind, {
  name: 'SiteKind',
  description: 'Which part a site (điểm cầu) plays.',
  valuesMap: {
    MAIN: { description: 'The main site (điểm cầu chính).' },
    REMOTE: { description: 'A remote site, joined by video (điểm cầu trực tuyến).' },
  },
});

export enum SourceKind {
  ARTICLE = 'ARTICLE',
  SPEECH = 'SPEECH',
  MINUTES = 'MINUTES',
  NOTICE = 'NOTICE',
  DOCUMENT = 'DOCUMENT',
}

registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'What a recorded fact was taken from.',
  valuesMap: {
    ARTICLE: { description: 'A press article.' },
    SPEECH: { description: 'A speech as heard.' },
    MINUTES: { description: 'The minutes (biên bản).' },
    NOTICE: { description: 'A notice of conclusions (thông báo kết luận).' },
    DOCUMENT: { description: 'Any other document.' },
  },
});
