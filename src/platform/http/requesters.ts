import { Global, Injectable, Module } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, Authenticator, credentialsOf, sessionCookieName } from '../auth/index.js';
import { type Config, Configuration } from '../config/index.js';

/** Tells who sends a request to REST, by a session cookie or an access token; the log is told as well. */
@Injectable()
export class Requesters {
  private readonly cookieName: string;

  constructor(
    private readonly authenticator: Authenticator,
    @Configuration() { publicUrl }: Config,
  ) {
    this.cookieName = sessionCookieName(publicUrl);
  }

  /** @throws GraphQLError UNAUTHENTICATED for an access token that is not, or no longer, valid */
  async actorOf(request: FastifyRequest): Promise<Actor> {
    const actor = await this.authenticator.actorOf(credentialsOf(request.headers, this.cookieName));
    request.accountId = actor.accountId;
    return actor;
  }
}

@Global()
@Module({ providers: [Requesters], exports: [Requesters] })
export class RequestersModule {}
