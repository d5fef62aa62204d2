import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noSuchConference } from '../../conferences/index.js';
import { type Actor, organiser } from '../../platform/auth/index.js';
import type { By } from '../../platform/database/index.js';
import { assertMayUse } from '../../platform/graphql/index.js';
import { Requesters, takesFile } from '../../platform/http/index.js';
import {
  CSV,
  digestOf,
  fileOf,
  LIMITS,
  language,
  readFile,
  reportIn,
  sendFile,
  separator,
  XLSX,
} from '../../platform/sheets/index.js';
import { notPublished, rethrowForSheet } from './agenda-faults.js';
import { AgendaImportService } from './agenda-import.service.js';
import { AgendaSheetsQueries, type SheetConference } from './agenda-sheets.queries.js';
import { AGENDA_LAYOUT } from './columns.js';
import { exportRows, type WrittenRow } from './export-rows.js';
import { importOptions } from './import-options.js';
import { SHEET_NAME, template } from './template.js';
import { agendaWorkbook, csvSheet } from './write-sheet.js';

/** No mutation, so its rule stands here and not in the access table. */
const IMPORT = { command: 'importAgenda', rule: organiser };

/** The agenda of a conference as a file: out, for everybody as far as they see it, and in, for its organisers. */
@Controller('conferences/:slug')
export class AgendaSheetsController {
  constructor(
    private readonly requesters: Requesters,
    private readonly queries: AgendaSheetsQueries,
    private readonly imports: AgendaImportService,
  ) {}

  @Get('agenda.xlsx')
  async workbook(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { conference, rows } = await this.rowsFor(request);
    const spoken = language(request);
    const file = await agendaWorkbook({ name: SHEET_NAME[spoken], rows }, spoken);
    return sendFile(reply, file, XLSX, `agenda-${conference.slug}.xlsx`);
  }

  @Get('agenda.csv')
  async csv(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const between = separator(request);
    const { conference, rows } = await this.rowsFor(request);
    const file = csvSheet(rows, language(request), between);
    return sendFile(reply, file, CSV, `agenda-${conference.slug}.csv`);
  }

  @Get('agenda-template.xlsx')
  async template(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.conferenceFor(request, await this.requesters.actorOf(request));
    return sendFile(reply, await template(language(request)), XLSX, 'agenda-template.xlsx');
  }

  @Post('agenda/import')
  @RouteConfig(takesFile(LIMITS.fileBytes))
  async import(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const actor = await this.requesters.actorOf(request);
    assertMayUse(actor, IMPORT.rule, 'mutation');
    const { id: conferenceId } = await this.conferenceFor(request, actor);
    assertMayUse(actor, IMPORT.rule, 'mutation', conferenceId);
    const { operationId, ...options } = importOptions(request);
    const file = fileOf(request);
    const by: By = {
      ...{ actor, ...IMPORT },
      operation:
        options.apply && operationId
          ? { id: operationId, digest: digestOf(file, { conferenceId, ...options }) }
          : undefined,
    };
    const table = await readFile(file, AGENDA_LAYOUT);
    const report = await this.imports.import(by, { conferenceId, table, ...options }).catch(rethrowForSheet);
    void reply.status(options.apply && !report.applied ? 422 : 200).send(reportIn(language(request), report));
  }

  private async rowsFor(
    request: FastifyRequest,
  ): Promise<{ conference: SheetConference; rows: WrittenRow[] }> {
    const actor = await this.requesters.actorOf(request);
    const conference = await this.conferenceFor(request, actor);
    if (!conference.draft && !conference.versionId) throw notPublished();
    const content = await this.queries.content(actor, conference);
    const forImport = conference.draft && conference.staff;
    const names = forImport ? await this.queries.names(conference.id, content) : undefined;
    return { conference, rows: exportRows(content, conference, language(request), names) };
  }

  /** @throws GraphQLError NOT_FOUND if there is no such conference, or the viewer does not see it */
  private async conferenceFor(request: FastifyRequest, viewer: Actor): Promise<SheetConference> {
    const { slug } = request.params as { slug: string };
    const conference = await this.queries.conference(viewer, slug);
    if (conference) return conference;
    throw noSuchConference();
  }
}
