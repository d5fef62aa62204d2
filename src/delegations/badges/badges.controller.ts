import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../platform/clock/index.js';
import { PDF } from '../../platform/pdf/index.js';
import { language, parameter, sendFile } from '../../platform/sheets/index.js';
import { DelegateOrder } from '../delegate.enums.js';
import { orderOf } from '../lists/list-options.js';
import { badgeAlone, badgeSheet } from './badge-sheet.js';
import { BadgesQueries } from './badges.queries.js';

/** Badges to print: all of a conference for its staff, one's own for a delegate. */
@Controller('conferences/:slug')
export class BadgesController {
  constructor(
    private readonly queries: BadgesQueries,
    private readonly clock: Clock,
  ) {}

  @Get('badges.pdf')
  async sheet(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { conference, delegates } = await this.queries.ofStaff(request, slug, {
      order: orderOf(request, DelegateOrder.NAME),
      siteId: parameter(request, 'siteId'),
      bodyId: parameter(request, 'bodyId'),
      ids: idsOf(request),
    });
    const file = await badgeSheet(delegates, conference, language(request), this.clock.now());
    return sendFile(reply, file, PDF, `badges-${slug}.pdf`);
  }

  @Get('own-badge.pdf')
  async own(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { conference, delegates } = await this.queries.own(request, slug);
    const file = await badgeAlone(delegates[0]!, conference, language(request), this.clock.now());
    return sendFile(reply, file, PDF, `badge-${slug}.pdf`);
  }
}

/** `?ids=` may be repeated. */
function idsOf({ query }: FastifyRequest): string[] | undefined {
  const given = (query as Record<string, string | string[] | undefined>).ids;
  return given === undefined ? undefined : [given].flat();
}
