import { registerEnumType } from '@nestjs/graphql';
import type { Message } from '../platform/errors/index.js';

export enum DelegateNoteCode {
  RANK_BELOW_REQUIRED = 'RANK_BELOW_REQUIRED',
  NO_RANK = 'NO_RANK',
  POST_NOT_HELD_ON_DATE = 'POST_NOT_HELD_ON_DATE',
  OTHER_SITE = 'OTHER_SITE',
}

registerEnumType(DelegateNoteCode, {
  name: 'DelegateNoteCode',
  description: 'Something about a delegate that the organisers should know.',
  valuesMap: {
    RANK_BELOW_REQUIRED: { description: 'The post ranks below what the invitation asks for.' },
    NO_RANK: { description: 'The invitation asks for a rank, and none is known of the post.' },
    POST_NOT_HELD_ON_DATE: {
      description:
        'The person does not hold the post on the first day of the conference any more, or not yet.',
    },
    OTHER_SITE: { description: 'Another site than that to which the body is invited.' },
  },
});

export interface NoteFacts {
  /** The lowest that the invitation asks for; the highest is 1. */
  requiredRank: number | null;
  rank: number | null;
  /** Null without a post of the directory. */
  isPostHeld: boolean | null;
  isOtherSite: boolean | null;
}

export function notesOf({ requiredRank, rank, isPostHeld, isOtherSite }: NoteFacts): DelegateNoteCode[] {
  return [
    ...rankNotes(requiredRank, rank),
    ...(isPostHeld === false ? [DelegateNoteCode.POST_NOT_HELD_ON_DATE] : []),
    ...(isOtherSite ? [DelegateNoteCode.OTHER_SITE] : []),
  ];
}

function rankNotes(requiredRank: number | null, rank: number | null): DelegateNoteCode[] {
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
  POST_NOT_HELD_ON_DATE: {
    vi: 'Người được cử không giữ chức vụ này vào ngày đầu của hội nghị.',
    en: 'The person does not hold the post on the first day of the conference.',
  },
  OTHER_SITE: {
    vi: 'Điểm cầu khác với điểm cầu ghi trong giấy mời.',
    en: 'The site is another one than the invitation names.',
  },
};
