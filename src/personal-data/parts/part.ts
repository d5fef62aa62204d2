import { conferenceShape } from '../../conferences/index.js';
import type { LocalizedText, Statement } from '../../platform/graphql/index.js';
import type { PersonalDataClass } from '../personal-data.enums.js';

/** One kind of data that is held about people. */
export interface PersonalDataPart {
  name: string;
  class: PersonalDataClass;
  /** Where it comes from. */
  source: LocalizedText;
  /** Who gets to see it. */
  recipients: LocalizedText;
  /** SQL: the columns of an entry. Wording that the viewer may not see is left out. */
  columns: (statement: Statement) => string;
  /** SQL: where the entries are. */
  from: (person: string) => string;
}

/** Which conference, for those who may see it. */
export const conference = (statement: Statement) =>
  `c.id as "conferenceId", case when ${statement.sees(conferenceShape, 'c.id')} then c.title end as conference`;

export const ofAccount = (person: string) => `in (select id from account where person_id = ${person})`;
