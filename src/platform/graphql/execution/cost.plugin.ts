import type { ApolloServerPlugin } from '@apollo/server';
import { MAXIMUM_PAGE_SIZE } from '../look-ahead/index.js';
import type { RequestContext } from '../request.js';
import { LIMITS, measure } from './cost.js';
import { overLimit } from './too-complex.js';

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
        const fault = overLimit(measured);
        if (fault) throw fault;
      },
    };
  },
};
