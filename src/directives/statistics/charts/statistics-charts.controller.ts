import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Address, drawBarChart, languageOf, PAGE_POLICY } from '../../../platform/charts/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { MessageLanguage } from '../../../platform/errors/index.js';
import { OwnQueries } from '../../../platform/graphql/index.js';
import { Requesters, sendValidated } from '../../../platform/http/index.js';
import { argumentsOf, type StatisticsVariables } from './address.js';
import { FIGURES, type Figures, variablesOf } from './figures.js';
import { statisticsChart } from './statistics-chart.js';
import { statisticsPage } from './statistics-page.js';

type Make = (figures: Figures, args: StatisticsVariables, language: MessageLanguage) => Promise<string>;

/** `directiveStatistics` as a picture and as a page: the same query, in the name of whoever asks. */
@Controller('charts')
export class StatisticsChartsController {
  constructor(
    private readonly queries: OwnQueries,
    private readonly requesters: Requesters,
    private readonly clock: Clock,
  ) {}

  @Get('directive-statistics.svg')
  chart(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply, 'image/svg+xml', (figures, args, language) =>
      drawBarChart(statisticsChart(figures, args, language)),
    );
  }

  @Get('directive-statistics.html')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.header('content-security-policy', PAGE_POLICY);
    const address = request.query as Address;
    return this.send(request, reply, 'text/html; charset=utf-8', (figures, args, language) =>
      statisticsPage(figures, args, language, address),
    );
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    contentType: string,
    make: Make,
  ): Promise<void> {
    const address = request.query as Address;
    const args = argumentsOf(address);
    const language = languageOf(address, request.headers['accept-language']);
    const actor = await this.requesters.actorOf(request);
    const context = { actor, language, requestId: request.id, notices: [] };
    const figures = await this.queries.answer<Figures>(FIGURES, variablesOf(args, language), context);
    const answer = {
      ...{ body: await make(figures, args, language), contentType },
      ...{ modifiedAt: null, isPrivate: actor.isSignedIn },
      vary: [...(address.language === undefined ? ['Accept-Language'] : []), 'Authorization', 'Cookie'],
    };
    sendValidated(request, reply, answer, this.clock.now());
  }
}
