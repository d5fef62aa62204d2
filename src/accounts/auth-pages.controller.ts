import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator } from '../platform/auth/index.js';
import { type Config, Configuration } from '../platform/config/index.js';
import { AccountQueries } from './account.queries.js';
import { sendPage } from './auth.answers.js';
import { acceptInvitationPage, resetPasswordPage, signedInPage, signInPage } from './auth.pages.js';
import { SessionCookie } from './session-cookie.js';

/** The pages of `AuthController` for people with nothing but a browser. */
@Controller('auth')
export class AuthPagesController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly cookie: SessionCookie,
    private readonly queries: AccountQueries,
    @Configuration() private readonly config: Config,
  ) {}

  private get provider(): string | undefined {
    return this.config.oidc?.name;
  }

  @Get('sign-in')
  async signIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { accountId } = await this.authenticator.actorOf({ sessionToken: this.cookie.tokenOf(request) });
    const name = accountId && (await this.queries.nameOf(accountId));
    const { provider } = this;
    const page = name ? signedInPage(name, provider) : signInPage(this.config.mail !== null, provider);
    sendPage(request, reply, page);
  }

  @Get('reset-password')
  resetPassword(@Query('token') token: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    sendPage(request, reply, resetPasswordPage(String(token ?? '')));
  }

  @Get('accept-invitation')
  acceptInvitation(
    @Query('token') token: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    sendPage(request, reply, acceptInvitationPage(String(token ?? ''), this.provider));
  }
}
