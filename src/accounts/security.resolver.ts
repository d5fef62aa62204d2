import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { CreatedAccessTokenPayload } from './access-token.type.js';
import { AccessTokensService } from './access-tokens.service.js';
import {
  CreateAccessTokenInput,
  CreateCalendarLinkInput,
  EndOtherSessionsInput,
  EndSessionInput,
  RevokeAccessTokenInput,
  RevokeCalendarLinkInput,
} from './account.input.js';
import { accessTokenShape, accountShape, calendarLinkShape } from './account.shapes.js';
import { AccountPayload } from './account.type.js';
import { CreatedCalendarLinkPayload } from './calendar-link.type.js';
import { CalendarLinksService } from './calendar-links.service.js';
import { SessionsService } from './sessions.service.js';

/** What people do about their own sessions, access tokens and calendar links. */
@Resolver()
export class SecurityResolver {
  constructor(
    private readonly sessions: SessionsService,
    private readonly tokens: AccessTokensService,
    private readonly links: CalendarLinksService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => AccountPayload, { nullable: true, description: 'Ends one of your own sessions.' })
  async endSession(@Args('input') input: EndSessionInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(accountShape, request, await this.sessions.end(by, input));
  }

  @Mutation(() => AccountPayload, {
    nullable: true,
    description: 'Ends all of your own sessions but the one that asks.',
  })
  async endOtherSessions(
    @Args('input') _: EndOtherSessionsInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(accountShape, request, await this.sessions.endOthers(by));
  }

  @Mutation(() => CreatedAccessTokenPayload, {
    nullable: true,
    description: 'Makes a token by which a program can act in your name.',
  })
  async createAccessToken(
    @Args('input') input: CreateAccessTokenInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    const { id, token } = await this.tokens.createOwn(by, input);
    return { ...(await this.reader.payload(accessTokenShape, request, id)), token };
  }

  @Mutation(() => AccountPayload, {
    nullable: true,
    description: 'Takes back one of your own access tokens, at once.',
  })
  async revokeAccessToken(
    @Args('input') input: RevokeAccessTokenInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(accountShape, request, await this.tokens.revoke(by, input));
  }

  @Mutation(() => CreatedCalendarLinkPayload, {
    nullable: true,
    description:
      'Makes a secret address at which a calendar program finds the agenda items that concern you: those at which you ' +
      'present, and all of the conferences that you conduct as an officer.',
  })
  async createCalendarLink(
    @Args('input') _: CreateCalendarLinkInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    const { id, url } = await this.links.createOwn(by);
    return { ...(await this.reader.payload(calendarLinkShape, request, id)), url };
  }

  @Mutation(() => AccountPayload, {
    nullable: true,
    description: 'Takes back one of your own calendar links, at once.',
  })
  async revokeCalendarLink(
    @Args('input') input: RevokeCalendarLinkInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(accountShape, request, await this.links.revoke(by, input));
  }
}
