import { registerEnumType } from '@nestjs/graphql';
import type { Message } from '../platform/errors/index.js';
import { DirectiveTiming } from './directive.enums.js';

export enum DirectiveNoteCode {
  SELF_ADDRESSED = 'SELF_ADDRESSED',
  NO_ADDRESSEE = 'NO_ADDRESSEE',
  NO_LEAD = 'NO_LEAD',
  NO_REVIEW_DATE = 'NO_REVIEW_DATE',
  TEXT_DIFFERS_FROM_MINUTES = 'TEXT_DIFFERS_FROM_MINUTES',
}

registerEnumType(DirectiveNoteCode, {
  name: 'DirectiveNoteCode',
  description: 'Something about a directive that a reader should know.',
  valuesMap: {
    SELF_ADDRESSED: { description: "The body of the speaker's post is itself addressed; that is allowed." },
    NO_ADDRESSEE: { description: 'It is not clear which body is addressed; it cannot be issued.' },
    NO_LEAD: { description: 'Neither a body nor a group leads; it cannot be issued.' },
    NO_REVIEW_DATE: { description: 'It is ongoing and has no review date; it cannot be issued.' },
    TEXT_DIFFERS_FROM_MINUTES: {
      description:
        'Its text does not occur, word for word, in the entry of the minutes that it is taken from.',
    },
  },
});

/** What the notes are drawn from. */
export interface NoteFacts {
  timing: DirectiveTiming;
  reviewOn: string | null;
  shares: SharesFacts;
  /** Whether the entry of the minutes, as far as the reader sees it, does not hold its text. */
  differsFromMinutes?: boolean;
}

export interface SharesFacts {
  hasAddressee: boolean;
  hasLead: boolean;
  /** Whether the body of the post in which it was stated is addressed by itself, not only within a group. */
  addressesOwnBody: boolean;
}

/** The notes that the facts call for, always in the same order. */
export function notesOf({ timing, reviewOn, shares, differsFromMinutes }: NoteFacts): DirectiveNoteCode[] {
  const notes: DirectiveNoteCode[] = [];
  if (shares.addressesOwnBody) notes.push(DirectiveNoteCode.SELF_ADDRESSED);
  if (!shares.hasAddressee) notes.push(DirectiveNoteCode.NO_ADDRESSEE);
  if (!shares.hasLead) notes.push(DirectiveNoteCode.NO_LEAD);
  if (timing === DirectiveTiming.ONGOING && !reviewOn) notes.push(DirectiveNoteCode.NO_REVIEW_DATE);
  if (differsFromMinutes) notes.push(DirectiveNoteCode.TEXT_DIFFERS_FROM_MINUTES);
  return notes;
}

export const NOTE_MESSAGES: Record<DirectiveNoteCode, Message> = {
  SELF_ADDRESSED: {
    vi: 'Người phát biểu giữ chức vụ tại chính cơ quan được giao.',
    en: 'The speaker holds a post at the very body that is addressed.',
  },
  NO_ADDRESSEE: { vi: 'Chưa rõ cơ quan được giao.', en: 'It is not clear which body is addressed.' },
  NO_LEAD: { vi: 'Chưa có cơ quan chủ trì.', en: 'No body leads yet.' },
  NO_REVIEW_DATE: {
    vi: 'Nhiệm vụ thường xuyên, không thời hạn, chưa có ngày rà soát.',
    en: 'It is ongoing, without a deadline, and has no review date yet.',
  },
  TEXT_DIFFERS_FROM_MINUTES: {
    vi: 'Nội dung không có nguyên văn trong mục biên bản đã lấy.',
    en: 'The text is not, word for word, in the entry of the minutes that it is taken from.',
  },
};
