import type { GraphQLError } from 'graphql';
import { clientError } from './client-error.js';
import { LIMITS, MAXIMUM_TOKENS, type Measure } from './cost.js';

type Limited = keyof typeof LIMITS;

const NAMES: Record<Limited, { vi: string; en: string }> = {
  depth: { vi: 'độ sâu', en: 'depth' },
  aliases: { vi: 'số bí danh', en: 'number of aliases' },
  rootFields: { vi: 'số trường gốc', en: 'number of root fields' },
  cost: { vi: 'chi phí', en: 'cost' },
};

/** The error for an operation that is over a limit; undefined for one within them all. */
export function overLimit(measured: Measure): GraphQLError | undefined {
  const name = (Object.keys(LIMITS) as Limited[]).find(each => measured[each] > LIMITS[each]);
  if (!name) return undefined;
  const limit = LIMITS[name];
  return clientError(
    'TOO_COMPLEX',
    {
      vi: `Truy vấn quá lớn: ${NAMES[name].vi} là ${measured[name]}, tối đa ${limit}. Hãy chia nhỏ hoặc hỏi ít hơn.`,
      en: `The query is too large: its ${NAMES[name].en} is ${measured[name]}, the limit is ${limit}. Split it or ask for less.`,
    },
    {
      reason: 'QUERY_TOO_COMPLEX',
      cost: measured.cost,
      [name]: measured[name],
      limit,
      http: { status: 400 },
    },
  );
}

/** The same for a document on which graphql-js gave up while parsing or validating it; it has no codes for that. */
export function givenUp(message: string): GraphQLError | undefined {
  if (message.startsWith(`Syntax Error: Document contains more that ${MAXIMUM_TOKENS} tokens`)) {
    return clientError(
      'TOO_COMPLEX',
      {
        vi: `Văn bản truy vấn quá dài, tối đa ${MAXIMUM_TOKENS} từ tố. Hãy chia nhỏ.`,
        en: `The document is too long, the limit is ${MAXIMUM_TOKENS} tokens. Split it.`,
      },
      { reason: 'DOCUMENT_TOO_LONG', limit: MAXIMUM_TOKENS },
    );
  }
  if (message !== 'Validation aborted.') return undefined;
  return clientError(
    'TOO_COMPLEX',
    {
      vi: 'Truy vấn lặp lại các trường hoặc đoạn quá nhiều lần. Hãy chia nhỏ.',
      en: 'The query repeats fields or fragments too often. Split it.',
    },
    { reason: 'DOCUMENT_REPEATS_ITSELF' },
  );
}
