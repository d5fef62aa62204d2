import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request.js';
import { MAXIMUM_PAGE_SIZE } from '../look-ahead/index.js';
import { clientError } from './client-error.js';
import { LIMITS, measure } from './cost.js';

type Limited = keyof typeof LIMITS;

const NAMES: Record<Limited, { vi: string; en: string }> = {
  depth: { vi: 'độ sâu', en: 'depth' },
  aliases: { vi: 'số bí danh', en: 'number of aliases' },
  rootFields: { vi: 'số trường gốc', en: 'number of root fields' },
  cost: { vi: 'chi phí', en: 'cost' },
};

const CLAMPED = {
  vi: { code: 'PAGE_CLAMPED', message: `Mỗi trang có nhiều nhất ${MAXIMUM_PAGE_SIZE} dòng.` },
  en: { code: 'PAGE_CLAMPED', message: `A page has at most ${MAXIMUM_PAGE_SIZE} rows.` },
};

/** Refuses operations over the limits, and reports the cost and what is left in the `X-Query-Cost` header. */
export const costPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, response, contextValue }) {
        // No operation of that name: execution says so.
        if (!operation) return;
        const measured = measure(schema, document, operation, request.variables ?? {});
        response.http.headers.set(
          'x-query-cost',
          `cost=${measured.cost}, limit=${LIMITS.cost}, left=${Math.max(LIMITS.cost - measured.cost, 0)}`,
        );
        if (measured.clamped) contextValue.notices.push(CLAMPED[contextValue.language]);
        for (const name of Object.keys(LIMITS) as Limited[]) {
          const limit = LIMITS[name];
          if (measured[name] <= limit) continue;
          throw clientError(
            'TOO_COMPLEX',
            {
              vi: `Truy vấn quá lớn: ${NAMES[name].vi} là ${measured[name]}, tối đa ${limit}. Hãy chia nhỏ hoặc hỏi ít hơn.`,
              en: `The query is too large: its ${NAMES[name].en} is ${measured[name]}, the limit is ${limit}. Split it or ask for less.`,
            },
            { reason: 'QUERY_TOO_COMPLEX', [name]: measured[name], limit, http: { status: 400 } },
          );
        }
      },
    };
  },
};
