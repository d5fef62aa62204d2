import { registerEnumType } from '@nestjs/graphql';

export enum InstrumentType {
  LAW = 'LAW',
  RESOLUTION = 'RESOLUTION',
  DECREE = 'DECREE',
  DECISION = 'DECISION',
  INSTRUCTION = 'INSTRUCTION',
  CIRCULAR = 'CIRCULAR',
  PLAN = 'PLAN',
  NOTICE = 'NOTICE',
  OFFICIAL_LETTER = 'OFFICIAL_LETTER',
  OTHER = 'OTHER',
}

registerEnumType(InstrumentType, {
  name: 'InstrumentType',
  description: 'Type of a legal instrument or official paper.',
  valuesMap: {
    LAW: { description: 'Law (luật).' },
    RESOLUTION: { description: 'Resolution (nghị quyết).' },
    DECREE: { description: 'Decree (nghị định).' },
    DECISION: { description: 'Decision (quyết định).' },
    INSTRUCTION: { description: 'Instruction (chỉ thị).' },
    CIRCULAR: { description: 'Circular (thông tư).' },
    PLAN: { description: 'Plan (kế hoạch).' },
    NOTICE: { description: 'Notice (thông báo).' },
    OFFICIAL_LETTER: { description: 'Official letter (công văn).' },
    OTHER: { description: 'Any other type.' },
  },
});
