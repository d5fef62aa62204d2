import type { Message } from '../../platform/errors/index.js';
import type { Unit } from '../report.enums.js';

const WORDS: Record<Unit, Message> = {
  PERSON_TIMES: { vi: 'lượt người', en: 'person-times' },
  PERSONS: { vi: 'người', en: 'persons' },
  BODIES: { vi: 'cơ quan', en: 'bodies' },
  COURSES: { vi: 'lớp', en: 'courses' },
  DOCUMENTS: { vi: 'văn bản', en: 'documents' },
  VND: { vi: 'đồng', en: 'VND' },
  PERCENT: { vi: '%', en: '%' },
};

/** A unit as a sheet shows it. */
export function unitWord(unit: Unit): Message {
  return WORDS[unit];
}
