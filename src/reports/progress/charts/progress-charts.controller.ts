import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Address, drawBarChart, languageOf, PAGE_POLICY } from '../../../platform/charts/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { MessageLanguage } from '../../../platform/errors/index.js';
import { OwnQueries } from '../../../platform/graphql/index.js';
import { Requesters, sendValidated } from '../../../platform/http/index.js';
import { argumentsOf } from './address.js';
import { noSuchIndicator, severalDefinitions, tooManyRows } from './charts.errors.js';
import { FIGURES, type Figures } from './figures.js';
import { MOST_ROWS, progressChart, rowCount } from './progress-chart.js';
import { progressPage } from './progress-page.js';

/** `indicatorProgress` as a picture and as a page: the same query, in the name of whoever asks. */
@Controller('charts')
export class ProgressChartsController {
  constructor(
    private readonly queries: OwnQueries,
    private readonly requesters: Requesters,
    private readonly clock: Clock,
  ) {}

  @Get('indicator-progress.svg')
  chart(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply, 'image/svg+xml', (figures, language) => {
      const told = figures.series.filter(({ periods }) => periods.length > 0);
      // A picture of several definitions side by side would look like one series.
      if (told.length > 1) throw severalDefinitions(told);
      const series = told[0] ?? figures.series[0]!;
      if (rowCount(series) > MOST_ROWS) throw tooManyRows();
      return drawBarChart(progressChart(series, figures.asOf, language));
    });
  }

  @Get('indicator-progress.html')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.header('content-security-policy', PAGE_POLICY);
    const address = request.query as Address;
    return this.send(request, reply, 'text/html; charset=utf-8', (figures, language) =>
      progressPage(figures, language, address),
    );
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    contentType: string,
    make: (figures: Figures, language: MessageLanguage) => Promise<string>,
  ): Promise<void> {
    const address = request.query as Address;
    const args = argumentsOf(address);
    const language = languageOf(address, request.headers['accept-language']);
    const actor = await this.requesters.actorOf(request);
    const context = { actor, language, requestId: request.id, notices: [] };
    const { indicatorProgress: figures } = await this.queries.answer<{ indicatorProgress: Figures }>(
      FIGURES,
      { ...args, language },
      context,
    );
    if (figures.series.length === 0) throw noSuchIndicator();
    const answer = {
      ...{ body: await make(figures, language), contentType, modifiedAt: null, isPrivate: actor.isSignedIn },
      vary: [...(address.language === undefined ? ['Accept-Language'] : []), 'Authorization', 'Cookie'],
    };
    sendValidated(request, reply, answer, this.clock.now());
  }
}
