import type { Message } from '../errors/index.js';
import { folded } from './folded.js';

const YES = new Set(['co', 'x', 'yes', 'y', 'true', '1', 'dung']);
const NO = new Set(['khong', 'no', 'n', 'false', '0', 'sai', '']);
const TICKED = /^[✓✔☑]$/;

export function yesOrNo(text: string): boolean | undefined {
  if (TICKED.test(text.trim()) || YES.has(folded(text))) return true;
  return NO.has(folded(text)) ? false : undefined;
}

export const YES_WORD: Message = { vi: 'có', en: 'yes' };
export const NO_WORD: Message = { vi: 'không', en: 'no' };
