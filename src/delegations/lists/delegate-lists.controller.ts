import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noSuchConference } from '../../conferences/index.js';
import { Clock } from '../../platform/clock/index.js';
import { assertWhole, type ListForm, ListQueries, sendList } from '../../platform/lists/index.js';
import { language } from '../../platform/sheets/index.js';
import { DELEGATES, type DelegatesAnswer, delegatesList } from './delegates-list.js';
import { listOptions } from './list-options.js';
import { nobodyListed } from './lists.errors.js';

/** `delegates` of a conference as a document: the same query, in the name of whoever asks. */
@Controller('conferences/:slug')
export class DelegateListsController {
  constructor(
    private readonly queries: ListQueries,
    private readonly clock: Clock,
  ) {}

  @Get('delegates.xlsx')
  workbook(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.send(slug, request, reply, 'xlsx');
  }

  @Get('delegates.csv')
  csv(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.send(slug, request, reply, 'csv');
  }

  @Get('delegates.pdf')
  pdf(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.send(slug, request, reply, 'pdf');
  }

  /** @throws GraphQLError NOT_FOUND for a conference, HttpFault NOT_FOUND for delegates, that there are not or that may not be seen */
  private async send(slug: string, request: FastifyRequest, reply: FastifyReply, form: ListForm) {
    const options = listOptions(request);
    const { conferenceBySlug: conference } = await this.queries.answer<DelegatesAnswer>(request, DELEGATES, {
      slug,
      ...options,
    });
    if (!conference) throw noSuchConference();
    if (conference.delegates.nodes.length === 0) throw nobodyListed();
    assertWhole(conference.delegates);
    const document = delegatesList(conference, options, language(request));
    return sendList(request, reply, { document, form, name: `delegates-${slug}`, at: this.clock.now() });
  }
}
