import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Address, ChartAnswers, type Drawn, drawBarChart } from '../../../platform/charts/index.js';
import type { MessageLanguage } from '../../../platform/errors/index.js';
import { argumentsOf, type StatisticsVariables } from './address.js';
import { FIGURES, type Figures, variablesOf } from './figures.js';
import { statisticsChart } from './statistics-chart.js';
import { statisticsPage } from './statistics-page.js';

type Make = (figures: Figures, args: StatisticsVariables, language: MessageLanguage) => Promise<string>;

/** `directiveStatistics` as a picture and as a page: the same query, in the name of whoever asks. */
@Controller('charts')
export class StatisticsChartsController {
  constructor(private readonly answers: ChartAnswers) {}

  @Get('directive-statistics.svg')
  async chart(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const drawn = drawnBy(request, (figures, args, language) =>
      drawBarChart(statisticsChart(figures, args, language)),
    );
    await this.answers.picture(request, reply, drawn);
  }

  @Get('directive-statistics.html')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const drawn = drawnBy(request, (figures, args, language) =>
      statisticsPage(figures, args, language, request.query as Address),
    );
    await this.answers.page(request, reply, drawn);
  }
}

function drawnBy(request: FastifyRequest, make: Make): Drawn<Figures> {
  const args = argumentsOf(request.query as Address);
  return {
    document: FIGURES,
    variables: language => variablesOf(args, language),
    make: (figures, language) => make(figures, args, language),
  };
}
