import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarLinksService } from '../accounts/index.js';
import { Clock } from '../platform/clock/index.js';
import { HttpFault, sendValidated } from '../platform/http/index.js';
import { calendarOf } from './calendar.js';
import { feedLanguage } from './feed-language.js';
import { PublishedAgendasQueries } from './published-agendas.queries.js';
import { words } from './words.js';

const ENDING = '.ics';

/** One for all reasons, so that it tells nothing of the account. */
const LINK_NOT_VALID = new HttpFault(
  404,
  'NOT_FOUND',
  { vi: 'Mã không hợp lệ hoặc đã hết hạn.', en: 'The code is not valid or has expired.' },
  { reason: 'LINK_NOT_VALID' },
);

/** What concerns one person, at a secret address: calendar programs cannot sign in. */
@Controller('calendars')
export class PersonalCalendarController {
  constructor(
    private readonly links: CalendarLinksService,
    private readonly agendas: PublishedAgendasQueries,
    private readonly clock: Clock,
  ) {}

  @Get(':file')
  async calendar(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const secret = file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : '';
    const viewer = await this.links.readerOf(secret);
    if (!viewer) throw LINK_NOT_VALID;
    request.accountId = viewer.accountId;
    const agendas = await this.agendas.ofPerson(viewer);
    const { lang } = request.query as Record<string, unknown>;
    const language = feedLanguage(lang, request.headers['accept-language'], agendas[0]?.title ?? {});
    const answer = {
      body: calendarOf(agendas, language, { name: words.mine(language), url: null }),
      contentType: 'text/calendar; charset=utf-8',
      modifiedAt: null,
      vary: lang === undefined ? ['Accept-Language'] : [],
      isPrivate: true,
    };
    sendValidated(request, reply, answer, this.clock.now());
  }
}
