import { Unit } from './report.enums.js';

interface UnitRule {
  /** Its values are whole numbers. */
  whole: boolean;
  /** It counts things, so there is nothing below zero. */
  counts: boolean;
}

const COUNTED: UnitRule = { whole: true, counts: true };

/** What values each unit allows. */
export const UNIT_RULES: Record<Unit, UnitRule> = {
  PERSON_TIMES: COUNTED,
  PERSONS: COUNTED,
  BODIES: COUNTED,
  COURSES: COUNTED,
  DOCUMENTS: COUNTED,
  VND: { whole: true, counts: false },
  PERCENT: { whole: false, counts: false },
};
