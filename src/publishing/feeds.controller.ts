import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { type Config, Configuration } from '../platform/config/index.js';
import { NO_SUCH_ADDRESS, Requesters, sendValidated } from '../platform/http/index.js';
import { type Made, PublicAnswers } from '../platform/public-answers/index.js';
import { feedLanguage } from './feed-language.js';
import { addressOf, FEEDS, type Feed } from './feeds.js';
import { modifiedAt } from './published-agenda.js';
import { PublishedAgendasQueries } from './published-agendas.queries.js';

/** The published agenda of a conference for other programs, as far as whoever asks may see it. */
@Controller('conferences')
export class FeedsController {
  constructor(
    private readonly agendas: PublishedAgendasQueries,
    private readonly answers: PublicAnswers,
    private readonly requesters: Requesters,
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
    const viewer = await this.requesters.actorOf(request);
    const { lang } = request.query as Record<string, unknown>;
    const asked: Asked = { slug, feed, wanted: lang, accepted: request.headers['accept-language'] };
    // What everybody sees is made once; what an account sees also changes with its roles, which nothing tells beforehand.
    const { headers, body } = viewer.isSignedIn
      ? await this.make(viewer, asked)
      : await this.answers.serve(keyOf(asked), () => this.make(viewer, asked));
    const { 'content-type': contentType, 'last-modified': modifiedAt, ...others } = headers;
    const answer = {
      ...{ body, contentType: contentType!, headers: others, isPrivate: viewer.isSignedIn },
      modifiedAt: viewer.isSignedIn || !modifiedAt ? null : new Date(modifiedAt),
      vary: [...(lang === undefined ? ['Accept-Language'] : []), 'Authorization', 'Cookie'],
    };
    sendValidated(request, reply, answer, this.clock.now());
  }

  private async make(viewer: Actor, { slug, feed, wanted, accepted }: Asked): Promise<Made> {
    const agenda = await this.agendas.ofConference(viewer, slug, feed.versions);
    if (!agenda) throw NO_SUCH_ADDRESS;
    const language = feedLanguage(wanted, accepted, agenda.title);
    const body = feed.render(agenda, language, addressOf(this.config.publicUrl, slug));
    if (body === null) throw NO_SUCH_ADDRESS;
    const headers = {
      'content-type': feed.contentType,
      'last-modified': modifiedAt(agenda).toUTCString(),
    };
    return { status: 200, headers, body, stamp: agenda.stamp };
  }
}

/** What a reader asks for, beside who it is. */
interface Asked {
  slug: string;
  feed: Feed;
  /** Language by the address, and by the header. */
  wanted: unknown;
  accepted: string | undefined;
}

function keyOf({ slug, feed, wanted, accepted = '' }: Asked): string {
  return `feed ${JSON.stringify([slug, feed.ending, wanted ?? null, accepted])}`;
}
