import { Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator } from '../platform/auth/index.js';
import { type Config, Configuration } from '../platform/config/index.js';
import { LinkPurpose } from './account.enums.js';
import { answer } from './auth.answers.js';
import {
  acceptInvitationPage,
  mailSentPage,
  passwordSetPage,
  resetPasswordPage,
  signedInPage,
  signInPage,
} from './auth.pages.js';
import { deviceOf, fieldsOf } from './auth.requests.js';
import { PasswordChangesService } from './password-changes.service.js';
import { PasswordResetsService } from './password-resets.service.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

/** Signing in and all about passwords: REST, so that aliases of GraphQL cannot multiply guesses. */
@Controller('auth')
export class AuthController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionsService,
    private readonly signing: SignInService,
    private readonly resets: PasswordResetsService,
    private readonly changes: PasswordChangesService,
    @Configuration() private readonly config: Config,
  ) {}

  private get signInPage() {
    return signInPage(this.config.mail !== null, this.config.oidc?.name);
  }

  @Post('sign-in')
  signIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return answer(request, reply, { again: this.signInPage, done: '../graphql' }, async () => {
      const proof = fieldsOf(request, 'email', 'password');
      const { token, account } = await this.signing.withPassword(proof, deviceOf(request));
      // Never goes on under a token that was there before.
      await this.closeSession(request);
      this.cookie.set(reply, token);
      return { account };
    });
  }

  @Post('sign-out')
  signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return answer(request, reply, { again: this.signInPage, done: 'sign-in' }, async () => {
      await this.closeSession(request);
      this.cookie.clear(reply);
      return undefined;
    });
  }

  @Post('forgot-password')
  forgotPassword(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const work = async () => {
      const { email } = fieldsOf(request, 'email');
      await this.resets.forgot(email, request.ip);
      return { accepted: true };
    };
    return answer(request, reply, { again: this.signInPage, done: mailSentPage }, work, 202);
  }

  @Post('reset-password')
  resetPassword(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.setPassword(request, reply, LinkPurpose.RESET);
  }

  @Post('accept-invitation')
  acceptInvitation(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.setPassword(request, reply, LinkPurpose.INVITATION);
  }

  @Post('change-password')
  async changePassword(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const actor = await this.authenticator.actorOf({ sessionToken: this.cookie.tokenOf(request) });
    const again = actor.isSignedIn ? signedInPage('', this.config.oidc?.name) : this.signInPage;
    return answer(request, reply, { again, done: passwordSetPage }, async () => {
      await this.changes.change(actor, fieldsOf(request, 'currentPassword', 'newPassword'), request.ip);
      return undefined;
    });
  }

  private setPassword(request: FastifyRequest, reply: FastifyReply, purpose: LinkPurpose) {
    const { token = '' } = (request.body ?? {}) as { token?: string };
    const page = purpose === LinkPurpose.RESET ? resetPasswordPage : acceptInvitationPage;
    return answer(
      request,
      reply,
      { again: page(String(token), this.config.oidc?.name), done: passwordSetPage },
      async () => {
        const given = fieldsOf(request, 'token', 'password');
        await this.changes.byLink(given.token, purpose, given.password);
        return undefined;
      },
    );
  }

  private async closeSession(request: FastifyRequest): Promise<void> {
    const token = this.cookie.tokenOf(request);
    if (token) await this.sessions.close(token);
  }
}
