import { AgendaItemKind, type ItemContent, PresenterRole } from '../agenda/index.js';
import type { Message } from '../platform/errors/index.js';
import { inLanguage } from '../platform/graphql/index.js';
import { wordsIn } from './feed-language.js';

const KINDS: Record<AgendaItemKind, Message> = {
  CEREMONY: { vi: 'Nghi thức', en: 'Ceremony' },
  OPENING_REMARKS: { vi: 'Phát biểu khai mạc', en: 'Opening remarks' },
  REPORT: { vi: 'Báo cáo', en: 'Report' },
  PAPER: { vi: 'Tham luận', en: 'Paper' },
  SPEECH: { vi: 'Phát biểu', en: 'Speech' },
  DISCUSSION: { vi: 'Thảo luận', en: 'Discussion' },
  DECISION: { vi: 'Quyết định', en: 'Decision' },
  CONCLUSION: { vi: 'Phát biểu kết luận', en: 'Conclusions' },
  BREAK: { vi: 'Giải lao', en: 'Break' },
  OTHER: { vi: 'Khác', en: 'Other' },
};

const ROLES: Record<PresenterRole, Message> = {
  PRESENTER: { vi: 'Trình bày', en: 'Presented by' },
  DISCUSSANT: { vi: 'Tham luận', en: 'Discussed by' },
  MODERATOR: { vi: 'Điều hành', en: 'Led by' },
};

const CLOSED: Message = { vi: 'Họp kín', en: 'Closed session' };
const NO_ROOM: Message = { vi: 'Không nêu phòng', en: 'No room given' };
const VERSION: Message = { vi: 'Phiên bản', en: 'Version' };
const CHANGES: Message = { vi: 'Thay đổi của chương trình', en: 'Changes of the agenda' };
const FIRST: Message = {
  vi: 'Công bố chương trình lần đầu.',
  en: 'The agenda was published for the first time.',
};
const MINE: Message = { vi: 'Lịch hội nghị của tôi', en: 'My conference calendar' };

export const words = {
  kind: ({ kind }: ItemContent, language: string) =>
    said(kind ? KINDS[kind as AgendaItemKind] : CLOSED, language),
  role: (role: PresenterRole, language: string) => said(ROLES[role], language),
  noRoom: (language: string) => said(NO_ROOM, language),
  version: (number: number, language: string) => `${said(VERSION, language)} ${number}`,
  changes: (title: string, language: string) => `${said(CHANGES, language)}: ${title}`,
  first: (language: string) => said(FIRST, language),
  mine: (language: string) => said(MINE, language),
};

/** Who presents, as a person reads it: with post and body, in its language. */
export function presenterNames({ presenters }: ItemContent, language: string) {
  return presenters.map(({ role, personId, person, post, body, printed }) => {
    const named = { post: inLanguage(post, { language }), body: inLanguage(body, { language }) };
    return { ...named, role, personId, name: person ?? printed ?? named.body ?? '' };
  });
}

function said(message: Message, language: string): string {
  return message[wordsIn(language)];
}
