import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Address, ChartAnswers, type Drawn, drawBarChart } from '../../../platform/charts/index.js';
import type { MessageLanguage } from '../../../platform/errors/index.js';
import { argumentsOf } from './address.js';
import { noSuchIndicator, severalDefinitions, tooManyRows } from './charts.errors.js';
import { FIGURES, type Figures } from './figures.js';
import { MOST_ROWS, progressChart, rowCount } from './progress-chart.js';
import { progressPage } from './progress-page.js';

type Make = (figures: Figures, language: MessageLanguage) => Promise<string>;

/** `indicatorProgress` as a picture and as a page: the same query, in the name of whoever asks. */
@Controller('charts')
export class ProgressChartsController {
  constructor(private readonly answers: ChartAnswers) {}

  @Get('indicator-progress.svg')
  async chart(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const drawn = drawnBy(request, (figures, language) => {
      const told = figures.series.filter(({ periods }) => periods.length > 0);
      // A picture of several definitions side by side would look like one series.
      if (told.length > 1) throw severalDefinitions(told);
      const series = told[0] ?? figures.series[0]!;
      if (rowCount(series) > MOST_ROWS) throw tooManyRows();
      return drawBarChart(progressChart(series, figures.asOf, language));
    });
    await this.answers.picture(request, reply, drawn);
  }

  @Get('indicator-progress.html')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const drawn = drawnBy(request, (figures, language) =>
      progressPage(figures, language, request.query as Address),
    );
    await this.answers.page(request, reply, drawn);
  }
}

function drawnBy(request: FastifyRequest, make: Make): Drawn<{ indicatorProgress: Figures }> {
  const args = argumentsOf(request.query as Address);
  return {
    document: FIGURES,
    variables: language => ({ ...args, language }),
    make: ({ indicatorProgress: figures }, language) => {
      if (figures.series.length === 0) throw noSuchIndicator();
      return make(figures, language);
    },
  };
}
