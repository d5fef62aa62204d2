import { registerEnumType } from '@nestjs/graphql';

export enum PaperKind {
  REPORT = 'REPORT',
  PAPER = 'PAPER',
  DRAFT = 'DRAFT',
  DATA = 'DATA',
  OTHER = 'OTHER',
}

registerEnumType(PaperKind, {
  name: 'PaperKind',
  description: 'What a paper is.',
  valuesMap: {
    REPORT: { description: 'A report (báo cáo).' },
    PAPER: { description: 'A contributed paper (tham luận).' },
    DRAFT: { description: 'A draft on which views are asked for (dự thảo).' },
    DATA: { description: 'Figures and tables (số liệu).' },
    OTHER: { description: 'Something else.' },
  },
});

export enum PaperConfidentiality {
  NONE = 'NONE',
  INTERNAL = 'INTERNAL',
  RESTRICTED = 'RESTRICTED',
}

registerEnumType(PaperConfidentiality, {
  name: 'PaperConfidentiality',
  description:
    'Who may know of a paper. These are classes of Plenary, not of the law on state secrets, which it must not hold.',
  valuesMap: {
    NONE: { description: 'Whoever may see what happens at one of its agenda items.' },
    INTERNAL: {
      description:
        'Of those, who has a role in the conference or speaks for a body that is concerned with it (lưu hành nội bộ).',
    },
    RESTRICTED: {
      description:
        'The staff of the conference, the officers who conduct it and the presenters of its agenda items.',
    },
  },
});
