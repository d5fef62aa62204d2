import type { Message } from '../../platform/errors/index.js';
import type { Asked, Occasion } from './occasion.js';

/** How the subject goes on, before the day. */
export const SUBJECT_ENDS: Record<Occasion, Message> = {
  NEW: { vi: 'hạn', en: 'by' },
  NEAR: { vi: 'sắp đến hạn', en: 'due soon,' },
  LATE: { vi: 'đã quá hạn', en: 'overdue since' },
};

/** What mails about requests have in common. */
export function mailOf({ once, recipient, bodyId }: Asked, conferenceIds: readonly string[]) {
  const { accountId, name, address, language } = recipient;
  return { once, accountId, to: { name, address }, language, bodyId, conferenceIds };
}

/** Where to answer. */
export function closing(what: Message, publicUrl: string): Message {
  return {
    vi: `${what.vi}: ${publicUrl}\n\nThư này do Plenary tự động gửi.`,
    en: `${what.en}: ${publicUrl}\n\nPlenary has sent this mail by itself.`,
  };
}
