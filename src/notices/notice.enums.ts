import { registerEnumType } from '@nestjs/graphql';

export enum NoticeState {
  DRAFT = 'DRAFT',
  ISSUED = 'ISSUED',
  REPLACED = 'REPLACED',
}

registerEnumType(NoticeState, {
  name: 'NoticeState',
  description: 'How far a notice of conclusions has come.',
  valuesMap: {
    DRAFT: { description: 'Being written, for the staff of the conference only.' },
    ISSUED: { description: 'Signed, numbered and issued; it never changes.' },
    REPLACED: { description: 'A later notice has corrected it.' },
  },
});

export enum NoticeSection {
  OPENING = 'OPENING',
  ASSESSMENT = 'ASSESSMENT',
  TASKS = 'TASKS',
  CLOSING = 'CLOSING',
}

registerEnumType(NoticeSection, {
  name: 'NoticeSection',
  description: 'A section of a notice of conclusions.',
  valuesMap: {
    OPENING: { description: 'When and where it was held, who chaired, who attended, what was heard.' },
    ASSESSMENT: { description: 'I. General assessment (đánh giá chung).' },
    TASKS: { description: 'II. Tasks, one numbered paragraph a directive (nhiệm vụ).' },
    CLOSING: { description: 'The last sentence.' },
  },
});

export enum SigningCapacity {
  TM = 'TM',
  KT = 'KT',
  Q = 'Q',
  TL = 'TL',
  TUQ = 'TUQ',
}

registerEnumType(SigningCapacity, {
  name: 'SigningCapacity',
  description: 'By what authority somebody signs (Decree 30/2020/NĐ-CP, Annex I).',
  valuesMap: {
    TM: { description: 'On behalf of a collective (thay mặt).' },
    KT: { description: 'For the head, as a deputy (ký thay).' },
    Q: { description: 'As acting head (quyền).' },
    TL: { description: 'By order (thừa lệnh).' },
    TUQ: { description: 'By authorisation (thừa ủy quyền).' },
  },
});
