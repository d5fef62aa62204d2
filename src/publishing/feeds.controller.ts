import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator, credentialsOf, sessionCookieName } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { type Config, Configuration } from '../platform/config/index.js';
import { NO_SUCH_ADDRESS, sendValidated } from '../platform/http/index.js';
import { feedLanguage } from './feed-language.js';
import { addressOf, FEEDS } from './feeds.js';
import { modifiedAt } from './published-agenda.js';
import { PublishedAgendasQueries } from './published-agendas.queries.js';

/** The published agenda of a conference for other programs, as far as whoever asks may see it. */
@Controller('conferences')
export class FeedsController {
  constructor(
    private readonly agendas: PublishedAgendasQueries,
    private readonly authenticator: Authenticator,
    private readonly clock: Clock,
    @Configuration() private readonly config: Config,
  ) {}

  /** @throws HttpFault NOT_FOUND, the same for what does not exist, what was not published and what may not be seen */
  @Get(':slug/:feed')
  async feed(
    @Param('slug') slug: string,
    @Param('feed') ending: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const feed = FEEDS.find(each => each.ending === ending);
    if (!feed) throw NO_SUCH_ADDRESS;
    const { publicUrl } = this.config;
    const viewer = await this.authenticator.actorOf(
      credentialsOf(request.headers, sessionCookieName(publicUrl)),
    );
    request.accountId = viewer.accountId;
    const agenda = await this.agendas.ofConference(viewer, slug, feed.versions);
    if (!agenda) throw NO_SUCH_ADDRESS;

    const { lang } = request.query as Record<string, unknown>;
    const language = feedLanguage(lang, request.headers['accept-language'], agenda.title);
    const body = feed.render(agenda, language, addressOf(publicUrl, slug));
    if (body === null) throw NO_SUCH_ADDRESS;
    const answer = {
      body,
      contentType: feed.contentType,
      // What an account sees also changes with its roles, which no date tells.
      modifiedAt: viewer.isSignedIn ? null : modifiedAt(agenda),
      vary: [...(lang === undefined ? ['Accept-Language'] : []), 'Authorization', 'Cookie'],
      isPrivate: viewer.isSignedIn,
    };
    sendValidated(request, reply, answer, this.clock.now());
  }
}
