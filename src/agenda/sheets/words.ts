import type { Message } from '../../platform/errors/index.js';
import { folded, yesOrNo } from '../../platform/sheets/index.js';
import { AgendaItemKind } from '../agenda.enums.js';

/** The words of each kind in both languages; the first is the one that is written. */
const KINDS: Record<AgendaItemKind, { vi: string[]; en: string[] }> = {
  CEREMONY: { vi: ['Nghi thức', 'Lễ nghi', 'Chào cờ', 'Văn nghệ'], en: ['Ceremony'] },
  OPENING_REMARKS: {
    vi: ['Phát biểu khai mạc', 'Khai mạc'],
    en: ['Opening remarks', 'Opening', 'Opening speech'],
  },
  REPORT: { vi: ['Báo cáo'], en: ['Report'] },
  PAPER: { vi: ['Tham luận'], en: ['Paper', 'Talk'] },
  SPEECH: { vi: ['Phát biểu'], en: ['Speech'] },
  DISCUSSION: { vi: ['Thảo luận'], en: ['Discussion'] },
  DECISION: { vi: ['Biểu quyết', 'Quyết định', 'Thông qua'], en: ['Decision', 'Vote'] },
  CONCLUSION: {
    vi: ['Phát biểu kết luận', 'Kết luận', 'Bế mạc'],
    en: ['Conclusion', 'Conclusions', 'Closing'],
  },
  BREAK: { vi: ['Giải lao', 'Nghỉ giải lao', 'Nghỉ', 'Nghỉ trưa'], en: ['Break', 'Coffee break', 'Lunch'] },
  OTHER: { vi: ['Khác', 'Nội dung khác'], en: ['Other'] },
};

const KIND_OF = new Map(
  Object.values(AgendaItemKind).flatMap(kind =>
    [kind, ...KINDS[kind].vi, ...KINDS[kind].en].map(word => [folded(word), kind] as const),
  ),
);

export function kindOf(text: string): AgendaItemKind | undefined {
  return KIND_OF.get(folded(text));
}

export function kindWord(kind: AgendaItemKind): Message {
  return { vi: KINDS[kind].vi[0]!, en: KINDS[kind].en[0]! };
}

/** What may stand in the column of kinds. */
export const KIND_WORDS: Message = {
  vi: Object.values(KINDS)
    .map(words => words.vi[0])
    .join(', '),
  en: Object.values(KINDS)
    .map(words => words.en[0])
    .join(', '),
};

/** How sheets of offices say that a session is closed, beside yes. */
const CLOSED = new Set(['kin', 'hop kin']);

export function closedOrNot(text: string): boolean | undefined {
  return CLOSED.has(folded(text)) || yesOrNo(text);
}
