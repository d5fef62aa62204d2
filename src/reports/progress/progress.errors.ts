import type { GraphQLError } from 'graphql';
import { clientError } from '../../platform/graphql/index.js';

/** The most bodies in periods that are compared at once. */
export const MOST_CELLS = 5_000;

/** The most entries of a list among the arguments. */
export const MOST_NAMED = 100;

export function indicatorMissing(): GraphQLError {
  return clientError(
    'BAD_USER_INPUT',
    {
      vi: 'Cần indicatorIds hoặc codes: cho biết chỉ tiêu nào.',
      en: 'Needs indicatorIds or codes: say which indicator.',
    },
    { reason: 'INDICATOR_MISSING' },
  );
}

export function noSuchGroup(): GraphQLError {
  return clientError('NOT_FOUND', { vi: 'Không tìm thấy nhóm cơ quan.', en: 'No such group of bodies.' });
}

export function groupUndefined(): GraphQLError {
  return clientError(
    'BAD_USER_INPUT',
    {
      vi: 'groupId: chưa rõ nhóm này gồm những cơ quan nào; cần quy tắc hoặc danh sách.',
      en: 'groupId: it is not known who belongs to this group; it needs a rule or a list.',
    },
    { reason: 'GROUP_UNDEFINED' },
  );
}

export function tooManyNamed(argument: string, entries: number): GraphQLError {
  return clientError(
    'BAD_USER_INPUT',
    {
      vi: `${argument} có ${entries} mục; nhiều nhất ${MOST_NAMED}.`,
      en: `${argument} has ${entries} entries; at most ${MOST_NAMED} are taken.`,
    },
    { reason: 'TOO_MANY', argument, limit: MOST_NAMED },
  );
}

export function tooMuch(cells: number): GraphQLError {
  return clientError(
    'BAD_USER_INPUT',
    {
      vi: `Có ${cells} kết quả; mỗi lần nhiều nhất ${MOST_CELLS}. Hãy nêu ít chỉ tiêu, giai đoạn hoặc cơ quan hơn.`,
      en: `There are ${cells} results; at most ${MOST_CELLS} are given at once. Name fewer indicators, periods or bodies.`,
    },
    { reason: 'TOO_MUCH' },
  );
}
