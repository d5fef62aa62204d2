import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentNode } from 'graphql';
import { Clock } from '../clock/index.js';
import type { MessageLanguage } from '../errors/index.js';
import { OwnQueries } from '../graphql/index.js';
import { Requesters, sendValidated } from '../http/index.js';
import { type Address, languageOf } from './chart-address.js';
import { PAGE_POLICY } from './page.style.js';

/** What is asked for, and what is made of it. */
export interface Drawn<T> {
  document: DocumentNode;
  variables: (language: MessageLanguage) => Record<string, unknown>;
  make: (answer: T, language: MessageLanguage) => Promise<string>;
}

/** Answers with what is drawn of a query of ours, in the name of whoever asks. */
@Injectable()
export class ChartAnswers {
  constructor(
    private readonly queries: OwnQueries,
    private readonly requesters: Requesters,
    private readonly clock: Clock,
  ) {}

  picture<T>(request: FastifyRequest, reply: FastifyReply, drawn: Drawn<T>): Promise<void> {
    return this.send(request, reply, 'image/svg+xml', drawn);
  }

  page<T>(request: FastifyRequest, reply: FastifyReply, drawn: Drawn<T>): Promise<void> {
    void reply.header('content-security-policy', PAGE_POLICY);
    return this.send(request, reply, 'text/html; charset=utf-8', drawn);
  }

  private async send<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    contentType: string,
    { document, variables, make }: Drawn<T>,
  ): Promise<void> {
    const address = request.query as Address;
    const language = languageOf(address, request.headers['accept-language']);
    const actor = await this.requesters.actorOf(request);
    const context = { actor, language, requestId: request.id, notices: [] };
    const found = await this.queries.answer<T>(document, variables(language), context);
    const answer = {
      ...{ body: await make(found, language), contentType, modifiedAt: null, isPrivate: actor.isSignedIn },
      vary: [...(address.language === undefined ? ['Accept-Language'] : []), 'Authorization', 'Cookie'],
    };
    sendValidated(request, reply, answer, this.clock.now());
  }
}
