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

export enum ReportState {
  DRAFT = 'DRAFT',
  DELIVERED = 'DELIVERED',
  RETURNED = 'RETURNED',
  ACCEPTED = 'ACCEPTED',
}

registerEnumType(ReportState, {
  name: 'ReportState',
  description:
    'How far a report has come that was asked for; those that the staff record are accepted at once.',
  valuesMap: {
    DRAFT: { description: 'Being written; only the body that writes it sees it.' },
    DELIVERED: { description: 'Delivered; the body and the staff of the conference see it.' },
    RETURNED: { description: 'Returned to the body, which may change it and deliver it again.' },
    ACCEPTED: { description: 'Part of the record of the conference: whoever sees that sees it.' },
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

export enum ConsistencyCode {
  RATIO_DIFFERS = 'RATIO_DIFFERS',
  RATIO_TRUNCATED = 'RATIO_TRUNCATED',
  TARGET_VALUE_UNKNOWN = 'TARGET_VALUE_UNKNOWN',
  PERIOD_NOT_COMPLETE = 'PERIOD_NOT_COMPLETE',
  AS_OF_UNKNOWN = 'AS_OF_UNKNOWN',
  APPROXIMATE = 'APPROXIMATE',
  INDICATOR_DEFINITIONS_DIFFER = 'INDICATOR_DEFINITIONS_DIFFER',
  INDICATOR_VERSION_MISMATCH = 'INDICATOR_VERSION_MISMATCH',
  UNITS_DIFFER = 'UNITS_DIFFER',
}

registerEnumType(ConsistencyCode, {
  name: 'ConsistencyCode',
  description: 'What a consistency note is about.',
  valuesMap: {
    RATIO_DIFFERS: {
      description: 'The reported ratio is not the computed one, beyond the precision it is printed with.',
    },
    RATIO_TRUNCATED: {
      description: 'The reported ratio is the computed one cut off, where rounding gives another.',
    },
    TARGET_VALUE_UNKNOWN: {
      description:
        'The value of the target is not known; if a ratio is reported, the target it implies is told.',
    },
    PERIOD_NOT_COMPLETE: {
      description:
        'The period ends after the day of counting or, if that is unknown, after the first day of the conference: ' +
        'the value is interim or a projection.',
    },
    AS_OF_UNKNOWN: {
      description: 'The period was not complete, and the report does not say up to which day was counted.',
    },
    APPROXIMATE: { description: 'The value was reported as "about" (khoảng).' },
    INDICATOR_DEFINITIONS_DIFFER: {
      description:
        'The report has different indicators of the same unit in different periods: they look like one series and are none.',
    },
    INDICATOR_VERSION_MISMATCH: {
      description:
        'Several definitions were asked for together: versions of one indicator, or different indicators. Each is told as a series of its own.',
    },
    UNITS_DIFFER: { description: 'They are measured in different units, and so cannot be compared at all.' },
  },
});
