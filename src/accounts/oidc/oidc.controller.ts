import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator } from '../../platform/auth/index.js';
import { type Config, Configuration } from '../../platform/config/index.js';
import { HttpFault } from '../../platform/http/index.js';
import { faultOf, sendPage } from '../auth.answers.js';
import { notSignedInPage } from '../auth.pages.js';
import { deviceOf } from '../auth.requests.js';
import { SessionCookie } from '../session-cookie.js';
import { SessionsService } from '../sessions.service.js';
import { FlowCookie } from './flow-cookie.js';
import { OidcSignInService } from './oidc-sign-in.service.js';

/** Signing in at an identity provider: the way there and the way back. */
@Controller('auth/oidc')
export class OidcController {
  constructor(
    private readonly signing: OidcSignInService,
    private readonly sessions: SessionsService,
    private readonly authenticator: Authenticator,
    private readonly flowCookie: FlowCookie,
    private readonly sessionCookie: SessionCookie,
    @Configuration() private readonly config: Config,
  ) {}

  @Get('start')
  start(
    @Query('invitation') invitation: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return goOn(request, reply, async () => {
      const { accountId } = await this.whoIsSignedIn(request);
      // Else another site could have its own identity linked to the account of whoever follows its link.
      const mayLink = !isSentByAnotherSite(request);
      const given = typeof invitation === 'string' ? invitation : undefined;
      const linked = mayLink ? accountId : null;
      const { address, token } = await this.signing.start(given, linked, request.ip);
      this.flowCookie.set(reply, token);
      return address;
    });
  }

  @Get('callback')
  callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return goOn(request, reply, async () => {
      this.flowCookie.clear(reply);
      const actor = await this.whoIsSignedIn(request);
      const flow = this.flowCookie.tokenOf(request);
      const token = await this.signing.finish(flow, queryOf(request), actor, deviceOf(request));
      const before = this.sessionCookie.tokenOf(request);
      if (before) await this.sessions.close(before);
      this.sessionCookie.set(reply, token);
      return `${this.config.publicUrl}/graphql`;
    });
  }

  private whoIsSignedIn(request: FastifyRequest) {
    return this.authenticator.actorOf({ sessionToken: this.sessionCookie.tokenOf(request) });
  }
}

/** Sends the browser to where the work says; a person whose sign-in is refused gets a page, a program JSON. */
async function goOn(
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<string>,
): Promise<void> {
  void reply.header('cache-control', 'no-store');
  try {
    void reply.redirect(await work(), 303);
  } catch (error) {
    const fault = faultOf(error);
    if (!(fault instanceof HttpFault) || !request.headers.accept?.includes('text/html')) throw fault;
    void reply.status(fault.status).headers(fault.headers);
    sendPage(request, reply, notSignedInPage, fault);
  }
}

function isSentByAnotherSite({ headers }: FastifyRequest): boolean {
  return ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));
}

function queryOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}
