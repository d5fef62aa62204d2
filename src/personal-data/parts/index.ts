import { ACCOUNT } from './account.js';
import { CONTACT } from './contact.js';
import { LOGISTICS } from './logistics.js';
import { OFFICIAL_RECORD } from './official-record.js';
import type { PersonalDataPart } from './part.js';

export type { PersonalDataPart } from './part.js';

/** All that is held about people, in the order in which it is told. */
export const PARTS: readonly PersonalDataPart[] = [...OFFICIAL_RECORD, ...CONTACT, ...LOGISTICS, ...ACCOUNT];
