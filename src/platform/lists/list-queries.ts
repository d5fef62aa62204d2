import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { DocumentNode } from 'graphql';
import { OwnQueries } from '../graphql/index.js';
import { HttpFault, Requesters } from '../http/index.js';
import { LIMITS, language } from '../sheets/index.js';

/** Rows of a list that is made at once. */
const MOST_ROWS = LIMITS.rows;

/** Reads what a list is made of: by a document of ours, in the name of whoever asks for the list. */
@Injectable()
export class ListQueries {
  constructor(
    private readonly queries: OwnQueries,
    private readonly requesters: Requesters,
  ) {}

  /** @param document may use `$language`, and `$first` for its lists, which gives them whole: see `assertWhole` */
  async answer<T>(
    request: FastifyRequest,
    document: DocumentNode,
    variables: Record<string, unknown>,
  ): Promise<T> {
    const spoken = language(request);
    const actor = await this.requesters.actorOf(request);
    return this.queries.answer<T>(
      document,
      { ...variables, language: spoken, first: MOST_ROWS },
      { actor, language: spoken, requestId: request.id, notices: [], largestPage: MOST_ROWS },
    );
  }
}

/** @throws HttpFault if there are more rows than a list may have: half a list would be taken for the whole */
export function assertWhole({ pageInfo }: { pageInfo: { hasNextPage: boolean } }): void {
  if (!pageInfo.hasNextPage) return;
  const messages = {
    vi: `Danh sách có hơn ${MOST_ROWS} dòng; hãy chọn theo điểm cầu hoặc đơn vị.`,
    en: `The list has more than ${MOST_ROWS} rows; choose a site or a body.`,
  };
  throw new HttpFault(400, 'BAD_USER_INPUT', messages, { reason: 'TOO_MUCH' });
}
