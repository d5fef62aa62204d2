import { registerEnumType } from '@nestjs/graphql';

export enum AgendaItemKind {
  CEREMONY = 'CEREMONY',
  OPENING_REMARKS = 'OPENING_REMARKS',
  REPORT = 'REPORT',
  PAPER = 'PAPER',
  SPEECH = 'SPEECH',
  DISCUSSION = 'DISCUSSION',
  DECISION = 'DECISION',
  CONCLUSION = 'CONCLUSION',
  BREAK = 'BREAK',
  OTHER = 'OTHER',
}

registerEnumType(AgendaItemKind, {
  name: 'AgendaItemKind',
  description: 'What happens at an agenda item.',
  valuesMap: {
    CEREMONY: { description: 'Reception, flag, introductions, commendations (nghi thức).' },
    OPENING_REMARKS: { description: 'Opening remarks (phát biểu khai mạc).' },
    REPORT: { description: 'A report (báo cáo).' },
    PAPER: { description: 'A contributed paper or talk (tham luận).' },
    SPEECH: { description: 'A speech (phát biểu), where the source does not say of which sort.' },
    DISCUSSION: { description: 'Discussion (thảo luận).' },
    DECISION: { description: 'A matter to decide or vote on.' },
    CONCLUSION: { description: "The chair's conclusions (phát biểu kết luận)." },
    BREAK: { description: 'A break (giải lao).' },
    OTHER: { description: 'Anything else.' },
  },
});

export enum PresenterRole {
  PRESENTER = 'PRESENTER',
  DISCUSSANT = 'DISCUSSANT',
  MODERATOR = 'MODERATOR',
}

registerEnumType(PresenterRole, {
  name: 'PresenterRole',
  description: 'What somebody does at an agenda item.',
  valuesMap: {
    PRESENTER: { description: 'Presents or speaks (người trình bày).' },
    DISCUSSANT: { description: 'Discusses what was presented (người tham luận).' },
    MODERATOR: { description: 'Leads the item (người điều hành).' },
  },
});
