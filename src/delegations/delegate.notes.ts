import { registerEnumType } from '@nestjs/graphql';
import type { Message } from '../platform/errors/index.js';

export enum DelegateNoteCode {
  RANK_BELOW_REQUIRED = 'RANK_BELOW_REQUIRED',
  NO_RANK = 'NO_RANK',
}

registerEnumType(DelegateNoteCode, {
  name: 'DelegateNoteCode',
  description: 'Something about a delegate that the organisers should know.',
  valuesMap: {
    RANK_BELOW_REQUIRED: { description: 'The post ranks below what the invitation asks for.' },
    NO_RANK: { description: 'The invitation asks for a rank, and none is known of the post.' },
  },
});

export interface NoteFacts {
  /** The lowest that the invitation asks for; the highest is 1. */
  requiredRank: number | null;
  rank: number | null;
}

export function notesOf({ requiredRank, rank }: NoteFacts): DelegateNoteCode[] {
  if (requiredRank === null) return [];
  if (rank === null) return [DelegateNoteCode.NO_RANK];
  return rank > requiredRank ? [DelegateNoteCode.RANK_BELOW_REQUIRED] : [];
}

export const NOTE_MESSAGES: Record<DelegateNoteCode, Message> = {
  RANK_BELOW_REQUIRED: {
    vi: 'Chức vụ thấp hơn thành phần ghi trong giấy mời.',
    en: 'The post ranks below what the invitation asks for.',
  },
  NO_RANK: {
    vi: 'Giấy mời yêu cầu cấp chức vụ, nhưng chưa rõ thứ bậc chức vụ của người được cử.',
    en: 'The invitation asks for a rank, but that of the post is not known.',
  },
};
