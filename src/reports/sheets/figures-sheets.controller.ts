import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, NotAllowedError, secretaryOrFocalPoint } from '../../platform/auth/index.js';
import type { By } from '../../platform/database/index.js';
import { assertMayUse, refusal } from '../../platform/graphql/index.js';
import { HttpFault, Requesters, takesFile } from '../../platform/http/index.js';
import {
  badParameter,
  CSV,
  digestOf,
  fileOf,
  flag,
  LIMITS,
  language,
  operationIdOf,
  parameter,
  readFile,
  reportIn,
  rethrowForRest,
  sendFile,
  separator,
  XLSX,
} from '../../platform/sheets/index.js';
import { REPORT_REQUEST } from '../data-calls/report-request.errors.js';
import { REPORT } from '../reports.errors.js';
import { FIGURE_LAYOUT } from './figure-columns.js';
import { FiguresImportService } from './figures-import.service.js';
import { type FiguresOf, FiguresSheetQueries } from './figures-sheet.queries.js';
import { figuresCsv, figuresWorkbook } from './write-figures.js';

/** No mutation, so its rule stands here and not in the access table. */
const IMPORT = { command: 'importFigures', rule: secretaryOrFocalPoint };
const LONGEST_REASON = 1000;

/** Figures as files: what a request asks for and a report gives, and in, for the staff and the body that reports. */
@Controller()
export class FiguresSheetsController {
  constructor(
    private readonly requesters: Requesters,
    private readonly queries: FiguresSheetQueries,
    private readonly imports: FiguresImportService,
  ) {}

  @Get('report-requests/:id/figures.xlsx')
  requested(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.workbook('report_request', id, request, reply);
  }

  @Get('reports/:id/figures.xlsx')
  reported(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.workbook('report', id, request, reply);
  }

  @Get('reports/:id/figures.csv')
  async csv(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const between = separator(request);
    const { figures, bodies } = await this.figuresFor(request, 'report', id);
    return sendFile(reply, figuresCsv(figures, bodies, language(request), between), CSV, 'figures.csv');
  }

  @Post('reports/:id/figures/import')
  @RouteConfig(takesFile(LIMITS.fileBytes))
  async import(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const actor = await this.requesters.actorOf(request);
    assertMayUse(actor, IMPORT.rule, 'mutation');
    await this.assertSeen(actor, 'report', id);
    // Before anything of the file is read.
    if (!(await this.queries.mayImport(actor, id))) throw refusal(actor, IMPORT.rule, 'mutation');
    const options = { apply: flag(request, 'apply'), reason: reasonOf(request) };
    const operationId = operationIdOf(request);
    const file = fileOf(request);
    const by: By = {
      ...{ actor, ...IMPORT },
      operation:
        options.apply && operationId
          ? { id: operationId, digest: digestOf(file, { reportId: id, ...options }) }
          : undefined,
    };
    const table = await readFile(file, FIGURE_LAYOUT);
    const report = await this.imports
      .import(by, { reportId: id.toLowerCase(), table, ...options })
      .catch(error => rethrowForRest(error instanceof NotAllowedError ? refused(actor, error) : error));
    void reply.status(options.apply && !report.applied ? 422 : 200).send(reportIn(language(request), report));
  }

  private async workbook(of: FiguresOf, id: string, request: FastifyRequest, reply: FastifyReply) {
    const { figures, bodies } = await this.figuresFor(request, of, id);
    return sendFile(reply, await figuresWorkbook(figures, bodies, language(request)), XLSX, 'figures.xlsx');
  }

  private async figuresFor(request: FastifyRequest, of: FiguresOf, id: string) {
    const actor = await this.requesters.actorOf(request);
    await this.assertSeen(actor, of, id);
    const figures = await this.queries.figures(actor, of, id);
    return { figures, bodies: await this.queries.bodies(figures) };
  }

  /** @throws HttpFault NOT_FOUND if there is no such thing, or the viewer does not see it */
  private async assertSeen(viewer: Actor, of: FiguresOf, id: string): Promise<void> {
    if (isUUID(id) && (await this.queries.sees(viewer, of, id))) return;
    const { vi, en } = of === 'report' ? REPORT : REPORT_REQUEST;
    throw new HttpFault(404, 'NOT_FOUND', { vi: `Không tìm thấy ${vi}.`, en: `No such ${en}.` });
  }
}

function reasonOf(request: FastifyRequest): string | undefined {
  const reason = parameter(request, 'reason')?.normalize('NFC').trim();
  if (reason && reason.length > LONGEST_REASON) {
    throw badParameter('reason', `tối đa ${LONGEST_REASON} ký tự`, `at most ${LONGEST_REASON} characters`);
  }
  return reason || undefined;
}

function refused(actor: Actor, { rule, id }: NotAllowedError) {
  return refusal(actor, rule, 'mutation', id);
}
