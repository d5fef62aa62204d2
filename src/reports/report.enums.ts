import { registerEnumType } from '@nestjs/graphql';

export enum FindingKind {
  ACHIEVEMENT = 'ACHIEVEMENT',
  SHORTCOMING = 'SHORTCOMING',
  CAUSE = 'CAUSE',
  LESSON = 'LESSON',
  RECOMMENDATION = 'RECOMMENDATION',
}

registerEnumType(FindingKind, {
  name: 'FindingKind',
  description: 'What a finding says.',
  valuesMap: {
    ACHIEVEMENT: { description: 'A result reached (kết quả đạt được).' },
    SHORTCOMING: { description: 'A shortcoming (tồn tại, hạn chế).' },
    CAUSE: { description: 'A cause (nguyên nhân).' },
    LESSON: { description: 'A lesson (bài học kinh nghiệm).' },
    RECOMMENDATION: { description: 'A recommendation (kiến nghị).' },
  },
});

export enum Unit {
  PERSON_TIMES = 'PERSON_TIMES',
  PERSONS = 'PERSONS',
  BODIES = 'BODIES',
  COURSES = 'COURSES',
  DOCUMENTS = 'DOCUMENTS',
  VND = 'VND',
  PERCENT = 'PERCENT',
}

registerEnumType(Unit, {
  name: 'Unit',
  description: 'In what an indicator is measured.',
  valuesMap: {
    PERSON_TIMES: { description: 'Attendances, not distinct people (lượt người); whole numbers.' },
    PERSONS: { description: 'People (người); whole numbers.' },
    BODIES: { description: 'Bodies (cơ quan, đơn vị); whole numbers.' },
    COURSES: { description: 'Courses (lớp, khóa); whole numbers.' },
    DOCUMENTS: { description: 'Documents (văn bản, tài liệu); whole numbers.' },
    VND: { description: 'Vietnamese đồng; whole numbers.' },
    PERCENT: { description: 'Per cent.' },
  },
});

export enum Aggregation {
  SUM = 'SUM',
  LAST = 'LAST',
  RATIO = 'RATIO',
}

registerEnumType(Aggregation, {
  name: 'Aggregation',
  description: 'How values of an indicator are put together over periods or bodies.',
  valuesMap: {
    SUM: { description: 'They add up.' },
    LAST: { description: 'The last one counts.' },
    RATIO: { description: 'Neither: a ratio must be computed anew from its parts.' },
  },
});

export enum RatioDenominator {
  TARGET = 'TARGET',
  DUE_TASKS = 'DUE_TASKS',
}

registerEnumType(RatioDenominator, {
  name: 'RatioDenominator',
  description: 'What a reported ratio is a share of.',
  valuesMap: {
    TARGET: { description: 'The target for the period.' },
    DUE_TASKS: { description: 'The tasks that were due.' },
  },
});
